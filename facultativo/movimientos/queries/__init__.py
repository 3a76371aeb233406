"""What the pages and the actions of the room ask."""

from facultativo.movimientos.queries.por_preparar import (
    detenidos_que_cambiaron,
    listos_para_alta,
    sin_fundamento,
)
from facultativo.movimientos.queries.renglon import configuracion_de, renglon_de

__all__ = [
    "configuracion_de",
    "detenidos_que_cambiaron",
    "listos_para_alta",
    "renglon_de",
    "sin_fundamento",
]
