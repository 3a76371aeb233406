"""The Número de Seguridad Social: subdelegación 2, year registered 2, year born 2, serial 4, Luhn digit."""

import re
from datetime import UTC, date, datetime

from facultativo.comun.curp import fecha_de_curp
from facultativo.comun.hallazgos import Hallazgo, Nivel
from facultativo.comun.validacion import Validacion, concluir, sin_separadores

NORMA = "IMSS, estructura del Número de Seguridad Social"
_ANIOS_SIN_REGLA = "97"
"""Prefix of numbers whose years IMSS does not keep to the rule."""


def digito_nss(primeros_10: str) -> str:
    """The check digit: Luhn, weights 1, 2, 1, 2… from the left. ValueError unless ten digits are given."""
    if not re.fullmatch("[0-9]{10}", primeros_10):
        raise ValueError("se necesitan diez dígitos")
    productos = (int(c) * (1 + i % 2) for i, c in enumerate(primeros_10))
    return str(-sum(p // 10 + p % 10 for p in productos) % 10)


def validar_nss(valor: str, *, curp: str | None = None, hoy: date | None = None) -> Validacion:
    """Length and digits are errors; the check digit and the years warn, because old numbers break them.

    With the CURP, the year of birth of both is compared. `hoy` is today unless given.
    """
    nss = sin_separadores(valor)
    if forma := _forma(nss):
        return concluir(valor, nss, [forma])
    hallazgos = [*_digito(nss), *_orden_de_anios(nss, hoy or datetime.now(UTC).astimezone().date())]
    if curp:
        hallazgos += _nacimiento(nss, curp)
    return concluir(valor, nss, hallazgos)


def _hallazgo(codigo: str, nivel: Nivel, mensaje: str, **datos: object) -> Hallazgo:
    return Hallazgo(codigo, nivel, mensaje, NORMA, datos)


def _forma(nss: str) -> Hallazgo | None:
    if not nss:
        return _hallazgo("nss-vacio", Nivel.ERROR, "Escribe el Número de Seguridad Social: son 11 dígitos.")
    if not re.fullmatch("[0-9]+", nss):
        return _hallazgo(
            "nss-letras",
            Nivel.ERROR,
            "El NSS lleva solo dígitos: quita letras y signos (¿O por 0, I por 1?).",
        )
    if len(nss) != 11:
        pista = " Excel quita el cero inicial: revisa el documento del IMSS." if len(nss) == 10 else ""
        mensaje = f"El NSS tiene 11 dígitos y aquí hay {len(nss)}.{pista}"
        return _hallazgo("nss-longitud", Nivel.ERROR, mensaje, longitud=len(nss))
    if not nss.strip("0"):
        return _hallazgo("nss-ceros", Nivel.ERROR, "Once ceros no son un NSS: déjalo vacío si no se conoce.")
    return None


def _digito(nss: str) -> list[Hallazgo]:
    esperado = digito_nss(nss[:10])
    if nss[10] == esperado:
        return []
    mensaje = (
        "El último dígito del NSS no corresponde a los otros diez: compáralo con el documento del IMSS "
        "(algunos números antiguos son así)."
    )
    return [_hallazgo("nss-digito", Nivel.ADVERTENCIA, mensaje, esperado=esperado)]


def _orden_de_anios(nss: str, hoy: date) -> list[Hallazgo]:
    """Nobody is registered before being born. Two-digit years up to the current one are of this century."""
    if nss[:2] == _ANIOS_SIN_REGLA:
        return []
    alta, nacimiento = (int(a) + (100 if int(a) <= hoy.year % 100 else 0) for a in (nss[2:4], nss[4:6]))
    if nacimiento <= alta:
        return []
    mensaje = "Según el NSS, el año de inscripción es anterior al de nacimiento: compáralo con su documento."
    return [_hallazgo("nss-anios", Nivel.ADVERTENCIA, mensaje)]


def _nacimiento(nss: str, curp: str) -> list[Hallazgo]:
    nacimiento = fecha_de_curp(curp)
    if nacimiento is None or nss[4:6] == f"{nacimiento.year % 100:02d}":
        return []
    mensaje = "El año de nacimiento del NSS no es el de la CURP: revisa que los dos sean de la misma persona."
    return [_hallazgo("nss-nacimiento-curp", Nivel.ADVERTENCIA, mensaje)]
