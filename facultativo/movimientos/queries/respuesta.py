"""Answers of IMSS."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db.models import QuerySet

from facultativo.movimientos.models import RespuestaIMSS
from facultativo.movimientos.rules.conciliacion import Esperado, conciliar
from facultativo.movimientos.rules.respuesta.bloque import MovimientoLeido
from facultativo.movimientos.states import EstadoRespuesta, TipoMovimiento

_PACIENCIA = timedelta(minutes=2)


def sin_leer(ahora: datetime) -> "QuerySet[RespuestaIMSS, int]":
    """Keys of the answers that should have been read by now."""
    pendientes = RespuestaIMSS.objects.filter(estado=EstadoRespuesta.RECIBIDA, recibida_at__lt=ahora - _PACIENCIA)
    return pendientes.order_by("recibida_at").values_list("pk", flat=True)[:20]


@dataclass(frozen=True, slots=True)
class Sobrante:
    """A row of an answer that was not used, and why."""

    leido: MovimientoLeido
    porque: str


def sobran(respuesta: RespuestaIMSS) -> list[Sobrante]:
    """The rows of an answer that are of nobody in its lote, or that contradict another."""
    if (bloque := respuesta.bloque) is None:
        return []
    renglones = respuesta.lote.renglones.values_list("pk", "nss", "renglon")
    esperados = [Esperado(pk, nss, n) for pk, nss, n in renglones]
    conciliacion = conciliar(esperados, bloque, TipoMovimiento(respuesta.lote.tipo))
    ajenos = [Sobrante(m, "No va en este lote") for m in conciliacion.sin_pareja]
    return ajenos + [Sobrante(m, "Tiene dos respuestas distintas") for m in conciliacion.dobles]
