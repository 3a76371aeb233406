"""Addresses of the room."""

from django.urls import path

from facultativo.visitas.views import armar, cierre, lista, papel, puerta

app_name = "visitas"
urlpatterns = [
    path("visita/", lista.lista, name="lista"),
    path("visita/nueva/", armar.nueva, name="nueva"),
    path("visita/<int:pk>/", lista.ver, name="ver"),
    path("visita/<int:pk>/rol/", lista.rol, name="rol"),
    path("visita/<int:pk>/datos/", armar.editar, name="editar"),
    path("visita/<int:pk>/agregar/", armar.agregar, name="agregar"),
    path("visita/<int:pk>/quitar/<int:participante>/", armar.quitar, name="quitar"),
    path("visita/<int:pk>/por-aclarar/", armar.descartar, name="descartar"),
    path("visita/<int:pk>/abrir/", armar.abrir, name="abrir"),
    path("visita/<int:pk>/corregir/", armar.corregir, name="corregir"),
    path("visita/<int:pk>/cancelar/", armar.cancelar, name="cancelar"),
    path("visita/<int:pk>/puerta/", puerta.puerta, name="puerta"),
    path("visita/<int:pk>/puerta/<int:participante>/", puerta.verificar, name="verificar"),
    path("visita/<int:pk>/cerrar/", cierre.cerrar, name="cerrar"),
    path("visita/<int:pk>/acta/", cierre.acta, name="acta"),
    path("visita/<int:pk>/incidencias/", cierre.incidencias, name="incidencias"),
    path("visita/<int:pk>/papel/<int:participante>/", papel.anotar, name="papel"),
    path("visita/<int:pk>/papel/<int:participante>/retirar/", papel.retirar, name="retirar_papel"),
]
