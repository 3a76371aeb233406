"""Addresses of the public pages."""

from django.urls import path

from facultativo.portal import views

app_name = "portal"
urlpatterns = [
    path("", views.inicio, name="inicio"),
    path("me-toca/", views.me_toca, name="me_toca"),
    path("que-es/", views.que_es, name="que_es"),
    path("ayuda/", views.ayuda, name="ayuda"),
    path("ayuda/<slug:tema>/", views.ayuda_tema, name="ayuda_tema"),
    path("ruta/<slug:direccion>/", views.ruta, name="ruta"),
    path("privacidad/", views.privacidad, name="privacidad"),
    path("componentes/", views.componentes, name="componentes"),
    path("tema.css", views.tema, name="tema"),
]
