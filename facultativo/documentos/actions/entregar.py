"""Bytes that leave the store."""

from django.db import transaction

from facultativo.bitacora.actions import asentar
from facultativo.comun.actor import Actor
from facultativo.comun.adapters import almacen
from facultativo.documentos.models import Documento, PaginaDocumento


def imagen(*, pagina: PaginaDocumento) -> bytes:
    """The PNG of a page that we drew."""
    return almacen.leer(pagina.clave)


@transaction.atomic
def original(*, documento: Documento, por: Actor) -> bytes:
    """The bytes as they came. Who took them is in the log."""
    asentar(
        evento="documento.descargado",
        por=por,
        plantel=documento.plantel_id,
        objeto=documento,
        expediente=documento.expediente_id,
    )
    return almacen.leer(documento.clave)
