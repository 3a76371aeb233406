"""Who signs, and the pictures of the letterhead."""

from collections.abc import Mapping

from django.db import transaction
from django.utils import timezone

from facultativo.bitacora.actions import asentar
from facultativo.comun.actor import Actor
from facultativo.comun.adapters import almacen
from facultativo.constancias.models import Emisor
from facultativo.documentos.adapters.hijo import dibujar_acotado
from facultativo.documentos.rules.errores import DocumentoIlegible
from facultativo.plantel.models import Plantel

MAXIMO = 2 * 1024 * 1024
_ANCHO = 600
"""Pixels: more than a printer shows in the three centimetres of a seal."""


class ImagenIlegible(ValueError):
    """The picture can't be used; the sentence says what to do."""


def guardar_emisor(
    *, plantel: Plantel, datos: Mapping[str, str], por: Actor, escudo: bytes = b"", sello: bytes = b""
) -> Emisor:
    """Write down who signs the letters of the plantel from now on; those already issued keep theirs.

    `datos` are the text fields of Emisor; `escudo` and `sello` new pictures, without which the ones there are stay.
    Raises ImagenIlegible.
    """
    campos = dict(datos)
    campos |= {campo: _redibujar(imagen) for campo, imagen in (("escudo", escudo), ("sello", sello)) if imagen}
    with transaction.atomic():
        emisor, _ = Emisor.objects.update_or_create(
            plantel=plantel, defaults={**campos, "actualizado_at": timezone.now(), "actualizado_por": str(por)}
        )
        cambios = sorted(campos)
        asentar(evento="constancia.emisor", por=por, plantel=plantel.pk, objeto=emisor, datos={"campos": cambios})
    return emisor


def _redibujar(datos: bytes) -> str:
    """Keep a picture and return its key.

    The closed child opens it and draws it again: what is kept and printed was never anybody's file.
    """
    if len(datos) > MAXIMO:
        raise ImagenIlegible("La imagen debe pesar menos de 2 MB. Sube un PNG o un JPG.")
    try:
        png, _, _ = dibujar_acotado(datos, ancho=_ANCHO)
    except DocumentoIlegible:
        raise ImagenIlegible("No se pudo abrir la imagen. Sube un PNG o un JPG.") from None
    return almacen.guardar(png)


def imagen(clave: str) -> bytes:
    """The picture kept under this key."""
    return almacen.leer(clave)
