"""The salary base: six digits, not zero, not under the minimum wage."""

import re
from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from facultativo.comun.hallazgos import Hallazgo
from facultativo.movimientos.datos import tabla
from facultativo.movimientos.rules.catalogo import hallazgo
from facultativo.movimientos.rules.disposicion import campo_de
from facultativo.movimientos.rules.renglon import codigo_de, fecha_de
from facultativo.movimientos.states import TipoMovimiento


def salario_minimo(fecha: date) -> Decimal | None:
    """The general minimum wage of that day (the lowest of any zone), or None when the table does not reach."""
    vigentes = [f for f in tabla("salario_minimo") if f["desde"] <= fecha.isoformat()]
    return Decimal(vigentes[-1]["general"]) if vigentes else None


def revisar_salario(linea: str, tipo: TipoMovimiento | None) -> Iterator[Hallazgo]:
    """Missing or not a number (009), zero (008), under the minimum (015, a warning: modalidad 32 may differ)."""
    campo = campo_de(tipo, "sbc") if tipo else None
    if campo is None:
        return
    texto = campo.de(linea)
    datos = {"campo": campo.nombre, "inicio": campo.inicio, "fin": campo.fin}
    if not re.fullmatch("[0-9]{6}", texto):
        yield hallazgo(codigo_de(campo, vacio=not texto.strip()), **datos)
    elif not texto.strip("0"):
        yield hallazgo("lote-sbc-cero", **datos)
    elif (minimo := _minimo(linea)) and Decimal(texto) / 100 < minimo:
        yield hallazgo("lote-sbc-minimo", minimo=str(minimo), **datos)


def _minimo(linea: str) -> Decimal | None:
    campo = campo_de(TipoMovimiento.ALTA, "fecha")
    fecha = fecha_de(campo.de(linea)) if campo else None
    return salario_minimo(fecha) if fecha else None
