"""The heartbeat: each room takes what the rooms before it left. Queued after every log entry and once a minute."""

import logging
from importlib import import_module
from importlib.util import find_spec

from django.conf import settings

from facultativo.bitacora.despertador import empezar_vuelta
from facultativo.bitacora.tarea import tarea

logger = logging.getLogger(__name__)


@tarea
def latir() -> dict[str, int]:
    """Call `ponerse_al_dia()` of every room in the order of the procedure; return how much each did.

    Each is idempotent and commits by itself: a round that dies half way is finished by the next one, and a room that
    fails does not keep the later ones waiting.
    """
    empezar_vuelta()
    hecho: dict[str, int] = {}
    for room in settings.ROOMS:
        modulo = f"facultativo.{room}.tasks"
        if not find_spec(f"facultativo.{room}") or not find_spec(modulo):
            continue
        ponerse_al_dia = getattr(import_module(modulo), "ponerse_al_dia", None)
        if ponerse_al_dia is None:
            continue
        try:
            hecho[room] = ponerse_al_dia() or 0
        except Exception:
            logger.exception("latido: %s no pudo ponerse al día", room)
    return hecho
