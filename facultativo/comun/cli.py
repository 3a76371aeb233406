"""`facultativo validar` and `facultativo curp-raiz`: identifiers, without Django or configuration."""

import argparse
import csv
import json
import re
import sys
from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

from facultativo.comun.curp import raiz_curp, validar_curp
from facultativo.comun.curp.tablas import NORMA
from facultativo.comun.hallazgos import Hallazgo, Nivel
from facultativo.comun.nss import validar_nss
from facultativo.comun.registro_patronal import validar_registro_patronal

_VALIDADORES = {
    "curp": validar_curp,
    "nss": validar_nss,
    "registro-patronal": validar_registro_patronal,
}
_COLUMNAS = ("nombres", "primer_apellido", "fecha_nacimiento", "sexo", "entidad")
"""Columns a CSV cannot lack; `segundo_apellido` may be missing, as it may be in a birth certificate."""


def registrar(subcomandos: Any) -> None:
    """Add the parsers of this room."""
    validar = subcomandos.add_parser("validar", help="revisa CURP, NSS o registros patronales")
    validar.add_argument("clase", choices=sorted(_VALIDADORES))
    validar.add_argument("valores", nargs="+", metavar="VALOR", help="`-` lee renglones de la entrada")
    validar.set_defaults(correr=correr_validar)
    raiz = subcomandos.add_parser(
        "curp-raiz", help="calcula las 16 primeras posiciones de la CURP", description=f"CSV: {_COLUMNAS}"
    )
    raiz.set_defaults(correr=correr_curp_raiz)


def correr_validar(opciones: argparse.Namespace) -> int:
    """One object per value; 1 when some value is not valid."""
    validador = _VALIDADORES[opciones.clase]
    codigo = 0
    for valor in _valores(opciones.valores):
        validacion = validador(valor)
        _escribir(validacion.a_json())
        codigo |= not validacion.valido
    return codigo


def correr_curp_raiz(_: argparse.Namespace) -> int:
    """One object per row of the CSV; a row that gives no raíz answers with its hallazgo. 2 when columns are missing."""
    renglones = csv.reader(_lineas_de_entrada())
    try:
        encabezado = [c.strip().lower() for c in next(renglones, [])]
    except csv.Error:
        encabezado = []
    if faltan := [c for c in _COLUMNAS if c not in encabezado]:
        print("Faltan columnas en el CSV: " + ", ".join(faltan), file=sys.stderr)
        return 2
    codigo = 0
    for celdas in _tolerar(renglones):
        respuesta = _raiz_de(dict(zip(encabezado, celdas, strict=False)) if celdas is not None else None)
        _escribir(respuesta)
        codigo |= respuesta["raiz"] is None
    return codigo


def _valores(argumentos: Iterable[str]) -> Iterator[str]:
    for argumento in argumentos:
        if argumento == "-":
            yield from (linea for linea in map(str.strip, _lineas_de_entrada()) if linea)
        else:
            yield argumento


def _lineas_de_entrada() -> Iterator[str]:
    """The lines of stdin as UTF-8 with or without mark; other bytes become U+FFFD, which no rule accepts."""
    for i, linea in enumerate(sys.stdin.buffer):
        texto = linea.decode("utf-8", "replace")
        yield texto.removeprefix("\ufeff") if i == 0 else texto


def _tolerar(renglones: Iterator[list[str]]) -> Iterator[list[str] | None]:
    """The rows that are not a blank line; None for one that the CSV reader refuses."""
    while True:
        try:
            celdas = next(renglones)
        except StopIteration:
            return
        except csv.Error:
            yield None
            continue
        if len(celdas) > 1 or "".join(celdas).strip():
            yield celdas


def _raiz_de(fila: dict[str, str] | None) -> dict[str, Any]:
    if fila is None:
        return _sin_raiz("curp-raiz-renglon", "el renglón no se puede leer como CSV")
    if faltan := [c for c in _COLUMNAS if not fila.get(c, "").strip()]:
        return _sin_raiz("curp-raiz-faltante", "faltan datos: " + ", ".join(faltan))
    nacimiento = _fecha_iso(fila["fecha_nacimiento"].strip())
    if nacimiento is None:
        return _sin_raiz("curp-raiz-fecha", "la fecha de nacimiento se escribe AAAA-MM-DD y existe en el calendario")
    try:
        raiz = raiz_curp(
            nombres=fila["nombres"],
            primer_apellido=fila["primer_apellido"],
            segundo_apellido=fila.get("segundo_apellido", ""),
            fecha_nacimiento=nacimiento,
            sexo=fila["sexo"],
            entidad=fila["entidad"],
        )
    except ValueError as error:
        return _sin_raiz("curp-raiz-dato", str(error))
    return {"raiz": raiz}


def _fecha_iso(texto: str) -> date | None:
    try:
        return date.fromisoformat(texto) if re.fullmatch("[0-9]{4}-[0-9]{2}-[0-9]{2}", texto) else None
    except ValueError:
        return None


def _sin_raiz(codigo: str, motivo: str) -> dict[str, Any]:
    hallazgo = Hallazgo(codigo, Nivel.ERROR, f"No se puede calcular: {motivo}.", NORMA)
    return {"raiz": None, "hallazgos": [hallazgo.a_json()]}


def _escribir(objeto: dict[str, Any]) -> None:
    print(json.dumps(objeto, ensure_ascii=False))
