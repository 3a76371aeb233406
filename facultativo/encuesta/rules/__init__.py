"""The survey as data: which questions, when they matter, what they declare. Pure."""

from facultativo.encuesta.rules.cambios import CAMBIOS, Cambio, reabrir
from facultativo.encuesta.rules.contexto import Contexto
from facultativo.encuesta.rules.pregunta import (
    NO,
    NO_SE,
    SI,
    SIN_DECIR,
    Hecho,
    Opcion,
    Pregunta,
    TipoPregunta,
)
from facultativo.encuesta.rules.recorrido import (
    CUESTIONARIO,
    DATOS_PERSONALES,
    POR_CLAVE,
    cambiar,
    camino,
    hechos,
    podar,
    resumen,
    siguiente,
)
from facultativo.encuesta.rules.validacion import validar

__all__ = [
    "CAMBIOS",
    "CUESTIONARIO",
    "DATOS_PERSONALES",
    "NO",
    "NO_SE",
    "POR_CLAVE",
    "SI",
    "SIN_DECIR",
    "Cambio",
    "Contexto",
    "Hecho",
    "Opcion",
    "Pregunta",
    "TipoPregunta",
    "cambiar",
    "camino",
    "hechos",
    "podar",
    "reabrir",
    "resumen",
    "siguiente",
    "validar",
]
