"""Addresses of the survey: `/mi/encuesta/…` for the student, `/mostrador/<case>/encuesta/…` for the desk."""

from django.urls import include, path

from facultativo.encuesta.views import mia, mostrador

app_name = "encuesta"

_PAGINAS = ("inicio", "seguir", "aviso", "cambio", "revisar", "enviada")


def _ruta(pagina: str) -> str:
    return "" if pagina == "inicio" else f"{pagina}/"


_mias = [path(_ruta(p), getattr(mia, p), name=p) for p in _PAGINAS]
_del_mostrador = [path(_ruta(p), getattr(mostrador, p), name=f"mostrador_{p}") for p in _PAGINAS]

urlpatterns = [
    path("mi/encuesta/", include(_mias)),
    path("mi/encuesta/pregunta/<slug:clave>/", mia.pregunta, name="pregunta"),
    path("mostrador/<int:expediente>/encuesta/", include(_del_mostrador)),
    path("mostrador/<int:expediente>/encuesta/firma/", mostrador.firma, name="mostrador_firma"),
    path("mostrador/<int:expediente>/encuesta/pregunta/<slug:clave>/", mostrador.pregunta, name="mostrador_pregunta"),
]
