"""Reading the log."""

from collections.abc import Iterator

from facultativo.bitacora.models import Asiento, AsientoQuerySet
from facultativo.bitacora.rules import Eslabon, primer_roto


def historia(expediente: int, cuantos: int = 50) -> AsientoQuerySet:
    """The last entries about one case, newest first."""
    return Asiento.objects.de_expediente(expediente)[:cuantos]


def desde(*, plantel: int, numero: int, cuantos: int = 500) -> AsientoQuerySet:
    """Entries of a plantel after `numero`, oldest first: how a later room pulls what happened."""
    return Asiento.objects.filter(plantel=plantel, numero__gt=numero).order_by("numero")[:cuantos]


def _eslabones(plantel: int) -> Iterator[tuple[Eslabon, str]]:
    for a in Asiento.objects.filter(plantel=plantel).order_by("numero").iterator(chunk_size=1000):
        yield a.eslabon(), a.huella


def cadena_rota(plantel: int) -> int | None:
    """The number of the first entry of a plantel that was altered or removed; None when the chain is whole."""
    return primer_roto(_eslabones(plantel))
