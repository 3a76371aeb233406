"""Rows of text with a header, and the fingerprint by which a header is known again."""

import hashlib
import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from facultativo.comun.texto import plegar_ascii, sin_invisibles

MAX_COLUMNAS = 60
_TITULOS = 20
"""Rows among which the header stands."""
_NSS = re.compile("[0-9]{11}")


@dataclass(frozen=True, slots=True)
class Tabla:
    """As it came: every row has as many cells as the header."""

    encabezado: tuple[str, ...]
    filas: tuple[tuple[str, ...], ...]

    @property
    def huella(self) -> str:
        """SHA-256 of the folded names of the columns in their order: another order is another table."""
        nombres = "\n".join(re.sub(r"[^A-Z0-9]+", " ", plegar_ascii(n)).strip() for n in self.encabezado)
        return hashlib.sha256(nombres.encode()).hexdigest()

    def columna(self, i: int) -> tuple[str, ...]:
        """What column `i` has, without its empty cells."""
        return tuple(f[i] for f in self.filas if f[i])

    def a_json(self, cuantas: int | None = None) -> dict[str, Any]:
        """The table, or its first rows."""
        return {"encabezado": list(self.encabezado), "filas": [list(f) for f in self.filas[:cuantas]]}

    @classmethod
    def de_json(cls, objeto: dict[str, Any]) -> "Tabla":
        """Back from `a_json`."""
        return cls(tuple(objeto["encabezado"]), tuple(map(tuple, objeto["filas"])))


def tabla_de(renglones: Sequence[Sequence[str]]) -> Tabla | None:
    """The table in the rows of a file, titles above its header left out; None when there is none.

    The header is the first of the widest rows; one with a NSS in it is already a row, and the columns go by number.
    """
    limpias = [tuple(sin_invisibles(c).strip() for c in r[:MAX_COLUMNAS]) for r in renglones]
    llenas = [f for f in limpias if any(f)]
    if max(map(_llenas, llenas[:_TITULOS]), default=0) < 2:
        return None
    ancho = max(len(f) for f in llenas)
    inicio = next(i for i, f in enumerate(llenas) if _llenas(f) == max(map(_llenas, llenas[:_TITULOS])))
    parejas = [(*f, *[""] * (ancho - len(f))) for f in llenas[inicio:]]
    if any(_NSS.fullmatch(c.replace("-", "")) for c in parejas[0]):
        return Tabla(tuple(f"Columna {i}" for i in range(1, ancho + 1)), tuple(parejas))
    return Tabla(parejas[0], tuple(parejas[1:]))


def _llenas(fila: Sequence[str]) -> int:
    return sum(map(bool, fila))
