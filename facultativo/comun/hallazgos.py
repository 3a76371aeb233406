"""The finding: one typed sentence that a rule says about what it was given."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any


class Nivel(StrEnum):
    """How much a finding weighs, heaviest first."""

    ERROR = "error"
    """It cannot be used."""
    IMPEDIMENTO = "impedimento"
    """There is no right, or it is not this person's."""
    FALTA = "falta"
    """Evidence is missing."""
    ADVERTENCIA = "advertencia"
    """A person should look."""


@dataclass(frozen=True, slots=True)
class Hallazgo:
    """One finding. `codigo` never changes its meaning; a code that is no longer used is retired, not reused.

    `mensaje` is a Spanish sentence for a clerk; `norma` the law, official document or IMSS format it rests on,
    empty when it is plain arithmetic; `datos` holds JSON values only and no more personal data than needed.
    """

    codigo: str
    nivel: Nivel
    mensaje: str
    norma: str = ""
    datos: Mapping[str, Any] = field(default_factory=dict)

    def a_json(self) -> dict[str, Any]:
        """The finding as the object of the command line contract."""
        return {
            "codigo": self.codigo,
            "nivel": self.nivel.value,
            "mensaje": self.mensaje,
            "norma": self.norma,
            "datos": dict(self.datos),
        }

    @classmethod
    def de_json(cls, objeto: Mapping[str, Any]) -> "Hallazgo":
        """Back from `a_json`."""
        return cls(objeto["codigo"], Nivel(objeto["nivel"]), objeto["mensaje"], objeto["norma"], objeto["datos"])


def hay_bloqueo(hallazgos: Iterable[Hallazgo]) -> bool:
    """True when any finding is an error or an impedimento, that is: this cannot go on as it is."""
    return any(h.nivel in (Nivel.ERROR, Nivel.IMPEDIMENTO) for h in hallazgos)
