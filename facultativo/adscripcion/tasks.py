"""What the worker does for this room."""

import logging
from datetime import timedelta

from django.utils import timezone

from facultativo.adscripcion.actions import mirar_carnet, tomar_del_documento
from facultativo.adscripcion.queries import con_registro_sin_tomar, sin_mirar
from facultativo.bitacora.tarea import tarea
from facultativo.comun.actor import Actor
from facultativo.documentos.actions import AntivirusSinRespuesta
from facultativo.documentos.tasks import ESPERA

logger = logging.getLogger(__name__)
_OJO = Actor.sistema("mirar_carnet")
_LECTOR = Actor.sistema("adscripcion")


@tarea
def mirar(carnet: int) -> str:
    """Look at one photograph; a repetition finds it looked at and does nothing. Without antivirus it waits."""
    try:
        estado = mirar_carnet(carnet=carnet, por=_OJO)
    except AntivirusSinRespuesta as e:
        logger.warning("adscripcion: %s", e)
        return ESPERA
    return estado.value if estado else "ya mirado"


def ponerse_al_dia() -> int:
    """Take the clinics of UMF registrations that were attached, and look at photographs left behind."""
    pendientes = con_registro_sin_tomar()
    tomadas = sum(tomar_del_documento(expediente=e, por=_LECTOR) is not None for e in pendientes)
    olvidados = sin_mirar(timezone.now() - timedelta(minutes=2))
    for mirados, carnet in enumerate(olvidados):
        if mirar(carnet) == ESPERA:
            return tomadas + mirados
    return tomadas + len(olvidados)
