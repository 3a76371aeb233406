"""Reading the log."""

from datetime import datetime

from django.db import models

from facultativo.bitacora.models import Asiento, AsientoQuerySet, Cadena, nombre_de
from facultativo.bitacora.rules import Ultimo, primer_roto


def historia(expediente: int, cuantos: int = 50) -> AsientoQuerySet:
    """The last entries about one case, newest first."""
    return Asiento.objects.de_expediente(expediente)[:cuantos]


def desde(*, plantel: int, numero: int, cuantos: int = 500) -> AsientoQuerySet:
    """Entries of a plantel after `numero`, oldest first: how a later room pulls what happened."""
    return Asiento.objects.filter(plantel=plantel, numero__gt=numero).order_by("numero")[:cuantos]


def consta(*, evento: str, objeto: models.Model, actor: str, desde: datetime) -> bool:
    """Whether `actor` already has this entry about `objeto` since then: looking twice in an hour is one look."""
    suyos = Asiento.objects.filter(objeto=nombre_de(objeto), evento=evento, actor=actor)
    return suyos.filter(momento__gte=desde).exists()


def cadenas() -> list[Cadena]:
    """The last link of every plantel's chain; 0 is the installation itself."""
    return list(Cadena.objects.order_by("plantel"))


def cadena_rota(plantel: int) -> int | None:
    """The number of the first entry of a plantel that was altered or removed; None when the chain is whole.

    Entries cut from the end show too: the last link remembers how many there were.
    """
    cadena = Cadena.objects.filter(plantel=plantel).first() or Cadena(plantel=plantel)
    hasta = Asiento.objects.filter(plantel=plantel, numero__lte=cadena.numero).order_by("numero")
    eslabones = ((a.eslabon(), a.huella) for a in hasta.iterator(chunk_size=1000))
    return primer_roto(eslabones, Ultimo(cadena.numero, cadena.huella))
