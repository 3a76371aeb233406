"""Addresses of the desk of administración."""

from django.urls import path

from facultativo.cuentas.views import escuela, personas

app_name = "administracion"
urlpatterns = [
    path("", escuela.inicio, name="inicio"),
    path("escuela/", escuela.datos, name="datos"),
    path("periodos/", escuela.periodos, name="periodos"),
    path("periodos/nuevo/", escuela.nuevo_periodo, name="nuevo_periodo"),
    path("periodos/<int:pk>/", escuela.periodo, name="periodo"),
    path("carreras/", escuela.carreras, name="carreras"),
    path("carreras/<int:pk>/", escuela.carrera, name="carrera"),
    path("personas/", personas.personas, name="personas"),
    path("personas/nueva/", personas.nueva_persona, name="nueva_persona"),
    path("personas/<int:pk>/", personas.persona, name="persona"),
]
