"""Addresses of the room."""

from django.urls import path

from facultativo.constancias.views import alumno, emisor, personal, publica, tanda

app_name = "constancias"
urlpatterns = [
    path("constancia/", personal.lista, name="lista"),
    path("constancia/<int:pk>/", personal.ver, name="ver"),
    path("constancia/<int:pk>/pdf/", personal.pdf, name="pdf"),
    path("constancia/<int:pk>/revocar/", personal.revocar, name="revocar"),
    path("constancia/expediente/<int:pk>/", personal.emitir, name="emitir"),
    path("constancia/tanda/", tanda.pedir, name="tandas"),
    path("constancia/tanda/<int:pk>/", tanda.ver, name="tanda"),
    path("constancia/tanda/<int:pk>/avance/", tanda.avance, name="tanda_avance"),
    path("constancia/tanda/<int:pk>/pdf/", tanda.pdf, name="tanda_pdf"),
    path("constancia/tanda/<int:pk>/zip/", tanda.paquete, name="tanda_zip"),
    path("constancia/emisor/", emisor.emisor, name="emisor"),
    path("constancia/emisor/escudo/", emisor.escudo, name="escudo"),
    path("constancia/emisor/sello/", emisor.sello, name="sello"),
    path("mi/constancia/", alumno.mias, name="mia"),
    path("mi/constancia/<int:pk>/pdf/", alumno.pdf, name="mi_pdf"),
    path("mi/constancia/clinica/", alumno.clinica, name="clinica"),
    path("verificar/", publica.verificar, name="verificar"),
    path("verificar/sw.js", publica.trabajador, name="trabajador"),
    path("verificar/revocadas.cwt", publica.revocadas, name="revocadas"),
    path(".well-known/jwks.json", publica.llaves, name="llaves"),
]
