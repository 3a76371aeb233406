"""Addresses of the room."""

from django.urls import path

from facultativo.dictamen.views import alumno, calendario, inconformidad, numeros, personal

app_name = "dictamen"
urlpatterns = [
    path("dictamen/", personal.bandeja, name="bandeja"),
    path("dictamen/confirmar/", personal.confirmar, name="confirmar"),
    path("administracion/numeros/", numeros.lista, name="numeros"),
    path("administracion/numeros/<slug:nombre>/", numeros.ajustar, name="ajustar"),
    path("dictamen/calendario/", calendario.ver, name="calendario"),
    path("dictamen/inconformidades/", inconformidad.lista, name="inconformidades"),
    path("dictamen/<int:pk>/", personal.ver, name="ver"),
    path("dictamen/<int:pk>/protegido/", personal.protegido, name="protegido"),
    path("dictamen/<int:pk>/resolver/", personal.resolver, name="resolver"),
    path("dictamen/<int:pk>/pedir/", personal.pedir, name="pedir"),
    path("dictamen/<int:pk>/responder/", inconformidad.responder, name="responder"),
    path("dictamen/<int:pk>/reconsiderar/", personal.reconsiderar, name="reconsiderar"),
    path("mi/dictamen/", alumno.mi_dictamen, name="mi_dictamen"),
    path("mi/dictamen/inconforme/", alumno.inconforme, name="inconforme"),
]
