"""The registro patronal: municipio 3 (its first may be a letter), serie 5, modalidad 2, check digit."""

import re

from facultativo.comun.hallazgos import Hallazgo, Nivel
from facultativo.comun.validacion import Validacion, concluir, sin_separadores

NORMA = "IMSS, estructura del registro patronal"
MODALIDAD_FACULTATIVO = "32"
"""Modalidad of the schools' registros: Seguro Facultativo."""


def digito_registro_patronal(primeros_10: str) -> str:
    """The check digit: a letter counts as two digits (A=10 … Z=35), then Luhn with the rightmost doubled."""
    if not re.fullmatch("[A-Z0-9][0-9]{9}", primeros_10):
        raise ValueError("se necesitan una letra o dígito y nueve dígitos")
    cifras = "".join(str(int(c, 36)) for c in primeros_10)
    productos = (int(c) * (2 - i % 2) for i, c in enumerate(reversed(cifras)))
    return str(-sum(p // 10 + p % 10 for p in productos) % 10)


def modalidad_de(registro: str) -> str:
    """The two digits of the modalidad (positions 9 and 10) of a normalised registro patronal."""
    return registro[8:10]


def validar_registro_patronal(valor: str) -> Validacion:
    """Form and check digit are errors. A modalidad that is not 32 is a warning: it is a real registro,
    of an employer; whoever writes a lote asks for 32 by itself.
    """
    registro = sin_separadores(valor)
    if forma := _forma(registro):
        return concluir(valor, registro, [forma])
    hallazgos = []
    esperado = digito_registro_patronal(registro[:10])
    if registro[10] != esperado:
        mensaje = "El dígito verificador del registro patronal no corresponde: compáralo con la tarjeta patronal."
        hallazgos.append(_hallazgo("registro-patronal-digito", Nivel.ERROR, mensaje, esperado=esperado))
    if modalidad_de(registro) != MODALIDAD_FACULTATIVO:
        mensaje = f"Es de modalidad {modalidad_de(registro)}; el de una escuela para el Seguro Facultativo es 32."
        hallazgos.append(_hallazgo("registro-patronal-modalidad", Nivel.ADVERTENCIA, mensaje))
    return concluir(valor, registro, hallazgos)


def _hallazgo(codigo: str, nivel: Nivel, mensaje: str, **datos: object) -> Hallazgo:
    return Hallazgo(codigo, nivel, mensaje, NORMA, datos)


def _forma(registro: str) -> Hallazgo | None:
    if not registro:
        mensaje = "Escribe el registro patronal: son 11 posiciones, por ejemplo una letra y diez dígitos."
        return _hallazgo("registro-patronal-vacio", Nivel.ERROR, mensaje)
    if len(registro) != 11:
        pista = " Falta el dígito verificador." if len(registro) == 10 else ""
        mensaje = f"El registro patronal tiene 11 posiciones y aquí hay {len(registro)}.{pista}"
        return _hallazgo("registro-patronal-longitud", Nivel.ERROR, mensaje, longitud=len(registro))
    if not re.fullmatch("[A-Z0-9][0-9]{10}", registro):
        mensaje = "El registro patronal empieza con una letra o un dígito; lo demás son dígitos."
        return _hallazgo("registro-patronal-forma", Nivel.ERROR, mensaje)
    return None
