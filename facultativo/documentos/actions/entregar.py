"""Bytes that leave the store, and who saw them."""

from datetime import timedelta

from django.db import transaction
from django.utils import timezone

from facultativo.bitacora.actions import asentar
from facultativo.bitacora.queries import consta
from facultativo.comun.actor import Actor
from facultativo.comun.adapters import almacen
from facultativo.documentos.adapters import antivirus
from facultativo.documentos.adapters.formato import es_heic, formato
from facultativo.documentos.models import Documento, PaginaDocumento
from facultativo.documentos.rules.errores import DocumentoIlegible
from facultativo.documentos.states import EstadoDocumento, TipoPapel

UNA_VISTA = timedelta(hours=1)
"""Within it, one person looking at one document again is the same look."""
_IMAGENES = {b"\x89PNG": "png", b"RIFF": "webp"}


class OriginalApartado(ValueError):
    """The original is not handed out; the message says why."""


def imagen(*, pagina: PaginaDocumento) -> bytes:
    """The PNG of a page that we drew."""
    return almacen.leer(pagina.clave)


@transaction.atomic
def anotar_vista(*, documento: Documento, por: Actor) -> None:
    """Leave in the log that somebody of the staff saw this document (LGPDPPSO: every access can be explained)."""
    if not consta(evento="documento.visto", objeto=documento, actor=str(por), desde=timezone.now() - UNA_VISTA):
        asentar(
            evento="documento.visto",
            por=por,
            plantel=documento.plantel_id,
            objeto=documento,
            expediente=documento.expediente_id,
        )


def original(*, documento: Documento, por: Actor) -> tuple[bytes, str]:
    """The bytes as they came, and what they are (a file suffix). Who took them is in the log.

    They pass the antivirus again: its signatures are newer than the document. Raises OriginalApartado for what it
    stops, and while it does not answer.
    """
    if documento.tipo == TipoPapel.CFDI_NOMINA:
        raise OriginalApartado("Es un recibo de nómina: la escuela no lo guarda.")
    datos = almacen.leer(documento.clave)
    if documento.estado == EstadoDocumento.INFECTADO or _esta_infectado(datos):
        raise OriginalApartado("El antivirus encontró algo dañino en este archivo: se guarda aparte y no se entrega.")
    with transaction.atomic():
        asentar(
            evento="documento.descargado",
            por=por,
            plantel=documento.plantel_id,
            objeto=documento,
            expediente=documento.expediente_id,
        )
    return datos, _sufijo(datos)


def _esta_infectado(datos: bytes) -> bool:
    try:
        return antivirus.buscar(datos) is not None
    except antivirus.AntivirusSinRespuesta as e:
        raise OriginalApartado(
            "El antivirus no contesta, y sin él no entregamos archivos. Inténtalo en unos minutos."
        ) from e


def _sufijo(datos: bytes) -> str:
    """By content, never by the name it came with; what is not a known format stays a heap of bytes."""
    try:
        clase = formato(datos)
    except DocumentoIlegible:
        return "bin"
    return clase if clase != "imagen" else "heic" if es_heic(datos) else _IMAGENES.get(datos[:4], "jpg")
