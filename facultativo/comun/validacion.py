"""What a validator answers."""

import re
from dataclasses import dataclass
from typing import Any

from facultativo.comun.hallazgos import Hallazgo, Nivel
from facultativo.comun.texto import sin_invisibles

_SEPARADORES = re.compile(r"[\s\-_.\u2010-\u2015\u2212]+")


@dataclass(frozen=True, slots=True)
class Validacion:
    """The value as given, as it is written officially, whether it can be used, and why or why not.

    `valido` is False when some finding is an error; an advertencia leaves it True.
    """

    valor: str
    normalizado: str
    valido: bool
    hallazgos: tuple[Hallazgo, ...]

    def a_json(self) -> dict[str, Any]:
        """The object of the command line contract."""
        return {
            "valor": self.valor,
            "normalizado": self.normalizado,
            "valido": self.valido,
            "hallazgos": [h.a_json() for h in self.hallazgos],
        }


def concluir(valor: str, normalizado: str, hallazgos: list[Hallazgo]) -> Validacion:
    """Close a validation: valid unless some finding is an error."""
    valido = all(h.nivel is not Nivel.ERROR for h in hallazgos)
    return Validacion(valor, normalizado, valido, tuple(hallazgos))


def sin_separadores(valor: str) -> str:
    """The identifier in upper case without spaces, hyphens of any kind, underscores or dots."""
    if valor.isascii() and valor.isalnum():  # most identifiers
        return valor.upper()
    return _SEPARADORES.sub("", sin_invisibles(valor)).upper()
