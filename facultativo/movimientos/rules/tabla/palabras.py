"""A cell as what its column says it is."""

import re

from facultativo.comun.texto import plegar_ascii
from facultativo.movimientos.states import TipoMovimiento

_SI = ("OPERAD", "ACEPT", "PROCESAD", "CORRECT", "EXITO", "OK", "SI", "APLICAD")
_NO = ("RECHAZ", "NO ", "ERR", "INCORRECT", "FALL")
_LETRAS = {**dict.fromkeys(("S", "O", "A", "1"), True), **dict.fromkeys(("NO", "N", "R", "0"), False)}
_TIPOS = {
    **dict.fromkeys(("8", "08", "R", "REINGRESO", "ALTA", "A"), TipoMovimiento.ALTA),
    **dict.fromkeys(("2", "02", "B", "BAJA"), TipoMovimiento.BAJA),
    **dict.fromkeys(("7", "07", "M", "MODIFICACION"), TipoMovimiento.MODIFICACION),
}


def se_opero(celda: str) -> bool | None:
    """True, False, or None when the words are not known."""
    palabra = plegar_ascii(celda)
    if palabra in _LETRAS:
        return _LETRAS[palabra]
    if palabra.startswith(_NO):
        return False
    return True if palabra.startswith(_SI) else None


def codigo_de(celda: str) -> str:
    """`48`, `048`, `E-048`, `048 NSS YA ESTA…`: three digits; the empty string for none or for all zeros."""
    hallado = re.search("(?<![0-9])[0-9]{1,3}(?![0-9])", celda)
    codigo = hallado[0].zfill(3) if hallado else ""
    return "" if codigo == "000" else codigo


def nss_de(celda: str) -> str:
    """Eleven digits, whatever stands between them; ten when a spreadsheet ate the zero; else the empty string."""
    digitos = re.sub(r"[-\s'=\"]", "", celda)
    return digitos.zfill(11) if re.fullmatch("[0-9]{10,11}", digitos) else ""


def tipo_de(celda: str) -> TipoMovimiento | None:
    """The movement, by its number or its name."""
    return _TIPOS.get(plegar_ascii(celda))
