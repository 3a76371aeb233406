"""Addresses of the student's home."""

from django.urls import path

from facultativo.expediente import views

app_name = "expediente"
urlpatterns = [path("mi/", views.inicio, name="inicio")]
