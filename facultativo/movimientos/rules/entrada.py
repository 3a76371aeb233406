"""Rows from outside: a CSV or the JSON lines of `lote leer`, to rows of the lote."""

import codecs
import csv
import io
import json
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from facultativo.comun.hallazgos import Hallazgo
from facultativo.comun.texto import plegar_ascii
from facultativo.movimientos.rules.catalogo import hallazgo
from facultativo.movimientos.rules.renglon import COLUMNAS, Renglon
from facultativo.movimientos.states import TipoMovimiento

Fila = Mapping[str, Any]
SOBRANTES = "(sobran)"
"""The key of the cells that have no column."""
_SEPARADORES = ",;\t"
_SEP_DE_EXCEL = re.compile(r"^sep=.\r?\n", re.IGNORECASE)


class EntradaInvalida(ValueError):
    """The input has no rows to speak of; the message says why, in Spanish."""


def filas(texto: str) -> Iterator[Fila]:
    """The rows of a CSV with header, or of JSON lines when the text starts with `{`."""
    if texto.lstrip().startswith("{"):
        return _filas_json(texto)
    texto = _SEP_DE_EXCEL.sub("", texto.lstrip("\r\n"))
    cabecera = next(iter(texto.splitlines()), "")
    separador = max(_SEPARADORES, key=lambda s: len(_columnas(cabecera.split(s))))
    lector = csv.DictReader(io.StringIO(texto, newline=""), restkey=SOBRANTES, restval="", delimiter=separador)
    nombres = [_columna(n or "") for n in lector.fieldnames or ()]
    if not _columnas(nombres):
        raise EntradaInvalida("el CSV empieza con los nombres de sus columnas: " + ",".join(COLUMNAS))
    lector.fieldnames = nombres
    return _filas_csv(lector)


def _columnas(nombres: Iterable[str]) -> set[str]:
    return {_columna(n) for n in nombres} & set(COLUMNAS)


def _columna(nombre: str) -> str:
    """`"Primer Apellido"` is `primer_apellido`: accents, capitals, quotes and spaces are of whoever typed it."""
    return plegar_ascii(nombre.strip(' "')).lower().replace(" ", "_")


def decodificar(contenido: bytes) -> str:
    """What spreadsheets save: UTF-8 with or without mark, UTF-16 with it, or Windows-1252."""
    if contenido.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return contenido.decode("utf-16", "replace")
    try:
        return contenido.decode("utf-8-sig")
    except UnicodeDecodeError:
        return contenido.decode("cp1252", "replace")


def renglon_de(fila: Fila, tipo: TipoMovimiento, valores: Mapping[str, str]) -> Renglon:
    """The row, with `valores` in its empty cells. A `tipo` of its own is kept, for `problema_de` to see."""
    celdas = {c: _texto(fila.get(c)) or valores.get(c, "") for c in COLUMNAS}
    propio = _texto(fila.get("tipo"))
    return Renglon(_TIPOS.get(propio.lower()) if propio else tipo, **celdas)


def problema_de(fila: Fila, renglon: Renglon, tipo: TipoMovimiento) -> Hallazgo | None:
    """Why a row is not even tried: a comma too many moved its cells, or it says another type (one file per type)."""
    if any(map(_texto, fila.get(SOBRANTES) or ())):
        return hallazgo("lote-celdas")
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
