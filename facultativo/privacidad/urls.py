"""Addresses of privacy. The simplified notice, `/privacidad/`, is a public page of `portal`."""

from django.urls import path

from facultativo.privacidad import views

app_name = "privacidad"
urlpatterns = [path("privacidad/integral/", views.integral, name="integral")]
