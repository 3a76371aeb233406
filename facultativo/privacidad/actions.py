"""Retention that executes: what the policy says is over, goes."""

from collections.abc import Callable, Mapping
from datetime import datetime, timedelta

from facultativo.comun.actor import Actor
from facultativo.documentos.actions import tirar_olvidadas
from facultativo.encuesta.actions import tirar_olvidados
from facultativo.privacidad.datos import politica

EJECUTORES: Mapping[str, Callable[..., int]] = {"borradores": tirar_olvidados, "subidas": tirar_olvidadas}
"""What `ejecuta` names in the policy: an action with `antes_de` and `por`, which returns how many records went."""


def ejecutar_retencion(*, ahora: datetime, por: Actor) -> dict[str, int]:
    """Carry out every class of the policy that executes itself; return how many records went, by class.

    Each action is of the room that owns the data, writes its own log entries, and takes a bounded number at a time.
    """
    return {
        clase.clave: EJECUTORES[clase.ejecuta](antes_de=ahora - timedelta(days=clase.dias), por=por)
        for clase in politica().clases.values()
        if clase.ejecuta and clase.dias is not None
    }
