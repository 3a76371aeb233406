"""The answers as people check them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from facultativo.comun.fechas import en_palabras
from facultativo.movimientos.rules.asistente.causas import CAUSAS, GENERAL, MOTIVOS
from facultativo.movimientos.rules.asistente.paso import Paso, TipoPaso
from facultativo.movimientos.rules.asistente.validacion import opciones_de


@dataclass(frozen=True, slots=True)
class Contestado:
    """A question with its answer in words."""

    paso: Paso
    respuesta: str
    por_confirmar: bool


def resumen(
    pasos: Sequence[Paso], valores: Mapping[str, Any], confirmados: Sequence[str], carreras: Mapping[int, str]
) -> list[Contestado]:
    """What was answered, in order; `carreras` are the names by key."""
    return [
        Contestado(p, _en_palabras(p, valores, carreras), p.confirmar and p.clave not in confirmados)
        for p in pasos
        if p.clave in valores
    ]


def _en_palabras(paso: Paso, valores: Mapping[str, Any], carreras: Mapping[int, str]) -> str:
    valor = valores[paso.clave]
    if paso.tipo is TipoPaso.CARRERAS:
        return ", ".join(carreras[c] for c in valor if c in carreras) or "Las que ningún otro registro nombre"
    if paso.tipo is TipoPaso.CAUSAS:
        return _causas(valor)
    if paso.tipo is TipoPaso.FECHA:
        return en_palabras(date.fromisoformat(valor))
    if paso.clave == "guia":
        nombre = next((o.texto for o in opciones_de(paso, valores) if o.valor == valor), "")
        return f"{nombre}, guía {valor}" if nombre else str(valor)
    return next((o.texto for o in paso.opciones if o.valor == valor), str(valor))


def _causas(causas: Mapping[str, str]) -> str:
    nombres = {o.valor: o.texto for o in CAUSAS}
    propias = [f"{nombre}: {nombres[causas[m]]}" for m, nombre in MOTIVOS.items() if causas.get(m)]
    return "; ".join([f"En general {nombres[causas[GENERAL]]}", *propias])
