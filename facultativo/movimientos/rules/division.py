"""How a refused lote is searched for its bad row, and which dates a new one may carry."""

from collections.abc import Sequence
from datetime import date

from facultativo.comun.calendario import sumar_habiles
from facultativo.movimientos.states import TipoMovimiento


def mitades(claves: Sequence[int]) -> tuple[Sequence[int], ...]:
    """Two halves, the first never shorter; one when there is one key, none when there is none."""
    corte = (len(claves) + 1) // 2
    return tuple(m for m in (claves[:corte], claves[corte:]) if m)


def fechas_posibles(tipo: TipoMovimiento, hoy: date) -> tuple[date, ...]:
    """Today, and for an alta the next business day too (RACERF: one business day ahead)."""
    return (hoy, sumar_habiles(hoy, 1)) if tipo is TipoMovimiento.ALTA else (hoy,)
