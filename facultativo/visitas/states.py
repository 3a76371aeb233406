"""The life of a visita, what a student may do at the door, and what happened there."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


class EstadoVisita(StrEnum):
    """Where a visita is."""

    BORRADOR = "borrador"
    ABIERTA = "abierta"
    CERRADA = "cerrada"
    CANCELADA = "cancelada"


class Aptitud(StrEnum):
    """All that a docente learns of a student's insurance."""

    APTO = "apto"
    REQUIERE_PAPEL = "requiere_papel"
    NO_APTO = "no_apto"


class Abordaje(StrEnum):
    """What happened at the door."""

    SUBIO = "subio"
    NO_SUBIO = "no_subio"


@dataclass(frozen=True, slots=True)
class Ficha:
    """What a state means for people: a sentence, whose turn it is, and the log event of entering it."""

    frase: str
    dueno: str
    evento: str


_E = EstadoVisita

TRANSICIONES: Mapping[EstadoVisita, frozenset[EstadoVisita]] = {
    _E.BORRADOR: frozenset({_E.ABIERTA, _E.CANCELADA}),
    _E.ABIERTA: frozenset({_E.BORRADOR, _E.CERRADA, _E.CANCELADA}),
    _E.CERRADA: frozenset(),
    _E.CANCELADA: frozenset(),
}

FICHAS: Mapping[EstadoVisita, Ficha] = {
    _E.BORRADOR: Ficha("Se está armando la lista.", "docente", "visita.creada"),
    _E.ABIERTA: Ficha("La lista está completa y se verifica en la puerta.", "docente", "visita.abierta"),
    _E.CERRADA: Ficha("Salió; el acta dice quién subió.", "nadie", "visita.cerrada"),
    _E.CANCELADA: Ficha("No se hará.", "nadie", "visita.cancelada"),
}

NOMBRE_DE_ESTADO: Mapping[EstadoVisita, str] = {
    _E.BORRADOR: "En preparación",
    _E.ABIERTA: "Lista para salir",
    _E.CERRADA: "Cerrada",
    _E.CANCELADA: "Cancelada",
}

EN_CURSO = (_E.BORRADOR, _E.ABIERTA)
"""The states in which the list of students may still change."""
