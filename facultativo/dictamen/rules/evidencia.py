"""Which evidence wins. Each fact may come from several papers and people; the table says whom to believe."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from facultativo.dictamen.datos import evidencia


@dataclass(frozen=True, slots=True)
class Precedencia:
    """One line of `datos/evidencia.csv`: for this fact, this source stands in this place."""

    hecho: str
    orden: int
    fuente: str
    motivo: str


@cache
def precedencia() -> tuple[Precedencia, ...]:
    """The table that an expert reviews, in its own order."""
    return tuple(Precedencia(r["hecho"], int(r["orden"]), r["fuente"], r["motivo"]) for r in evidencia())


@dataclass(frozen=True, slots=True)
class Prueba:
    """One fact as one source gives it, as a JSON value. `referencia` is the key of the paper or answer."""

    hecho: str
    valor: Any
    fuente: str
    referencia: str = ""


@dataclass(frozen=True, slots=True)
class Evidencia:
    """The piece of evidence that was used for a fact, and those that say something else."""

    usada: Prueba
    en_contra: tuple[Prueba, ...] = ()


def elegir(pruebas: Iterable[Prueba], tabla: Sequence[Precedencia]) -> dict[str, Evidencia]:
    """For each fact, the evidence that wins; at the same place, the first given. A source not in the table
    is not used.
    """
    lugar = {(p.hecho, p.fuente): p.orden for p in tabla}
    por_hecho: dict[str, list[Prueba]] = {}
    for prueba in pruebas:
        if prueba.valor is not None and (prueba.hecho, prueba.fuente) in lugar:
            por_hecho.setdefault(prueba.hecho, []).append(prueba)
    return {hecho: _la_mejor(candidatas, lugar) for hecho, candidatas in sorted(por_hecho.items())}


def _la_mejor(candidatas: list[Prueba], lugar: Mapping[tuple[str, str], int]) -> Evidencia:
    primera, *otras = sorted(candidatas, key=lambda p: lugar[p.hecho, p.fuente])
    return Evidencia(primera, tuple(p for p in otras if p.valor != primera.valor))
