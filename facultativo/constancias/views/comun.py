"""A letter as a response."""

from collections.abc import Iterator

from django.http import HttpResponse, StreamingHttpResponse

from facultativo.constancias.actions import pdf
from facultativo.constancias.models import ConstanciaEstudios


def como_pdf(constancia: ConstanciaEstudios) -> HttpResponse:
    """The PDF, to open or to keep."""
    return archivo(pdf(constancia), f"{constancia.folio}.pdf", "application/pdf")


def archivo(datos: bytes, nombre: str, tipo: str) -> HttpResponse:
    """Bytes of somebody, never cached by others."""
    respuesta = HttpResponse(datos, content_type=tipo)
    respuesta["Content-Disposition"] = f'inline; filename="{nombre}"'
    respuesta["Cache-Control"] = "private, no-store"
    return respuesta


def descarga(trozos: Iterator[bytes], nombre: str, tipo: str) -> StreamingHttpResponse:
    """A file that is made while it is sent."""
    respuesta = StreamingHttpResponse(trozos, content_type=tipo)
    respuesta["Content-Disposition"] = f'attachment; filename="{nombre}"'
    respuesta["Cache-Control"] = "private, no-store"
    return respuesta
