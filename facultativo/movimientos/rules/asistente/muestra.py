"""A line as it would leave, cut in its fields: what somebody compares with the subdelegación or an old file."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from facultativo.movimientos.rules.disposicion import DISPOSICIONES, Campo
from facultativo.movimientos.rules.renglon import Renglon, escribir
from facultativo.movimientos.states import TipoMovimiento

_NOMBRES = {
    "registro_patronal": "Registro patronal",
    "nss": "NSS",
    "primer_apellido": "Primer apellido",
    "segundo_apellido": "Segundo apellido",
    "nombres": "Nombres",
    "sbc": "Salario base",
    "tipo_trabajador": "Tipo de trabajador",
    "tipo_salario": "Tipo de salario",
    "jornada": "Jornada",
    "fecha": "Fecha",
    "umf": "UMF",
    "tipo": "Tipo de movimiento",
    "guia": "Guía",
    "clave": "Clave (número de control)",
    "causa": "Causa de baja",
    "curp": "CURP",
    "identificador": "Identificador",
    "relleno": "En blanco",
}
_DEL_ALUMNO = frozenset({"nss", "primer_apellido", "segundo_apellido", "nombres", "clave", "curp"})
_DEL_FORMATO = frozenset({"tipo", "identificador", "relleno"})
TONOS = 6
"""Colours that take turns."""


@dataclass(frozen=True, slots=True)
class Tramo:
    """A field of the line: its positions, its text with spaces, where it comes from, its colour (0 for filler)."""

    nombre: str
    inicio: int
    fin: int
    texto: str
    viene_de: str
    tono: int


def muestra(tipo: TipoMovimiento, valores: Mapping[str, str], *, enie: str, hoy: date) -> tuple[Tramo, ...]:
    """The line of an invented student with these values of the registro, or nothing when it cannot be written."""
    persona = {
        "nss": "12240512348",
        "primer_apellido": "MUÑOZ",
        "segundo_apellido": "PRUEBA",
        "nombres": "XIMENA",
        "clave": "23370001",
        "curp": "MUPX050115MTLXRMA0",
    }
    renglon = Renglon(tipo, **{**valores, **persona}, fecha=hoy.isoformat())
    linea, _ = escribir(renglon, enie=enie)
    return tuple(_tramos(DISPOSICIONES[tipo], linea)) if linea else ()


def _tramos(campos: tuple[Campo, ...], linea: str) -> list[Tramo]:
    tramos, tono = [], 0
    for campo in campos:
        dato = campo.nombre != "relleno"
        tono = tono % TONOS + 1 if dato else tono
        tramos.append(
            Tramo(
                _NOMBRES[campo.nombre],
                campo.inicio,
                campo.fin,
                campo.de(linea),
                _origen(campo),
                tono if dato else 0,
            )
        )
    return tramos


def _origen(campo: Campo) -> str:
    if campo.nombre in _DEL_ALUMNO:
        return "alumno"
    return "formato" if campo.nombre in _DEL_FORMATO else "movimiento" if campo.nombre == "fecha" else "configuración"
