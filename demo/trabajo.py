"""The worker's part, done here and now: what is queued runs in this process, in order, until nothing is left."""

from django.utils.module_loading import import_string
from django_q.models import OrmQ

from facultativo.config.latido import latir

_VUELTAS = 20


def terminar_pendientes() -> None:
    """Run queued tasks and heartbeats until a whole round finds nothing to do."""
    for _ in range(_VUELTAS):
        if not _vaciar_la_cola() and not any(latir().values()):
            return


def _vaciar_la_cola() -> int:
    hechas = 0
    while pendientes := list(OrmQ.objects.order_by("pk")[:200]):
        for en_cola in pendientes:
            tarea = en_cola.task
            en_cola.delete()
            if not tarea["func"].endswith(".latir"):
                import_string(tarea["func"])(*tarea.get("args", ()), **tarea.get("kwargs", {}))
                hechas += 1
    return hechas
