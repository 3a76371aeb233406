"""The one way a movement changes state: by the table, in bulk, saying who; the case is told afterwards."""

from collections.abc import Iterable
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from facultativo.comun.actor import Actor
from facultativo.movimientos.models import Movimiento
from facultativo.movimientos.states import EstadoMovimiento, puede

_CAMPOS = (
    "estado",
    "hallazgos_json",
    "con_dudas",
    "codigo_imss",
    "forzado",
    "anunciado",
    "cambiado_at",
    "cambiado_por",
)


@transaction.atomic
def mudar(*, movimientos: Iterable[Movimiento], a: EstadoMovimiento, por: Actor, **valores: Any) -> None:
    """Take locked movements to a state and leave them to be announced; the caller leaves the entry in the log.

    Raises ValidationError when the table of transitions has no such step for one of them: then none moves.
    """
    mudados, ahora = list(movimientos), timezone.now()
    for movimiento in mudados:
        if not puede(EstadoMovimiento(movimiento.estado), a):
            raise ValidationError("Este movimiento ya cambió de estado: vuelve a abrirlo.")
        movimiento.estado, movimiento.anunciado = a, False
        movimiento.cambiado_at, movimiento.cambiado_por = ahora, str(por)
        for campo, valor in valores.items():
            setattr(movimiento, campo, valor)
    Movimiento.objects.bulk_update(mudados, _CAMPOS, batch_size=200)
