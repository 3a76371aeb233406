"""The retention policy as data: which class each field of the house belongs to, for how long, and what happens then."""

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from fnmatch import fnmatchcase
from typing import Any


class AlTerminar(StrEnum):
    """What happens when the term is over."""

    SUPRIMIR = "suprimir"
    """It is deleted."""
    BLOQUEAR = "bloquear"
    """It is set apart, used for nothing but responsibilities, and then deleted (LGPDPPSO: bloqueo)."""
    CONSERVAR = "conservar"
    """It stays: it is not personal data, or the law asks for it."""


@dataclass(frozen=True, slots=True)
class Clase:
    """One kind of data with its policy. `ejecuta` names the action that carries it out; empty while a person does."""

    clave: str
    titulo: str
    datos: str
    finalidad: str
    base: str
    plazo: str
    al_terminar: AlTerminar
    personal: bool = True
    sensible: bool = False
    dias: int | None = None
    ejecuta: str = ""


@dataclass(frozen=True, slots=True)
class Politica:
    """The whole policy. `lineas` says the class of each `(model, field)`; `tecnicos` are patterns of field names."""

    revisado_el: date
    clases: Mapping[str, Clase]
    lineas: Mapping[tuple[str, str], str]
    tecnicos: tuple[str, ...]

    def es_tecnico(self, campo: str) -> bool:
        """True for hours and hands, whose meaning is that of the record they stand in."""
        return any(fnmatchcase(campo, patron) for patron in self.tecnicos)

    def sin_linea(self, campos: Iterable[tuple[str, str]]) -> list[tuple[str, str]]:
        """The fields of the house that the policy forgot."""
        return [(m, c) for m, c in campos if not self.es_tecnico(c) and (m, c) not in self.lineas]

    def sobrantes(self, campos: Iterable[tuple[str, str]]) -> list[tuple[str, str]]:
        """Lines about fields that no longer exist."""
        return sorted(self.lineas.keys() - set(campos))

    def personales(self) -> list[Clase]:
        """The classes that the aviso integral tells people about: personal, and kept by some model of the house."""
        usadas = set(self.lineas.values())
        return [c for c in self.clases.values() if c.personal and c.clave in usadas]


def leer_politica(texto: str) -> Politica:
    """Read the TOML. Raises ValueError when a model names a class that does not exist, or a field twice."""
    crudo = tomllib.loads(texto)
    clases = {
        clave: Clase(clave=clave, **{**valores, "al_terminar": AlTerminar(valores["al_terminar"])})
        for clave, valores in crudo["clase"].items()
    }
    return Politica(crudo["revisado_el"], clases, _lineas(crudo["modelo"], clases), tuple(crudo["tecnicos"]["campos"]))


def _lineas(modelos: Mapping[str, Mapping[str, Any]], clases: Mapping[str, Clase]) -> dict[tuple[str, str], str]:
    lineas: dict[tuple[str, str], str] = {}
    for modelo, por_clase in modelos.items():
        for clave, campos in por_clase.items():
            if clave not in clases:
                raise ValueError(f"{modelo}: no existe la clase {clave}")
            for campo in campos:
                if (modelo, campo) in lineas:
                    raise ValueError(f"{modelo}.{campo} tiene dos renglones")
                lineas[modelo, campo] = clave
    return lineas
