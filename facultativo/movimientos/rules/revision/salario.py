"""The salary base: six digits, not zero, between the minimum wage and 25 UMA (LSS art. 28)."""

import re
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from functools import cache
from typing import Any

from facultativo.comun.hallazgos import Hallazgo
from facultativo.movimientos.datos import tabla
from facultativo.movimientos.rules.catalogo import hallazgo
from facultativo.movimientos.rules.disposicion import campo_de
from facultativo.movimientos.rules.renglon import codigo_de, fecha_de
from facultativo.movimientos.states import TipoMovimiento

VECES_UMA = 25
"""LSS art. 28: the upper limit of the salary base, in UMA since the decree of 27-01-2016."""


@cache
def _cifras(limite: str) -> tuple[tuple[date, Decimal], ...]:
    """Each figure with the day from which it counts, the newest first."""
    filas = [f for f in tabla("limites_sbc") if f["limite"] == limite]
    return tuple((date.fromisoformat(f["desde"]), Decimal(f["pesos"])) for f in reversed(filas))


def _vigente(limite: str, fecha: date) -> Decimal | None:
    return next((pesos for desde, pesos in _cifras(limite) if desde <= fecha), None)


def salario_minimo(fecha: date) -> Decimal | None:
    """The general minimum wage of that day (the lowest of any zone), or None when the table does not reach."""
    return _vigente("minimo", fecha)


def tope(fecha: date) -> Decimal | None:
    """The highest salary base of that day, or None when the table does not reach."""
    uma = _vigente("uma", fecha)
    return uma * VECES_UMA if uma else None


def revisar_salario(linea: str, tipo: TipoMovimiento | None) -> Iterator[Hallazgo]:
    """Missing or not a number (009), zero (008), under the minimum (015, a warning: modalidad 32 may differ)."""
    campo = campo_de(tipo, "sbc") if tipo else None
    if campo is None:
        return
    texto = campo.de(linea)
    datos: dict[str, Any] = {"campo": campo.nombre, "inicio": campo.inicio, "fin": campo.fin}
    if not re.fullmatch("[0-9]{6}", texto):
        yield hallazgo(codigo_de(campo, vacio=not texto.strip()), **datos)
    elif not texto.strip("0"):
        yield hallazgo("lote-sbc-cero", **datos)
    elif fecha := _fecha(linea):
        yield from _limites(Decimal(texto) / 100, fecha, datos)


def _limites(sbc: Decimal, fecha: date, datos: dict[str, Any]) -> Iterator[Hallazgo]:
    """Warnings, not errors: modalidad 32 may differ, and the tables may be older than the day."""
    if (minimo := salario_minimo(fecha)) and sbc < minimo:
        yield hallazgo("lote-sbc-minimo", minimo=str(minimo), **datos)
    elif (maximo := tope(fecha)) and sbc > maximo:
        yield hallazgo("lote-sbc-tope", tope=str(maximo), **datos)


def _fecha(linea: str) -> date | None:
    campo = campo_de(TipoMovimiento.ALTA, "fecha")
    return fecha_de(campo.de(linea)) if campo else None
