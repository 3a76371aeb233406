"""Every edition of every rule; the date chooses, so that a rule of tomorrow leaves the answers of yesterday alone."""

from bisect import bisect
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from typing import TypeVar

from facultativo.dictamen.rules.caso import Caso
from facultativo.dictamen.rules.papel import Origen
from facultativo.dictamen.rules.regla import Decisiva, Observacion, Regla, Respuesta

R = TypeVar("R", bound=Regla)
Preguntas = tuple[tuple[Callable[[Caso], Respuesta], Decisiva], ...]


class Edicion:
    """The rules in force on one day, in the order of the manual."""

    def __init__(
        self, decisivas: Iterable[Decisiva], observaciones: Iterable[Observacion], notas: Iterable[Observacion]
    ) -> None:
        self.decisivas, self.observaciones, self.notas = tuple(decisivas), tuple(observaciones), tuple(notas)
        self.version = max(r.version for r in (*self.decisivas, *self.observaciones, *self.notas)).isoformat()
        self.mirados = _mirados(self.decisivas)
        self._preguntas: dict[Origen | None, Preguntas] = {o: self._por_origen(o) for o in (None, *Origen)}

    def preguntas(self, origen: Origen | None) -> Preguntas:
        """The decisive rules worth asking, given what the constancia proves (None without one)."""
        return self._preguntas[origen]

    def _por_origen(self, origen: Origen | None) -> Preguntas:
        return tuple((r.aplica, r) for r in self.decisivas if r.origenes is None or origen in r.origenes)


@dataclass(frozen=True)
class Libro:
    """The whole manual with its past and its future. `fijo` asks the rules of that day, whatever the date."""

    decisivas: tuple[Decisiva, ...]
    observaciones: tuple[Observacion, ...]
    notas: tuple[Observacion, ...]
    fijo: date | None = None
    _cortes: list[date] = field(default_factory=list, init=False, repr=False, compare=False)
    _ediciones: dict[int, Edicion] = field(default_factory=dict, init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        self._cortes.extend(sorted(_cambian(self.todas())))

    def todas(self) -> tuple[Regla, ...]:
        """Every edition of every rule, in the order of the manual."""
        return (*self.decisivas, *self.observaciones, *self.notas)

    def en(self, fecha: date) -> Edicion:
        """The rules in force on `fecha`; before the first ones, the first ones."""
        lugar = max(bisect(self._cortes, self.fijo or fecha), 1)
        edicion = self._ediciones.get(lugar)
        if edicion is None:
            edicion = self._ediciones[lugar] = self._vigentes(self._cortes[lugar - 1])
        return edicion

    def al(self, dia: date) -> "Libro":
        """The rules as they stand on `dia`, for every date."""
        return replace(self, fijo=dia)

    def _vigentes(self, dia: date) -> Edicion:
        return Edicion(_en_vigor(self.decisivas, dia), _en_vigor(self.observaciones, dia), _en_vigor(self.notas, dia))


def _cambian(reglas: Iterable[Regla]) -> set[date]:
    """The days on which the set of rules in force is another one."""
    ordenadas = tuple(reglas)
    return {r.desde for r in ordenadas} | {r.hasta + timedelta(days=1) for r in ordenadas if r.hasta}


def _en_vigor(reglas: Iterable[R], dia: date) -> tuple[R, ...]:
    return tuple(r for r in reglas if r.desde <= dia and (r.hasta is None or dia <= r.hasta))


def _mirados(decisivas: Iterable[Decisiva]) -> Mapping[str, tuple[str, ...]]:
    """For each decisive rule, every fact that the rules up to it look at: all of them had to be passed."""
    vistos: dict[str, None] = {"fecha": None}
    acumulado = {}
    for regla in decisivas:
        vistos |= dict.fromkeys(regla.usa)
        acumulado[regla.clave] = tuple(vistos)
    return acumulado
