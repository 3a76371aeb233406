"""Rows from outside: a CSV or the JSON lines of `lote leer`, to rows of the lote."""

import csv
import io
import json
from collections.abc import Iterator, Mapping
from typing import Any

from facultativo.comun.hallazgos import Hallazgo
from facultativo.movimientos.rules.catalogo import hallazgo
from facultativo.movimientos.rules.renglon import COLUMNAS, Renglon
from facultativo.movimientos.states import TipoMovimiento

Fila = Mapping[str, Any]


class EntradaInvalida(ValueError):
    """The input has no rows to speak of; the message says why, in Spanish."""


def filas(texto: str) -> Iterator[Fila]:
    """The rows of a CSV with header, or of JSON lines when the text starts with `{`."""
    if texto.lstrip().startswith("{"):
        return _filas_json(texto)
    lector = csv.DictReader(io.StringIO(texto, newline=""), restval="")
    nombres = [(n or "").strip().lower() for n in lector.fieldnames or ()]
    if not set(nombres) & set(COLUMNAS):
        raise EntradaInvalida("el CSV empieza con los nombres de sus columnas: " + ",".join(COLUMNAS))
    lector.fieldnames = nombres
    return _filas_csv(lector)


def renglon_de(fila: Fila, tipo: TipoMovimiento, valores: Mapping[str, str]) -> Renglon:
    """The row, with `valores` in its empty cells. A `tipo` of its own is kept, for `problema_de_tipo` to see."""
    celdas = {c: _texto(fila.get(c)) or valores.get(c, "") for c in COLUMNAS}
    propio = _texto(fila.get("tipo"))
    return Renglon(_TIPOS.get(propio.lower()) if propio else tipo, **celdas)


def problema_de_tipo(renglon: Renglon, tipo: TipoMovimiento) -> Hallazgo | None:
    """One file per movement type: a row that says another is not written."""
    return None if renglon.tipo is tipo else hallazgo("lote-tipos-mezclados", campo="tipo")


_TIPOS = {t.value: t for t in TipoMovimiento} | {t.clave: t for t in TipoMovimiento}


def _texto(valor: object) -> str:
    return "" if valor is None else str(valor).strip()


def _filas_csv(lector: Iterator[Fila]) -> Iterator[Fila]:
    """A row that the reader refuses comes out empty: it is answered as a row with errors and the rest go on."""
    while True:
        try:
            yield next(lector)
        except csv.Error:
            yield {}
        except StopIteration:
            return


def _filas_json(texto: str) -> Iterator[Fila]:
    for linea in filter(str.strip, texto.splitlines()):
        try:
            fila = json.loads(linea, parse_float=str)
        except (ValueError, RecursionError):
            fila = None
        yield fila if isinstance(fila, dict) else {}
