"""What the worker does for this room."""

import logging

from django.utils import timezone

from facultativo.bitacora.tarea import tarea
from facultativo.comun.actor import Actor
from facultativo.documentos.actions import AntivirusSinRespuesta, leer
from facultativo.documentos.queries import sin_leer

logger = logging.getLogger(__name__)
ESPERA = "espera al antivirus"
_LECTOR = Actor.sistema("leer_documento")


@tarea
def leer_documento(documento: int) -> str:
    """Read one document; a repetition finds it read and does nothing.

    While the antivirus does not answer it waits: the heartbeat tries again.
    """
    try:
        estado = leer(documento=documento, por=_LECTOR)
    except AntivirusSinRespuesta as e:
        logger.warning("documentos: %s", e)
        return ESPERA
    return estado.value if estado else "ya leído"


def ponerse_al_dia() -> int:
    """Read what was left behind for over two minutes, whatever happened to its task."""
    estancados = sin_leer(timezone.now())
    for leidos, documento in enumerate(estancados):
        if leer_documento(documento) == ESPERA:
            return leidos
    return len(estancados)
