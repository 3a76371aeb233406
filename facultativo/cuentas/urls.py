"""Addresses around the entrance; the entrance itself is django-allauth's."""

from django.urls import path

from facultativo.cuentas import views

app_name = "cuentas"
urlpatterns = [
    path("a-donde/", views.a_donde, name="a_donde"),
    path("plantel/", views.cambiar_plantel, name="cambiar_plantel"),
]
