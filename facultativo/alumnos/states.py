"""Closed lists about enrolment."""

from collections.abc import Mapping
from enum import StrEnum
from typing import NamedTuple


class SituacionAcademica(StrEnum):
    """Where the student stands at school, in the words of `dictaminar`; the SII's own codes are mapped to these."""

    VIGENTE = "vigente"
    BAJA_TEMPORAL = "baja_temporal"
    BAJA_DEFINITIVA = "baja_definitiva"
    EGRESADO = "egresado"


class FuenteNSS(StrEnum):
    """Where the NSS of a student came from: a document wins over what the school had written down, and that over
    what the student typed.
    """

    NINGUNA = ""
    DECLARADO = "declarado"
    PADRON = "padron"
    DOCUMENTO = "documento"


class EstadoPadron(StrEnum):
    """Where an uploaded padrón stands."""

    RECIBIDO = "recibido"
    """Kept; somebody has to say which column is which."""
    ANALIZANDO = "analizando"
    """The worker reads and compares its rows."""
    POR_CONFIRMAR = "por_confirmar"
    """The preview waits for a person."""
    APLICANDO = "aplicando"
    """The worker writes what was confirmed."""
    APLICADO = "aplicado"
    ILEGIBLE = "ilegible"
    """It is not a table that can be read."""
    DESCARTADO = "descartado"
    """Somebody decided not to use it."""


EN_CURSO = frozenset({EstadoPadron.ANALIZANDO, EstadoPadron.APLICANDO})
"""States in which the worker, not a person, has the next move."""

TRANSICIONES_PADRON: Mapping[EstadoPadron, frozenset[EstadoPadron]] = {
    EstadoPadron.RECIBIDO: frozenset({EstadoPadron.ANALIZANDO, EstadoPadron.DESCARTADO}),
    EstadoPadron.ANALIZANDO: frozenset({EstadoPadron.POR_CONFIRMAR, EstadoPadron.ILEGIBLE}),
    EstadoPadron.POR_CONFIRMAR: frozenset({EstadoPadron.APLICANDO, EstadoPadron.ANALIZANDO, EstadoPadron.DESCARTADO}),
    EstadoPadron.APLICANDO: frozenset({EstadoPadron.APLICADO}),
    EstadoPadron.APLICADO: frozenset(),
    EstadoPadron.ILEGIBLE: frozenset(),
    EstadoPadron.DESCARTADO: frozenset(),
}


class FichaDePadron(NamedTuple):
    """What a state means to people, who has the next move, and the log entry that says it was reached."""

    frase: str
    dueno: str
    evento: str


FICHAS_PADRON: Mapping[EstadoPadron, FichaDePadron] = {
    EstadoPadron.RECIBIDO: FichaDePadron("Recibido: falta decir qué trae cada columna", "escolares", "padron.recibido"),
    EstadoPadron.ANALIZANDO: FichaDePadron("Se lee y se compara con lo que hay", "sistema", "padron.columnas"),
    EstadoPadron.POR_CONFIRMAR: FichaDePadron("Listo para revisarse y confirmarse", "escolares", "padron.analizado"),
    EstadoPadron.APLICANDO: FichaDePadron("Confirmado: se escribe", "sistema", "padron.confirmado"),
    EstadoPadron.APLICADO: FichaDePadron("Aplicado: es el padrón que vale", "nadie", "padron.aplicado"),
    EstadoPadron.ILEGIBLE: FichaDePadron("No es una tabla que se pueda leer", "escolares", "padron.ilegible"),
    EstadoPadron.DESCARTADO: FichaDePadron("Se decidió no usarlo", "nadie", "padron.descartado"),
}


class Resultado(StrEnum):
    """What a row of the padrón does to what the school already has here."""

    NUEVO = "nuevo"
    CAMBIO = "cambio"
    IGUAL = "igual"
    ERROR = "error"
    AUSENTE = "ausente"
    """Enrolled here and not in the file."""
    OMITIDO = "omitido"
    """Not enrolled and not known here: nothing to keep about this person."""


QUE_ESCRIBEN = (Resultado.NUEVO, Resultado.CAMBIO, Resultado.AUSENTE)
"""What a confirmation writes. A part of the list has nobody absent: those rows go when it is confirmed as such."""
