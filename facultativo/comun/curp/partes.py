"""What a CURP says by position, and its check digit."""

import re
from datetime import date

ALFABETO = "0123456789ABCDEFGHIJKLMNÑOPQRSTUVWXYZ"
"""Values of the check digit. The Ñ counts although no CURP holds one."""

_VALOR = {c: i for i, c in enumerate(ALFABETO)}
_FECHA = re.compile("[0-9]{6}")


def digito_curp(primeros_17: str) -> str:
    """The check digit: Σ value × (18 − index) mod 10, taken from ten. ValueError unless 17 letters and digits.

    It cannot tell `0` from `O` at position 17: 25 × 2 ends in zero.
    """
    if len(primeros_17) != 17 or not set(primeros_17) <= _VALOR.keys():
        raise ValueError("se necesitan diecisiete letras y dígitos")
    return str(-sum(_VALOR[c] * (18 - i) for i, c in enumerate(primeros_17)) % 10)


def fecha_de_curp(curp: str) -> date | None:
    """The date of birth, None when the calendar has no such day. Position 17: digit to 1999, letter from 2000."""
    if len(curp) < 17 or not _FECHA.fullmatch(curp[4:10]):
        return None
    siglo = 1900 if curp[16] in "0123456789" else 2000
    try:
        return date(siglo + int(curp[4:6]), int(curp[6:8]), int(curp[8:10]))
    except ValueError:
        return None


def sexo_de_curp(curp: str) -> str:
    """`H`, `M` or `X`; empty when the CURP is too short."""
    return curp[10:11]


def entidad_de_curp(curp: str) -> str:
    """The two letters of the state of birth, a key of `ENTIDADES` in a valid CURP."""
    return curp[11:13]
