"""When a question matters, as data: small expressions over the answers so far and the padrón.

They answer True, False, or None while an answer they need is still missing (Kleene's logic), so that
changing an early answer drops the later ones that surely stopped mattering, and only those.
"""

from abc import ABC, abstractmethod
from dataclasses import dataclass

from facultativo.encuesta.rules.contexto import Situacion


class Condicion(ABC):
    """An expression that a situation fulfils, does not, or can't tell yet. Joined with `&`, `|` and `~`."""

    @abstractmethod
    def se_cumple(self, situacion: Situacion) -> bool | None:
        """True, False, or None when it depends on something not answered yet."""

    @abstractmethod
    def claves(self) -> frozenset[str]:
        """The questions it looks at."""

    def __and__(self, otra: "Condicion") -> "Condicion":
        return Todas((self, otra))

    def __or__(self, otra: "Condicion") -> "Condicion":
        return Alguna((self, otra))

    def __invert__(self) -> "Condicion":
        return No(self)


@dataclass(frozen=True, slots=True)
class Siempre(Condicion):
    """Asked of everybody."""

    def se_cumple(self, situacion: Situacion) -> bool | None:
        return True

    def claves(self) -> frozenset[str]:
        return frozenset()


@dataclass(frozen=True, slots=True)
class Contesto(Condicion):
    """The answer to `clave` is one of `valores`. A question that does not apply answers nothing."""

    clave: str
    valores: frozenset[str]

    def se_cumple(self, situacion: Situacion) -> bool | None:
        if self.clave not in situacion.respuestas:
            return False
        respuesta = situacion.respuestas[self.clave]
        return None if respuesta is None else respuesta in self.valores

    def claves(self) -> frozenset[str]:
        return frozenset({self.clave})


@dataclass(frozen=True, slots=True)
class Dato(Condicion):
    """A fact of the padrón (`Situacion.dato`), which the typed CURP or date may complete, is one of
    `valores`."""

    nombre: str
    valores: frozenset[str]

    def se_cumple(self, situacion: Situacion) -> bool | None:
        valor = situacion.dato(self.nombre)
        return None if valor is None else valor in self.valores

    def claves(self) -> frozenset[str]:
        return frozenset({"curp"}) if self.nombre in ("sexo", "nacimiento") else frozenset()


@dataclass(frozen=True, slots=True)
class MenorDe(Condicion):
    """Fewer completed years than `anios` on the date of the survey. Without a date of birth it can't be
    told yet."""

    anios: int

    def se_cumple(self, situacion: Situacion) -> bool | None:
        edad = situacion.edad()
        return None if edad is None else edad < self.anios

    def claves(self) -> frozenset[str]:
        return frozenset({"curp", "fecha_nacimiento"})


@dataclass(frozen=True, slots=True)
class Todas(Condicion):
    """All of them: one False settles it, whatever the rest."""

    partes: tuple[Condicion, ...]

    def se_cumple(self, situacion: Situacion) -> bool | None:
        valores = [parte.se_cumple(situacion) for parte in self.partes]
        return False if False in valores else None if None in valores else True

    def claves(self) -> frozenset[str]:
        return frozenset().union(*(parte.claves() for parte in self.partes))


@dataclass(frozen=True, slots=True)
class Alguna(Condicion):
    """At least one: one True settles it, whatever the rest."""

    partes: tuple[Condicion, ...]

    def se_cumple(self, situacion: Situacion) -> bool | None:
        valores = [parte.se_cumple(situacion) for parte in self.partes]
        return True if True in valores else None if None in valores else False

    def claves(self) -> frozenset[str]:
        return frozenset().union(*(parte.claves() for parte in self.partes))


@dataclass(frozen=True, slots=True)
class No(Condicion):
    """The contrary; what can't be told yet still can't."""

    parte: Condicion

    def se_cumple(self, situacion: Situacion) -> bool | None:
        valor = self.parte.se_cumple(situacion)
        return None if valor is None else not valor

    def claves(self) -> frozenset[str]:
        return self.parte.claves()


def contesto(clave: str, *valores: str) -> Condicion:
    """`contesto("trabaja", "si")` reads as the table is read."""
    return Contesto(clave, frozenset(valores))


def dato(nombre: str, *valores: str) -> Condicion:
    """`dato("sexo", "M", "X")` likewise."""
    return Dato(nombre, frozenset(valores))
