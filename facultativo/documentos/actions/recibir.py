"""A document arrives: its bytes are kept before anything looks into them."""

from typing import Any

from django.db import transaction
from django.utils import timezone
from django_q.tasks import async_task

from facultativo.bitacora.actions import asentar
from facultativo.comun.actor import Actor
from facultativo.comun.adapters import almacen
from facultativo.documentos.models import Documento, Subida
from facultativo.documentos.states import SE_LEEN_OTRA_VEZ, EstadoDocumento, TipoPapel
from facultativo.expediente.models import Expediente

MAXIMO = 10 * 1024 * 1024
"""Bytes. IMSS papers weigh 0.1 to 0.5 MB; a phone's photo up to 8."""


class DocumentoNoRecibido(ValueError):
    """The file can't even be kept; the message says what to do."""


def exigir_tamano(tamano: int) -> None:
    """Raises DocumentoNoRecibido for an empty or too large file."""
    if not tamano:
        raise DocumentoNoRecibido("El archivo está vacío. Vuelve a descargarlo o toma la foto otra vez.")
    if tamano > MAXIMO:
        raise DocumentoNoRecibido("El archivo pesa más de 10 MB. Sube el PDF original del IMSS o una foto más ligera.")


def recibir(*, expediente: Expediente, datos: bytes, nombre: str, pedido: TipoPapel, por: Actor) -> Documento:
    """Keep the bytes and queue their reading. The same bytes again are the same document, whatever its name.

    `pedido` is what the student was asked for; the kind is found by content. A document that failed, was refused or
    gave its place to another is read again. Raises DocumentoNoRecibido for an empty or too large file.
    """
    exigir_tamano(len(datos))
    clave = almacen.guardar(datos)
    with transaction.atomic():
        Expediente.objects.bloqueado(expediente.pk)
        nuevos: dict[str, Any] = {
            "plantel_id": expediente.plantel_id,
            "pedido": pedido,
            "nombre_original": nombre[-200:],
            "tamano": len(datos),
            "recibido_at": timezone.now(),
            "recibido_por": str(por),
        }
        documento, nuevo = Documento.objects.get_or_create(expediente=expediente, clave=clave, defaults=nuevos)
        if nuevo or documento.estado in SE_LEEN_OTRA_VEZ:
            for campo, valor in {**nuevos, "estado": EstadoDocumento.RECIBIDO}.items():
                setattr(documento, campo, valor)
            documento.save(update_fields=[*nuevos, "estado"])
            async_task("facultativo.documentos.tasks.leer_documento", documento.pk)
            asentar(
                evento="documento.recibido",
                por=por,
                plantel=documento.plantel_id,
                objeto=documento,
                expediente=expediente.pk,
                datos={"pedido": pedido.value, "bytes": len(datos), "otra_vez": not nuevo},
            )
        Subida.objects.filter(expediente=expediente, para=pedido).delete()
    return documento
