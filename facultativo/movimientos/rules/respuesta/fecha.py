"""The date of a row: in one word or in several, and in the short forms that only a table may use."""

import re
from collections.abc import Sequence
from datetime import date

from facultativo.comun.fechas import leer_fecha
from facultativo.movimientos.rules.respuesta.palabra import Palabra

_PARECE = re.compile(r"[0-9]{1,4}(?:[-/.][0-9A-Za-z.]{1,10}[-/.][0-9]{1,4})|[0-9]{8}")
_JUNTA = re.compile(r"([0-9]{2})([0-9]{2})(20[0-9]{2})")
_CORTA = re.compile(r"([0-9]{1,2}[-/.][0-9A-Za-z]{1,10}[-/.])([0-9]{2})")
_PALABRAS = (3, 5)
"""`20 NOV 2026`, `20 de noviembre de 2026`."""


def fecha_en(palabras: Sequence[Palabra]) -> tuple[int, int, date] | None:
    """The first date: the place of its first word, the one after the last, and the day. None when there is none."""
    for i, palabra in enumerate(palabras):
        if fecha := _de(palabra.texto):
            return i, i + 1, fecha
    for i, palabra in enumerate(palabras):
        for n in _PALABRAS if palabra.texto.isdigit() else ():
            if fecha := leer_fecha(" ".join(p.texto for p in palabras[i : i + n])):
                return i, i + n, fecha
    return None


def _de(texto: str) -> date | None:
    """A word as a date; two digits are a year of this century, because IMSS takes no movement older than a year."""
    if not _PARECE.fullmatch(texto):
        return None
    if junta := _JUNTA.fullmatch(texto):
        return leer_fecha("/".join(junta.groups()))
    corta = _CORTA.fullmatch(texto)
    return leer_fecha(f"{corta[1]}20{corta[2]}" if corta else texto)
