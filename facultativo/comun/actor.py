"""Who acts. Every write says it; the log keeps it by value."""

from dataclasses import dataclass
from enum import StrEnum


class TipoActor(StrEnum):
    """What kind of hand moved."""

    PERSONA = "persona"
    """Somebody of the staff, by the key of the account."""
    ALUMNO = "alumno"
    """The student, by the key of the account."""
    SISTEMA = "sistema"
    """The program itself, by the name of the task or command."""
    PUBLICO = "publico"
    """Nobody known: a public page."""


@dataclass(frozen=True, slots=True)
class Actor:
    """Who acts: the kind and a key that is never a name, CURP, NSS or e-mail (for instance `7`, or `tarea:avisos`)."""

    tipo: TipoActor
    clave: str

    def __str__(self) -> str:
        return f"{self.tipo.value}:{self.clave}"

    @classmethod
    def sistema(cls, nombre: str) -> "Actor":
        """The program acting by itself, for instance `Actor.sistema("leer_documento")`."""
        return cls(TipoActor.SISTEMA, nombre)
