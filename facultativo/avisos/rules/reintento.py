"""Trying again: soon at first, then less and less, and in the end a person is told."""

from dataclasses import dataclass
from datetime import timedelta

from facultativo.avisos.states import EstadoAviso

ESPERAS = (
    timedelta(minutes=2),
    timedelta(minutes=10),
    timedelta(hours=1),
    timedelta(hours=6),
    timedelta(hours=24),
)
"""How long to wait after the first, second… failed try: a day and a half in all, longer than a mail server's repair."""


@dataclass(frozen=True, slots=True)
class Siguiente:
    """What follows a failed try: the state and, while pendiente, the wait."""

    estado: EstadoAviso
    espera: timedelta


def tras_fallar(intentos: int, *, definitivo: bool) -> Siguiente:
    """`intentos` counts the failed one too. `definitivo`: the server will never take it (5xx, RFC 5321)."""
    if definitivo or intentos > len(ESPERAS):
        return Siguiente(EstadoAviso.FALLIDO, timedelta())
    return Siguiente(EstadoAviso.PENDIENTE, ESPERAS[intentos - 1])
