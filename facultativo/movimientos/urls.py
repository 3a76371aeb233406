"""Addresses of the room."""

from django.urls import path

from facultativo.movimientos.views import asistente, exportar, lote, movimiento, panorama, registro, respuesta

app_name = "movimientos"
urlpatterns = [
    path("lote/", lote.lista, name="lista"),
    path("lote/armar/<int:registro>/<str:tipo>/", lote.armar, name="armar"),
    path("lote/por-corregir/", movimiento.por_corregir, name="por_corregir"),
    path("lote/movimiento/<int:pk>/", movimiento.ver, name="movimiento"),
    path("lote/movimiento/<int:pk>/reintentar/", movimiento.reintentar, name="reintentar"),
    path("lote/movimiento/<int:pk>/anular/", movimiento.anular, name="anular"),
    path("lote/movimiento/<int:pk>/codigo/", movimiento.codigo, name="codigo"),
    path("lote/movimiento/<int:pk>/registro/", movimiento.registro, name="elegir_registro"),
    path("lote/avance/", panorama.ver, name="panorama"),
    path("lote/registro/", registro.lista, name="registros"),
    path("lote/registro/nuevo/", asistente.empezar, name="configuracion_nueva"),
    path("lote/registro/<int:registro>/cambiar/", asistente.empezar, name="configuracion_cambiar"),
    path("lote/registro/<int:pk>/cerrar/", registro.cerrar, name="registro_cerrar"),
    path("lote/configuracion/<int:pk>/", asistente.seguir, name="configuracion_seguir"),
    path("lote/configuracion/<int:pk>/revisar/", asistente.revisar, name="configuracion_revisar"),
    path("lote/configuracion/<int:pk>/descartar/", asistente.descartar, name="configuracion_descartar"),
    path("lote/configuracion/<int:pk>/<slug:clave>/", asistente.paso, name="configuracion_paso"),
    path("lote/respuesta/<int:pk>/", respuesta.ver, name="respuesta"),
    path("lote/respuesta/<int:pk>/avance/", respuesta.avance, name="avance"),
    path("lote/respuesta/<int:pk>/aplicar/", respuesta.aplicar, name="aplicar"),
    path("lote/<int:pk>/", lote.ver, name="ver"),
    path("lote/<int:pk>/archivo/", lote.archivo, name="archivo"),
    path("lote/<int:pk>/enviado/", lote.enviado, name="enviado"),
    path("lote/<int:pk>/deshacer/", lote.deshacer, name="deshacer"),
    path("lote/<int:pk>/rechazado/", lote.rechazado, name="rechazado"),
    path("lote/<int:pk>/dividir/", lote.dividir, name="dividir"),
    path("lote/<int:pk>/respuesta/", respuesta.subir, name="subir"),
    path("lote/<int:pk>/exportar/<slug:formato>/", exportar.exportar, name="exportar"),
    path("lote/<int:pk>/acuse/", lote.acuse, name="acuse"),
]
