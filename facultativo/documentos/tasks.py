"""What the worker does for this room."""

from datetime import timedelta

from django.utils import timezone

from facultativo.bitacora.tarea import tarea
from facultativo.comun.actor import Actor
from facultativo.documentos.actions import leer
from facultativo.documentos.queries import sin_leer

_LECTOR = Actor.sistema("leer_documento")


@tarea
def leer_documento(documento: int) -> str:
    """Read one document; a repetition finds it read and does nothing."""
    estado = leer(documento=documento, por=_LECTOR)
    return estado.value if estado else "ya leído"


def ponerse_al_dia() -> int:
    """Read what was left behind for over two minutes, whatever happened to its task."""
    estancados = sin_leer(timezone.now() - timedelta(minutes=2))
    for documento in estancados:
        leer_documento(documento)
    return len(estancados)
