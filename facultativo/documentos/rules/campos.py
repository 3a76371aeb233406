"""What fields and values are called before people."""

from typing import Any

from facultativo.comun.fechas import en_palabras, leer_fecha

NOMBRE_DE_CAMPO = {
    "nombre": "Nombre",
    "curp": "CURP",
    "nss": "NSS",
    "con_derecho": "Con derecho al servicio médico",
    "situacion": "Situación",
    "patron": "Patrón",
    "registro_patronal": "Registro patronal",
    "modalidad": "Modalidad",
    "fecha_ultimo_movimiento": "Último movimiento",
    "fecha_expedicion": "Expedición",
    "vigente_hasta": "Vigente hasta",
    "agregado_medico": "Agregado médico",
    "umf": "UMF",
    "turno": "Turno",
    "consultorio": "Consultorio",
    "folio": "Folio",
    "emitida_en": "Emitida en",
    "beneficiarios": "Beneficiarios",
}

CLAVES = frozenset({"curp", "nss", "folio", "registro_patronal", "agregado_medico"})
"""Shown in the type that tells O from 0."""


def en_palabras_llanas(valor: Any) -> str:
    """A value as people read it: yes or no, dates in words, lists by their length."""
    if valor is None:
        return "—"
    if isinstance(valor, bool):
        return "Sí" if valor else "No"
    if isinstance(valor, list):
        return f"{len(valor)} en la lista"
    texto = str(valor)
    dia = leer_fecha(texto) if len(texto) >= 10 and texto[4:5] == "-" else None
    return en_palabras(dia) if dia else texto
