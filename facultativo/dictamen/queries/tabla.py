"""The numbers of the rules as one plantel has them on a day."""

from dataclasses import dataclass
from datetime import date

from facultativo.dictamen.models import Ajuste
from facultativo.dictamen.rules.palabras import FRASE_DE_PROPUESTA, NOMBRE_DE_NUMERO
from facultativo.dictamen.rules.parametros import Entrada, Parametros, Tabla, Valor, tabla
from facultativo.dictamen.states import Sentido
from facultativo.plantel.models import Plantel


def ajustes_de(plantel: Plantel, fecha: date) -> dict[str, Valor]:
    """What this plantel has on `fecha` otherwise than the table of the program."""
    propios: dict[str, Valor] = {a.nombre: a.valor for a in Ajuste.objects.en(plantel, fecha)}
    return {"constancia_maxima": plantel.dias_de_constancia} | propios


def tabla_de(plantel: Plantel, fecha: date) -> Tabla:
    """The whole table with the plantel's own values."""
    return tabla().de_plantel(ajustes_de(plantel, fecha))


@dataclass(frozen=True, slots=True)
class Numero:
    """One number that a plantel may have otherwise: the one in force, and since when each one, in words."""

    entrada: Entrada
    titulo: str
    vigente: str
    historia: tuple[tuple[date, str, str], ...]


AJUSTABLES = tuple(e for e in {e.nombre: e for e in tabla().entradas}.values() if e.por_plantel)
"""The last entry of the table for each number that a plantel may have otherwise."""
DEL_PLANTEL = "constancia_maxima"
"""Kept with the data of the school, because documents and visitas look at it too."""


def numeros_de(plantel: Plantel, hoy: date) -> tuple[Numero, ...]:
    """All of them."""
    vigentes: Parametros = tabla_de(plantel, hoy).en(hoy)
    suyos = list(Ajuste.objects.filter(plantel=plantel))
    return tuple(_numero(e, getattr(vigentes, e.nombre), suyos) for e in AJUSTABLES)


def _numero(entrada: Entrada, vigente: Valor, suyos: list[Ajuste]) -> Numero:
    historia = ((a.desde, _dice(entrada, a.valor), a.fuente) for a in suyos if a.nombre == entrada.nombre)
    return Numero(entrada, NOMBRE_DE_NUMERO[entrada.nombre], _dice(entrada, vigente), tuple(historia))


def _dice(entrada: Entrada, valor: Valor) -> str:
    return FRASE_DE_PROPUESTA[Sentido(valor)] if isinstance(valor, str) else f"{valor} {entrada.unidad}"
