"""What the pages of the room share: whose case it is, and bytes as answers."""

from django.http import HttpResponse

from facultativo.cuentas.permissions import Peticion
from facultativo.documentos.actions import imagen
from facultativo.documentos.models import PaginaDocumento
from facultativo.expediente.actions import abrir_el_mio
from facultativo.expediente.models import Expediente

_ENCERRADO = "default-src 'none'; sandbox; frame-ancestors 'none'"


def mio(request: Peticion) -> Expediente:
    """The case of the student who asks."""
    return abrir_el_mio(usuario=request.user, por=request.actor)


def como_png(pagina: PaginaDocumento) -> HttpResponse:
    """The picture that we drew of a page; no other site may show it."""
    respuesta = HttpResponse(imagen(pagina=pagina), content_type="image/png")
    respuesta["Cross-Origin-Resource-Policy"] = "same-origin"
    return respuesta


def como_archivo(datos: bytes, nombre: str) -> HttpResponse:
    """Somebody's original bytes: a download, never shown inline nor run, whatever they are."""
    respuesta = HttpResponse(datos, content_type="application/octet-stream")
    respuesta["Content-Disposition"] = f'attachment; filename="{nombre}"'
    respuesta["Content-Security-Policy"] = _ENCERRADO
    respuesta["X-Content-Type-Options"] = "nosniff"
    respuesta["Cross-Origin-Resource-Policy"] = "same-origin"
    return respuesta
