"""One thing that waits for a person, whatever room it comes from, and its place in the one queue."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from django.db.models import Q, QuerySet
from django.urls import NoReverseMatch, reverse
from django.utils.dateparse import parse_datetime


class Clase(StrEnum):
    """What kind of thing waits."""

    DICTAMEN = "dictamen"
    DOCUMENTO = "documento"
    MOVIMIENTO = "movimiento"
    LOTE = "lote"
    CARNET = "carnet"
    INCONFORMIDAD = "inconformidad"


NOMBRE_DE_CLASE = {
    Clase.DICTAMEN: "Dictámenes",
    Clase.DOCUMENTO: "Documentos dudosos",
    Clase.MOVIMIENTO: "Movimientos",
    Clase.LOTE: "Lotes",
    Clase.CARNET: "Carnets",
    Clase.INCONFORMIDAD: "Inconformidades",
}


@dataclass(frozen=True, slots=True)
class Asunto:
    """One line of the bandeja. It never says why something goes first."""

    clase: Clase
    pk: int
    titulo: str
    identificador: str
    que: str
    url: str
    prioridad: bool
    desde: datetime


@dataclass(frozen=True, slots=True)
class Marca:
    """A place in the queue: priority first, then the oldest. Written in addresses without any personal data."""

    prioridad: bool
    desde: datetime

    def __str__(self) -> str:
        return f"{int(self.prioridad)}_{self.desde.isoformat()}"

    @classmethod
    def leer(cls, texto: str) -> "Marca | None":
        """Back from text; None for anything else."""
        prioridad, _, desde = texto.partition("_")
        try:
            momento = parse_datetime(desde.replace(" ", "+"))
        except ValueError:
            momento = None
        if momento is None or momento.tzinfo is None or prioridad not in ("0", "1"):
            return None
        return cls(prioridad == "1", momento)


def en_cola(
    consulta: QuerySet[Any], *, prioridad: str | None, desde: str, marca: Marca | None, cuantos: int
) -> list[Any]:
    """The next rows of one room in the order of the queue, after `marca`."""
    if marca is not None:
        despues = Q(**{f"{desde}__gt": marca.desde})
        if prioridad is None:
            consulta = consulta.filter(despues) if not marca.prioridad else consulta
        else:
            misma = Q(**{prioridad: marca.prioridad}) & despues
            consulta = consulta.filter(misma | Q(**{prioridad: False}) if marca.prioridad else misma)
    orden = ([f"-{prioridad}"] if prioridad else []) + [desde, "pk"]
    return list(consulta.order_by(*orden)[:cuantos])


def direccion(ruta: str, *args: Any) -> str:
    """The address of a page, or of the bandeja when this installation lacks it."""
    try:
        return reverse(ruta, args=args)
    except NoReverseMatch:
        return reverse("tablero:bandeja")
