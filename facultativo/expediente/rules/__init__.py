"""Milestones, stage and next step, derived from facts."""

from facultativo.expediente.rules.caso import (
    NOMBRE_DE_HITO,
    HechosDelCaso,
    HitoVisto,
    etapa,
    hitos,
    hitos_alcanzados,
    puede_atenderse,
    tiene_alta,
    toca_contestar,
)
from facultativo.expediente.rules.paso import PASOS, Paso, siguiente_paso

__all__ = [
    "NOMBRE_DE_HITO",
    "PASOS",
    "HechosDelCaso",
    "HitoVisto",
    "Paso",
    "etapa",
    "hitos",
    "hitos_alcanzados",
    "puede_atenderse",
    "siguiente_paso",
    "tiene_alta",
    "toca_contestar",
]
