"""Bytes as answers."""

from django.http import HttpResponse

from facultativo.documentos.actions import imagen
from facultativo.documentos.models import PaginaDocumento


def como_png(pagina: PaginaDocumento) -> HttpResponse:
    """The picture that we drew of a page."""
    return HttpResponse(imagen(pagina=pagina), content_type="image/png")


def como_archivo(datos: bytes, nombre: str) -> HttpResponse:
    """Somebody's original bytes: downloaded, never shown inline, whatever they are."""
    respuesta = HttpResponse(datos, content_type="application/octet-stream")
    respuesta["Content-Disposition"] = f'attachment; filename="{nombre}"'
    return respuesta
