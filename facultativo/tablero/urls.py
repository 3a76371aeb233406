"""Addresses of the room."""

from django.urls import path

from facultativo.tablero import views

app_name = "tablero"
urlpatterns = [
    path("bandeja/", views.bandeja, name="bandeja"),
    path("bandeja/buscar/", views.buscar, name="buscar"),
    path("expediente/<int:pk>/", views.ficha, name="ficha"),
    path("indicadores/", views.indicadores, name="indicadores"),
]
