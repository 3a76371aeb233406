"""The eight things that row S5 of the school's deck tells a student to check on the constancia."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from facultativo.comun.fechas import en_palabras
from facultativo.documentos.rules.comparacion import Titular, comparar
from facultativo.documentos.rules.vigencia import fecha_de


@dataclass(frozen=True, slots=True)
class Punto:
    """One check: what it asks, what the paper says, whether that is well (None: not found)."""

    campo: str
    pregunta: str
    dice: str
    bien: bool | None


def ocho_puntos(
    campos: Mapping[str, Any], *, titular: Titular, del_plantel: bool, siglas: str, vigente: bool
) -> list[Punto]:
    """The checks in the deck's order; `campo` names the reading whose box shows it on the picture."""
    ajenos = {h.datos.get("campo") for h in comparar(campos, titular)}
    derecho = campos.get("con_derecho")
    return [
        Punto("con_derecho", "¿Tienes derecho al servicio médico?", _si_no(derecho), derecho),
        Punto(
            "patron" if campos.get("patron") else "registro_patronal",
            f"¿Es por parte de {siglas}?",
            str(campos.get("patron") or campos.get("registro_patronal") or ""),
            del_plantel if campos.get("patron") or campos.get("registro_patronal") else None,
        ),
        _fecha(campos, "fecha_ultimo_movimiento", "¿Desde cuándo?"),
        Punto("situacion", "¿Está vigente?", str(campos.get("situacion") or ""), _vigente(campos)),
        Punto(
            "fecha_expedicion", "¿Es reciente?", _dia(campos, "fecha_expedicion"), vigente if fecha_de(campos) else None
        ),
        *(
            Punto(c, p, str(campos.get(c) or ""), c not in ajenos if campos.get(c) else None)
            for c, p in (("nss", "¿Es tu NSS?"), ("curp", "¿Es tu CURP?"), ("nombre", "¿Es tu nombre?"))
        ),
    ]


def _si_no(valor: bool | None) -> str:
    return "" if valor is None else "Sí" if valor else "No"


def _dia(campos: Mapping[str, Any], campo: str) -> str:
    dia = fecha_de(campos, campo)
    return en_palabras(dia) if dia else ""


def _fecha(campos: Mapping[str, Any], campo: str, pregunta: str) -> Punto:
    return Punto(campo, pregunta, _dia(campos, campo), True if campos.get(campo) else None)


def _vigente(campos: Mapping[str, Any]) -> bool | None:
    situacion = campos.get("situacion")
    return None if not situacion else str(situacion).startswith(("VIGENTE", "CON DERECHO", "CONSERVACION"))
