"""What the worker does for this room."""

from datetime import timedelta

from django.utils import timezone
from django_q.tasks import async_task

from facultativo.alumnos.actions import analizar, aplicar
from facultativo.alumnos.queries import detenidos
from facultativo.alumnos.states import EstadoPadron
from facultativo.bitacora.tarea import tarea
from facultativo.comun.actor import Actor

_POR = Actor.sistema("padron")
_TAREA = {
    EstadoPadron.ANALIZANDO: "facultativo.alumnos.tasks.analizar_padron",
    EstadoPadron.APLICANDO: "facultativo.alumnos.tasks.aplicar_padron",
}
_PACIENCIA = timedelta(seconds=60)


@tarea
def analizar_padron(padron: int) -> None:
    """Read a padrón, from where it was left."""
    analizar(padron=padron, por=_POR)


@tarea
def aplicar_padron(padron: int) -> None:
    """Write a confirmed padrón, from where it was left."""
    aplicar(padron=padron, por=_POR)


def ponerse_al_dia() -> int:
    """Take up again the padrones whose worker died; return how many."""
    parados = list(detenidos(timezone.now() - _PACIENCIA))
    for padron in parados:
        async_task(_TAREA[EstadoPadron(padron.estado)], padron.pk)
    return len(parados)
