"""Addresses of the padrón."""

from django.urls import path

from facultativo.alumnos import views

app_name = "alumnos"
urlpatterns = [
    path("padron/", views.inicio, name="inicio"),
    path("padron/subir/", views.subir, name="subir"),
    path("padron/alumnos/", views.lista, name="lista"),
    path("padron/plantilla.csv", views.plantilla, name="plantilla"),
    path("padron/<int:pk>/", views.ver, name="ver"),
    path("padron/<int:pk>/columnas/", views.columnas, name="columnas"),
    path("padron/<int:pk>/avance/", views.avance, name="avance"),
    path("padron/<int:pk>/confirmar/", views.confirmar, name="confirmar"),
    path("padron/<int:pk>/descartar/", views.descartar, name="descartar"),
    path("padron/<int:pk>/errores.csv", views.errores, name="errores"),
]
