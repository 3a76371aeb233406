"""A file arrives in parts: each is kept before it is acknowledged, and the file goes on where the line broke.

Parts leave no entry in the log: the row says who sent the last one, only its owner can see it, and what it becomes
(`documento.recibido`, `carnet.recibido`) is logged by whoever takes it.
"""

import hashlib
import uuid
from datetime import datetime

from django.db import transaction
from django.utils import timezone

from facultativo.bitacora.actions import asentar
from facultativo.comun.actor import Actor
from facultativo.documentos.actions.recibir import DocumentoNoRecibido, exigir_tamano
from facultativo.documentos.models import Parte, Subida
from facultativo.expediente.models import Expediente

PARTE_MINIMA = 32 * 1024
"""Bytes; only the last part may be smaller, so that a file is never thousands of rows."""
PARTE_MAXIMA = 1024 * 1024


class FueraDeLugar(ValueError):
    """The part does not begin where the file stands: another copy of it arrived, or one is missing."""

    def __init__(self, llegados: int) -> None:
        """`llegados` says from where to go on."""
        super().__init__("Esa parte no sigue a la última que llegó.")
        self.llegados = llegados


@transaction.atomic
def empezar(*, expediente: Expediente, para: str, huella: str, nombre: str, tamano: int, por: Actor) -> Subida:
    """Open a place for the parts of a file, or find the one where the same file stopped.

    Another file for the same place (`para`) takes it: what a student keeps half sent is bounded. Raises
    DocumentoNoRecibido for an empty or too large file, before a byte of it travels.
    """
    exigir_tamano(tamano)
    Expediente.objects.bloqueado(expediente.pk)
    subida = Subida.objects.filter(expediente=expediente, para=para).first()
    if subida and (subida.huella, subida.tamano) == (huella, tamano):
        return subida
    if subida:
        subida.delete()
    return Subida.objects.create(
        expediente=expediente,
        clave=uuid.uuid4(),
        para=para,
        huella=huella,
        nombre=nombre[-200:],
        tamano=tamano,
        avanzada_at=timezone.now(),
        avanzada_por=str(por),
    )


def agregar(*, subida: Subida, desde: int, datos: bytes, por: Actor) -> Subida:
    """Keep one part; it is on the disk when this returns.

    Raises FueraDeLugar, or DocumentoNoRecibido for a part of a wrong size and for a whole that is not the file that was
    announced (then nothing of it is kept).
    """
    avanzada = _agregar(subida, desde, datos, por)
    if avanzada is None:
        raise DocumentoNoRecibido("El archivo cambió mientras se subía. Elígelo otra vez y súbelo de nuevo.")
    return avanzada


@transaction.atomic
def _agregar(subida: Subida, desde: int, datos: bytes, por: Actor) -> Subida | None:
    actual = Subida.objects.select_for_update().get(pk=subida.pk)
    if desde != actual.llegados:
        raise FueraDeLugar(actual.llegados)
    hasta = desde + len(datos)
    if not _cabe(len(datos), hasta, actual.tamano):
        raise DocumentoNoRecibido("Esa parte del archivo no tiene el tamaño debido. Súbelo otra vez.")
    Parte.objects.create(subida=actual, desde=desde, datos=datos)
    actual.llegados, actual.avanzada_at, actual.avanzada_por = hasta, timezone.now(), str(por)
    actual.save(update_fields=["llegados", "avanzada_at", "avanzada_por"])
    if hasta == actual.tamano and hashlib.sha256(juntar(subida=actual)).hexdigest() != actual.huella:
        actual.delete()
        return None
    return actual


def _cabe(bytes_: int, hasta: int, tamano: int) -> bool:
    return hasta <= tamano and (PARTE_MINIMA <= bytes_ <= PARTE_MAXIMA or (bytes_ > 0 and hasta == tamano))


def juntar(*, subida: Subida) -> bytes:
    """The bytes that have arrived, in order."""
    return b"".join(subida.partes.values_list("datos", flat=True))


@transaction.atomic
def tirar_olvidadas(*, antes_de: datetime, por: Actor, cuantas: int = 100) -> int:
    """Delete what nobody has gone on with since `antes_de`, at most `cuantas`; return how many went."""
    viejas = Subida.objects.select_related("expediente").filter(avanzada_at__lt=antes_de).order_by("avanzada_at")
    for subida in (tiradas := list(viejas[:cuantas])):
        asentar(
            evento="subida.suprimida",
            por=por,
            plantel=subida.expediente.plantel_id,
            objeto=subida,
            expediente=subida.expediente_id,
            datos={"llegados": subida.llegados, "tamano": subida.tamano},
        )
        subida.delete()
    return len(tiradas)
