"""The eight things that row S5 of the school's deck tells a student to check on the constancia."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from facultativo.comun.fechas import en_palabras
from facultativo.documentos.rules.comparacion import Titular, comparar
from facultativo.documentos.rules.vigencia import fecha_de


@dataclass(frozen=True, slots=True)
class Punto:
    """One check: what it asks, what the paper says, whether that is well (None: nothing to judge)."""

    campo: str
    pregunta: str
    dice: str
    bien: bool | None


def ocho_puntos(
    campos: Mapping[str, Any], *, titular: Titular, del_plantel: bool, siglas: str, con_alta: bool, vigente: bool
) -> list[Punto]:
    """The checks in the deck's order; `campo` names the reading whose box shows it on the picture.

    Before the school's alta (`con_alta`) nobody expects the first four to say yes: they are told, not judged.
    """
    ajenos = {h.datos.get("campo") for h in comparar(campos, titular)}
    patron = "patron" if campos.get("patron") else "registro_patronal"
    derecho = campos.get("con_derecho")
    return [
        Punto("con_derecho", "¿Tienes derecho al servicio médico?", _si_no(derecho), derecho if con_alta else None),
        Punto(patron, f"¿Es por parte de {siglas}?", str(campos.get(patron) or ""), del_plantel if con_alta else None),
        Punto("fecha_ultimo_movimiento", "¿Desde cuándo?", _dia(campos, "fecha_ultimo_movimiento"), None),
        Punto(
            "situacion", "¿Está vigente?", str(campos.get("situacion") or ""), _vigente(campos) if con_alta else None
        ),
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


def _vigente(campos: Mapping[str, Any]) -> bool | None:
    situacion = campos.get("situacion")
    return None if not situacion else str(situacion).startswith(("VIGENTE", "CON DERECHO", "CONSERVACION"))
