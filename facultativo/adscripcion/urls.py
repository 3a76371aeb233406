"""Addresses of the room."""

from django.urls import path

from facultativo.adscripcion.views import alumno, mostrador, revisar

app_name = "adscripcion"
urlpatterns = [
    path("mi/clinica/", alumno.umf, name="umf"),
    path("mi/clinica/registro/", alumno.registro, name="registro"),
    path("mi/carnet/", alumno.carnet, name="carnet"),
    path("mi/carnet/<int:pk>/imagen/", alumno.imagen, name="mi_imagen"),
    path("mi/emergencia/", alumno.emergencia, name="emergencia"),
    path("carnet/", revisar.bandeja, name="bandeja"),
    path("carnet/ventanilla/", mostrador.buscar, name="ventanilla"),
    path("carnet/ventanilla/<int:expediente>/", mostrador.ventanilla, name="ventanilla_caso"),
    path("carnet/ventanilla/<int:expediente>/clinica/", mostrador.clinica, name="ventanilla_clinica"),
    path("carnet/<int:pk>/", revisar.ver, name="revisar"),
    path("carnet/<int:pk>/imagen/", revisar.imagen, name="imagen"),
    path("carnet/<int:pk>/aceptar/", revisar.aceptar, name="aceptar"),
    path("carnet/<int:pk>/devolver/", revisar.devolver, name="devolver"),
]
