"""What the worker does for this room: takes what changed and leaves a proposal for a person."""

from django.utils import timezone

from facultativo.comun.actor import Actor
from facultativo.dictamen.actions import atender_ajustes, proponer, reverificar
from facultativo.expediente.models import Expediente

POR_VUELTA = 300
"""Cases in one round of the heartbeat; the rest wait for the next one."""


def ponerse_al_dia() -> int:
    """Look at the numbers that begin and at the calendar, then propose for every case whose facts changed."""
    por = Actor.sistema("dictamen")
    atender_ajustes(hoy=timezone.localdate(), por=por)
    reverificar(hoy=timezone.localdate(), por=por)
    pendientes = list(Expediente.objects.por_proponer()[:POR_VUELTA])
    for expediente in pendientes:
        proponer(expediente=expediente, por=por)
    return len(pendientes)
