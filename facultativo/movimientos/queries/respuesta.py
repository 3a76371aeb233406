"""Answers of IMSS."""

from datetime import datetime, timedelta

from django.db.models import QuerySet

from facultativo.movimientos.models import RespuestaIMSS
from facultativo.movimientos.states import EstadoRespuesta

_PACIENCIA = timedelta(minutes=2)


def sin_leer(ahora: datetime) -> "QuerySet[RespuestaIMSS, int]":
    """Keys of the answers that should have been read by now."""
    pendientes = RespuestaIMSS.objects.filter(estado=EstadoRespuesta.RECIBIDA, recibida_at__lt=ahora - _PACIENCIA)
    return pendientes.order_by("recibida_at").values_list("pk", flat=True)[:20]
