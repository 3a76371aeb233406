"""Decide again on the facts that were kept, with the rules and numbers of their date: the same answer for ever."""

import json
from collections.abc import Iterator
from dataclasses import dataclass

from facultativo.dictamen.models import Dictamen
from facultativo.dictamen.queries.recorrer import recorrer
from facultativo.dictamen.rules.lectura import leer_hechos
from facultativo.dictamen.rules.motor import dictaminar
from facultativo.dictamen.rules.parametros import tabla


@dataclass(frozen=True, slots=True)
class Distinto:
    """One dictamen whose kept answer is not what the rules of its date say now, and in which parts."""

    dictamen: int
    partes: tuple[str, ...]


@dataclass(slots=True)
class Balance:
    """How many were decided again, and how many came out otherwise."""

    total: int = 0
    distintos: int = 0


def redictaminar(balance: Balance) -> Iterator[Distinto]:
    """Go through every version ever kept, in bounded memory. The balance is filled on the way; nothing is written."""
    guardados = Dictamen.objects.only("hechos", "ajustes", "resultado")
    for dictamen in recorrer(guardados):
        balance.total += 1
        if partes := _partes_distintas(dictamen):
            balance.distintos += 1
            yield Distinto(dictamen.pk, partes)


def _partes_distintas(dictamen: Dictamen) -> tuple[str, ...]:
    hechos = leer_hechos(dictamen.hechos).hechos
    if hechos is None:
        return ("hechos",)
    otra_vez = dictaminar(hechos, tabla().como_entonces(dictamen.ajustes)).completa()
    dicho, dice = dictamen.resultado, json.loads(json.dumps(otra_vez))
    return tuple(n for n in sorted({*dicho, *dice}) if dicho.get(n) != dice.get(n))
