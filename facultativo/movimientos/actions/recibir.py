"""The answer of IMSS is kept before anything reads it, and its reading is queued."""

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django_q.tasks import async_task

from facultativo.comun.actor import Actor
from facultativo.comun.adapters import almacen
from facultativo.movimientos.actions.aplicar import asentar_respuesta
from facultativo.movimientos.models import Lote, RespuestaIMSS
from facultativo.movimientos.states import EstadoLote

_NO_SALIERON = (EstadoLote.ARMADO, EstadoLote.DESCARGADO)


def recibir_respuesta(*, lote: Lote, nombre: str, datos: bytes, por: Actor) -> RespuestaIMSS:
    """Keep the bytes and queue their reading; the same bytes for the same lote return the answer there is.

    One that comes too late is kept as well, and skipped when it is read. Raises ValidationError when the lote was not
    sent yet.
    """
    # Kept before anything reads them, and outside the transaction: a failure later loses nothing.
    archivo = almacen.guardar(datos)
    with transaction.atomic():
        actual = Lote.objects.bloqueado(lote.pk)
        if ya := RespuestaIMSS.objects.filter(lote=actual, archivo=archivo).first():
            return ya
        if actual.estado in _NO_SALIERON:
            raise ValidationError("Este lote no espera respuesta: márcalo primero como enviado.")
        respuesta = RespuestaIMSS.objects.create(
            plantel_id=actual.plantel_id,
            lote=actual,
            archivo=archivo,
            nombre_archivo=nombre[-120:],
            recibida_at=timezone.now(),
            recibida_por=str(por),
        )
        asentar_respuesta(respuesta, por=por)
        async_task("facultativo.movimientos.tasks.leer_respuesta_imss", respuesta.pk)
        return respuesta
