"""The one way a movement changes state: by the table, in bulk, saying who; the case is told afterwards."""

from collections.abc import Iterable
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from facultativo.comun.actor import Actor
from facultativo.movimientos.models import Movimiento
from facultativo.movimientos.states import EstadoMovimiento, puede

POR_VEZ = 500
"""Keys in one UPDATE: SQLite takes some thousands of parameters and no more."""


@transaction.atomic
def mudar(*, movimientos: Iterable[Movimiento], a: EstadoMovimiento, por: Actor, **valores: Any) -> None:
    """Take locked movements to a state, with these values, to be announced; the caller leaves the entry in the log.

    Raises ValidationError when the table of transitions has no such step for one of them: then none moves.
    """
    mudados = list(movimientos)
    if not all(puede(EstadoMovimiento(m.estado), a) for m in mudados):
        raise ValidationError("Este movimiento ya cambió de estado: vuelve a abrirlo.")
    valores |= {"estado": a, "anunciado": False, "cambiado_at": timezone.now(), "cambiado_por": str(por)}
    for i in range(0, len(mudados), POR_VEZ):
        Movimiento.objects.filter(pk__in=[m.pk for m in mudados[i : i + POR_VEZ]]).update(**valores)
    for movimiento in mudados:
        for campo, valor in valores.items():
            setattr(movimiento, campo, valor)
