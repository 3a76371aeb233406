"""What spreadsheets do to numbers: the zero they take away, the exponent they write, the day they count."""

import re
from datetime import date, timedelta

from facultativo.comun.validacion import sin_separadores

_CIENTIFICA = re.compile(r"([0-9])(?:[.,]([0-9]+))?E\+([0-9]{1,2})", re.IGNORECASE)
_DIA_CERO = date(1899, 12, 30)
"""Excel counts days from here, with its 29 February 1900 that never was."""
_PRIMER_DIA, _ULTIMO_DIA = 10_000, 60_000
"""From 1927 to 2064: a five-digit number in a column of birthdays is a day."""


def sin_adornos(texto: str) -> str:
    """An identifier as it counts: upper case, no separators, without the `.0` or the exponent of a spreadsheet."""
    entero = sin_exponente(texto)
    return sin_separadores(re.sub(r"\.0+\s*$", "", texto if entero is None else entero))


def sin_exponente(texto: str) -> str | None:
    """`2.1660001E+07` as the 21660001 it was. None when it is no such number, empty when its digits are lost."""
    hallado = _CIENTIFICA.fullmatch(texto.strip())
    if hallado is None:
        return None
    digitos, cuantos = hallado[1] + (hallado[2] or ""), int(hallado[3]) + 1
    # Fewer digits than the number has: the rest were rounded away, unless it was round itself, which nobody can tell.
    return digitos if len(digitos) == cuantos else ""


def dia_de_excel(texto: str) -> date | None:
    """The date behind the number of a day, `38367`; None when it is not one."""
    if re.fullmatch(r"[0-9]{5}(?:\.0+)?", texto) and _PRIMER_DIA <= int(texto[:5]) <= _ULTIMO_DIA:
        return _DIA_CERO + timedelta(days=int(texto[:5]))
    return None


def dice_el_dia(texto: str, fecha: date) -> bool:
    """True when the text can be read as that date in some order or with a short year: `1/15/05` for 15 January 2005."""
    numeros = re.findall("[0-9]+", texto)[:3]
    if len(numeros) != 3:
        return False
    anios = {fecha.year, fecha.year % 100}
    a, b, c = map(int, numeros)
    return (c in anios and {a, b} == {fecha.day, fecha.month}) or (a in anios and {b, c} == {fecha.day, fecha.month})
