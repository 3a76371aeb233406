"""Batches."""

from dataclasses import dataclass
from datetime import datetime

from facultativo.constancias.models import RenglonDeTanda, Tanda
from facultativo.constancias.models.tanda import TandaQuerySet
from facultativo.constancias.states import EstadoTanda
from facultativo.plantel.models import Plantel


@dataclass(frozen=True, slots=True)
class AvanceDeTanda:
    """How far a batch is, and whose letter could not be issued and why."""

    hechas: int
    total: int
    emitidas: int
    fallas: list[RenglonDeTanda]


def avance_de(tanda: Tanda) -> AvanceDeTanda:
    """How far it is."""
    emitidas = tanda.renglones.filter(constancia__isnull=False).count()
    fallas = list(tanda.renglones.exclude(falla="").select_related("expediente__alumno"))
    return AvanceDeTanda(emitidas + len(fallas), tanda.total, emitidas, fallas)


def ultimas_tandas(plantel: Plantel, cuantas: int = 5) -> list[Tanda]:
    """The last batches of a plantel."""
    return list(Tanda.objects.del_plantel(plantel)[:cuantas])


def detenidas(desde: datetime) -> TandaQuerySet:
    """Those that should be moving and have not since `desde`."""
    return Tanda.objects.filter(estado=EstadoTanda.PREPARANDO, avanzada_at__lt=desde)
