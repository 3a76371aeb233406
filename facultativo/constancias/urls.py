"""Addresses of the room."""

from django.urls import path

from facultativo.constancias.views import alumno, personal, publica

app_name = "constancias"
urlpatterns = [
    path("constancia/", personal.lista, name="lista"),
    path("constancia/emitir/", personal.emitir_todas, name="emitir_todas"),
    path("constancia/emisor/", personal.emisor, name="emisor"),
    path("constancia/expediente/<int:pk>/", personal.emitir, name="emitir"),
    path("constancia/<int:pk>/pdf/", personal.pdf, name="pdf"),
    path("constancia/<int:pk>/revocar/", personal.revocar, name="revocar"),
    path("mi/constancia/", alumno.mia, name="mia"),
    path("mi/constancia/pdf/", alumno.pdf, name="mi_pdf"),
    path("verificar/", publica.buscar, name="buscar"),
    path("verificar/llave/", publica.llave, name="llave"),
    path("verificar/<str:codigo>/", publica.verificar, name="verificar"),
]
