"""What the worker does for this room."""

from datetime import timedelta

from django.utils import timezone
from django_q.tasks import async_task

from facultativo.bitacora.tarea import tarea
from facultativo.comun.actor import Actor
from facultativo.constancias.actions import preparar
from facultativo.constancias.queries import detenidas

_POR = Actor.sistema("constancias")
_PACIENCIA = timedelta(seconds=60)


@tarea
def preparar_tanda(tanda: int) -> None:
    """Issue and print a batch, from where it was left."""
    preparar(tanda=tanda, por=_POR)


def ponerse_al_dia() -> int:
    """Take up again the batches whose worker died; return how many."""
    paradas = list(detenidas(timezone.now() - _PACIENCIA))
    for tanda in paradas:
        async_task("facultativo.constancias.tasks.preparar_tanda", tanda.pk)
    return len(paradas)
