"""Addresses of the room."""

from django.urls import path

from facultativo.documentos.views import alumno, partes, personal

app_name = "documentos"
urlpatterns = [
    path("mi/documento/", alumno.inicio, name="inicio"),
    path("mi/documento/subir/", alumno.subir, name="subir"),
    path("mi/documento/parte/", partes.empezar, name="empezar"),
    path("mi/documento/parte/<uuid:clave>/", partes.parte, name="parte"),
    path("mi/documento/<int:pk>/", alumno.ver, name="ver"),
    path("mi/documento/<int:pk>/pagina/<int:numero>/", alumno.pagina, name="pagina"),
    path("mi/documento/<int:pk>/estado/", alumno.estado, name="estado"),
    path("mi/documento/<int:pk>/revision/", alumno.pedir_revision, name="pedir_revision"),
    path("mi/documento/<int:pk>/corregir/<slug:campo>/", alumno.corregir, name="corregir"),
    path("documento/", personal.por_revisar, name="por_revisar"),
    path("documento/<int:pk>/", personal.revisar, name="revisar"),
    path("documento/<int:pk>/pagina/<int:numero>/", personal.pagina, name="pagina_personal"),
    path("documento/<int:pk>/original/", personal.original, name="original"),
    path("documento/<int:pk>/adjuntar/", personal.adjuntar, name="adjuntar"),
    path("documento/<int:pk>/rechazar/", personal.rechazar, name="rechazar"),
    path("documento/<int:pk>/releer/", personal.releer, name="releer"),
]
