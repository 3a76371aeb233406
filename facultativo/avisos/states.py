"""The life of a notice."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


class EstadoAviso(StrEnum):
    """Where a notice is. A failed try leaves it pendiente with a later hour; fallido means that nobody tries again."""

    PENDIENTE = "pendiente"
    ENVIADO = "enviado"
    FALLIDO = "fallido"


@dataclass(frozen=True, slots=True)
class Ficha:
    """What a state means for people, whose turn it is, and the log event of entering it."""

    frase: str
    dueno: str
    evento: str


TRANSICIONES_AVISO: Mapping[EstadoAviso, frozenset[EstadoAviso]] = {
    EstadoAviso.PENDIENTE: frozenset({EstadoAviso.ENVIADO, EstadoAviso.FALLIDO}),
    EstadoAviso.ENVIADO: frozenset(),
    EstadoAviso.FALLIDO: frozenset({EstadoAviso.PENDIENTE}),
}
FICHAS_AVISO: Mapping[EstadoAviso, Ficha] = {
    EstadoAviso.PENDIENTE: Ficha("Espera su hora de salir, o de volver a intentarse.", "sistema", "aviso.anotado"),
    EstadoAviso.ENVIADO: Ficha("El servidor de correo lo recibió.", "nadie", "aviso.enviado"),
    EstadoAviso.FALLIDO: Ficha("No hubo manera: hay que revisar el correo del alumno.", "escolares", "aviso.fallido"),
}
