"""What a constancia de vigencia proves, in one sentence and in facts."""

from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from typing import Any

from facultativo.comun.fechas import en_palabras
from facultativo.comun.texto import plegar


def fecha_de(campos: Mapping[str, Any], campo: str = "fecha_expedicion") -> date | None:
    """A date field as a date; None when absent."""
    valor = campos.get(campo)
    return date.fromisoformat(str(valor)[:10]) if valor else None


def al_dia(campos: Mapping[str, Any], hoy: date, dias: int) -> bool:
    """True when the constancia was issued at most `dias` before `hoy` (the plantel's limit)."""
    expedida = fecha_de(campos)
    return expedida is not None and hoy - timedelta(days=dias) <= expedida <= hoy


def es_del_plantel(campos: Mapping[str, Any], registros: Iterable[str], patrones: Iterable[str]) -> bool:
    """True when the patrón of the constancia is this school: by registro patronal, else by name."""
    registro = "".join(c for c in str(campos.get("registro_patronal") or "") if c.isalnum()).upper()
    if registro:
        return any(r == registro or r[:10] == registro for r in registros)
    patron = plegar(str(campos.get("patron") or ""))
    return bool(patron) and patron in {plegar(p) for p in patrones}


def confirma_alta(campos: Mapping[str, Any], registros: Iterable[str], patrones: Iterable[str]) -> bool:
    """True when the document itself shows the alta: con derecho SI, and the patrón is this school (row S5, S10)."""
    return campos.get("con_derecho") is True and es_del_plantel(campos, registros, patrones)


def frase(campos: Mapping[str, Any], del_plantel: bool, siglas: str) -> str:
    """What we read, as one would say it to the student."""
    expedida = fecha_de(campos)
    cuando = f"el {en_palabras(expedida)} " if expedida else ""
    if campos.get("con_derecho") is None:
        return "Leímos tu constancia, pero no encontramos si tienes derecho al servicio médico."
    if campos["con_derecho"] is False:
        return f"Leímos tu constancia: {cuando}no tenías derecho al servicio médico del IMSS."
    patron = (
        f" por parte de {siglas}"
        if del_plantel
        else f" por parte de {campos['patron']}"
        if campos.get("patron")
        else ""
    )
    return f"Leímos tu constancia: {cuando}sí tenías derecho al servicio médico del IMSS{patron}."
