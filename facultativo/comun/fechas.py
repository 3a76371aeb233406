"""Dates as Mexican papers write them."""

import re
from datetime import date

from facultativo.comun.texto import plegar

MESES = (
    "enero",
    "febrero",
    "marzo",
    "abril",
    "mayo",
    "junio",
    "julio",
    "agosto",
    "septiembre",
    "octubre",
    "noviembre",
    "diciembre",
)
_NUMERO_DE_MES = {m.upper(): i for i, m in enumerate(MESES, 1)}
_NUMERO_DE_MES |= {m[:3].upper(): i for i, m in enumerate(MESES, 1)}
_NUMERO_DE_MES |= {"SETIEMBRE": 9, "SEPT": 9, "SET": 9}

_HORA = r"(?:[\s,T]+(?:A LAS\s+)?[0-9]{1,2}:[0-9]{2}.*)?"
_DIA_DE_SEMANA = r"(?:(?:LUNES|MARTES|MIERCOLES|JUEVES|VIERNES|SABADO|DOMINGO)[\s,]+)?"
_DIA = r"(?P<d>[0-9]{1,2})(?:O|ERO|RO|[º°])?\.?"
_PATRONES = tuple(
    re.compile(patron + _HORA)
    for patron in (
        r"(?P<a>[0-9]{4})(?P<s>[-/.])(?P<m>[0-9]{1,2})(?P=s)(?P<d>[0-9]{1,2})",
        r"(?P<d>[0-9]{1,2})\s?(?P<s>[-/.])\s?(?P<m>[0-9]{1,2})\s?(?P=s)\s?(?P<a>[0-9]{4})",
        rf"{_DIA_DE_SEMANA}{_DIA}(?:\s+DE)?[\s/-]+(?P<m>[A-Z]{{3,10}})\.?,?(?:\s+DEL?)?[\s/-]+(?P<a>[0-9]{{4}})",
    )
)


def leer_fecha(texto: str) -> date | None:
    """Read `03/02/2025`, `3-2-2025`, `2025-02-03`, `3 de febrero de 2025`, `03 DE FEBRERO 2025, 10:15:42`.

    The day comes before the month, as in Mexico. None when it is not a date of the calendar; a year of two
    digits is not guessed.
    """
    plegado = plegar(texto)
    for patron in _PATRONES:
        if hallado := patron.fullmatch(plegado):
            return _fecha(hallado["a"], hallado["m"], hallado["d"])
    return None


def _fecha(anio: str, mes: str, dia: str) -> date | None:
    numero = int(mes) if mes.isdigit() else _NUMERO_DE_MES.get(mes, 0)
    try:
        return date(int(anio), numero, int(dia))
    except ValueError:
        return None


def en_palabras(fecha: date) -> str:
    """`12 de noviembre de 2026`, as letters and notices say it."""
    return f"{fecha.day} de {MESES[fecha.month - 1]} de {fecha.year}"
