"""What the worker does for this room."""

from facultativo.comun.actor import Actor
from facultativo.expediente.actions import abrir_pendientes, atender_padrones


def ponerse_al_dia() -> int:
    """Open the cases of the students a padrón brought, and tell those there were what it changed."""
    por = Actor.sistema("expediente")
    return abrir_pendientes(por=por) + atender_padrones(por=por)
