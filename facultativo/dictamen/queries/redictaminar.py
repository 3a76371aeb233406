"""Decide again on the facts that were kept: the same answer for ever, or exactly whom a new rule would
touch.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date

from facultativo.dictamen.models import Dictamen
from facultativo.dictamen.rules.lectura import leer_hechos
from facultativo.dictamen.rules.motor import decidir
from facultativo.dictamen.rules.parametros import tabla
from facultativo.dictamen.states import EstadoDictamen


@dataclass(frozen=True, slots=True)
class Cambia:
    """One dictamen on which the rules would say something else."""

    dictamen: int
    decia: str
    diria: str


@dataclass(slots=True)
class Balance:
    """How many were decided again, and how many would go from one proposal to another."""

    total: int = 0
    cambian: Counter[tuple[str, str]] = field(default_factory=Counter)


def redictaminar(balance: Balance, *, fecha: date | None = None) -> Iterator[Cambia]:
    """Go through the versions in force, in bounded memory; `fecha` asks what the rules would say on that day
    instead of on the day of each dictamen. The balance is filled on the way.
    """
    vigentes = Dictamen.objects.exclude(estado=EstadoDictamen.SUSTITUIDO).order_by("pk")
    for dictamen in vigentes.only("hechos", "ajustes", "propuesta").iterator(chunk_size=1000):
        balance.total += 1
        diria = _diria(dictamen, fecha)
        if diria != dictamen.propuesta:
            balance.cambian[dictamen.propuesta, diria] += 1
            yield Cambia(dictamen.pk, dictamen.propuesta, diria)


def _diria(dictamen: Dictamen, fecha: date | None) -> str:
    objeto = dictamen.hechos | ({"fecha": fecha.isoformat()} if fecha else {})
    hechos = leer_hechos(objeto).hechos
    if hechos is None:
        return "ilegible"
    return decidir(hechos, tabla().de_plantel(dictamen.ajustes)).sentido.value
