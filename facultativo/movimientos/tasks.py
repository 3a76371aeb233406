"""What the worker does for this room."""

from itertools import islice

from django.utils import timezone
from django_q.tasks import async_task

from facultativo.bitacora.tarea import tarea
from facultativo.comun.actor import Actor
from facultativo.movimientos import actions
from facultativo.movimientos.models import Movimiento
from facultativo.movimientos.queries import detenidos_que_cambiaron, listos_para_alta, sin_fundamento
from facultativo.movimientos.queries.respuesta import sin_leer
from facultativo.movimientos.states import EstadoMovimiento, TipoMovimiento

_POR = Actor.sistema("movimientos")
POR_VUELTA = 300
"""Cases in one round of the heartbeat; the rest wait for the next one, which each entry of the log calls."""
ANUNCIOS_POR_VUELTA = 3_000
POR_TANDA = 100


@tarea
def leer_respuesta_imss(respuesta: int) -> None:
    """Read one answer and apply it."""
    actions.leer_respuesta(respuesta=respuesta, por=_POR)


def ponerse_al_dia() -> int:
    """Take what the dictamen and the padrón left, hold back or release what changed, and tell each case where its
    movement is.
    """
    preparados = _preparar()
    bajas = actions.poner_al_dia_bajas(hoy=timezone.localdate(), por=_POR, cuantas=POR_VUELTA)
    soltados = _soltar()
    return preparados + bajas + soltados + _revisar() + _anunciar() + _releer()


def _preparar() -> int:
    casos = list(listos_para_alta()[:POR_VUELTA])
    for caso in casos:
        actions.preparar(expediente=caso, tipo=TipoMovimiento.ALTA, por=_POR)
    return len(casos)


def _soltar() -> int:
    movimientos = list(sin_fundamento()[:POR_VUELTA])
    for movimiento in movimientos:
        actions.anular(movimiento=movimiento, por=_POR)
    return len(movimientos)


def _revisar() -> int:
    """Held back movements whose data changed since the pre-flight."""
    pks = list(islice(detenidos_que_cambiaron(timezone.localdate()), POR_VUELTA))
    revisados = [actions.revisar_de_nuevo(movimiento=pk, por=_POR) for pk in pks]
    return sum(m.estado == EstadoMovimiento.LISTO for m in revisados)


def _anunciar() -> int:
    """A hundred cases in each transaction: short enough for a person who waits to write."""
    pks = list(Movimiento.objects.por_anunciar().values_list("pk", flat=True)[:ANUNCIOS_POR_VUELTA])
    tandas = (pks[i : i + POR_TANDA] for i in range(0, len(pks), POR_TANDA))
    return sum(actions.anunciar(movimientos=tanda, por=_POR) for tanda in tandas)


def _releer() -> int:
    """Answers whose reading died with its worker."""
    respuestas = list(sin_leer(timezone.now()))
    for pk in respuestas:
        async_task("facultativo.movimientos.tasks.leer_respuesta_imss", pk)
    return len(respuestas)
