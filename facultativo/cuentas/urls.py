"""Addresses around the entrance; the entrance itself is django-allauth's."""

from django.urls import path

from facultativo.cuentas.views import entrada

app_name = "cuentas"
urlpatterns = [
    path("a-donde/", entrada.a_donde, name="a_donde"),
    path("plantel/", entrada.cambiar_plantel, name="cambiar_plantel"),
]
