"""The worker's part, done here and now: what is queued runs in order until nothing is left.

Reading papers takes most of the time, so `con_ayudante` lets a second process take every other task of a long queue.
"""

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from django.utils.module_loading import import_string
from django_q.models import OrmQ

from demo.avance import paso
from facultativo.config.latido import latir

_VUELTAS = 20
_MUCHAS = 20
_con_ayudante = False


@contextmanager
def con_ayudante() -> Iterator[None]:
    """Meanwhile, long queues are shared with a second process."""
    global _con_ayudante
    _con_ayudante = True
    try:
        yield
    finally:
        _con_ayudante = False


def terminar_pendientes(nombre: str = "") -> None:
    """Run queued tasks and heartbeats until a whole round finds nothing to do; with `nombre`, say how long it took."""
    if nombre:
        with paso(nombre):
            terminar_pendientes()
        return
    for _ in range(_VUELTAS):
        if not _vaciar_la_cola() and not any(latir().values()):
            return


def _vaciar_la_cola() -> int:
    if not _con_ayudante or OrmQ.objects.count() < _MUCHAS:
        return hacer()
    with subprocess.Popen([sys.executable, "-m", "demo.ayudante"]) as ayudante:
        hechas = hacer(parte=0, de=2)
        ayudante.wait()
    return hechas + hacer()


def hacer(*, parte: int = 0, de: int = 1) -> int:
    """Run the queued tasks whose number leaves `parte` when divided by `de`; return how many."""
    hechas = 0
    while pendientes := [t for t in OrmQ.objects.order_by("pk") if t.pk % de == parte]:
        for en_cola in pendientes:
            tarea = en_cola.task
            en_cola.delete()
            if not tarea["func"].endswith(".latir"):
                import_string(tarea["func"])(*tarea.get("args", ()), **tarea.get("kwargs", {}))
                hechas += 1
    return hechas
