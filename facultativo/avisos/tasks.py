"""The heartbeat of the notices."""

from facultativo.avisos.actions import anotar_todos, enviar_pendientes
from facultativo.comun.actor import Actor

POR = Actor.sistema("tarea:avisos")


def ponerse_al_dia() -> int:
    """Read what is new in the log, then send what is due; return how much was read and sent."""
    return anotar_todos(por=POR) + enviar_pendientes(por=POR)
