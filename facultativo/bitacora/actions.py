"""The only way to write the log."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.db import connection, models
from django.utils import timezone

from facultativo.bitacora.despertador import despertar_al_confirmar
from facultativo.bitacora.models import Asiento, Cadena, nombre_de
from facultativo.bitacora.rules import huella
from facultativo.comun.actor import Actor

_POR_VEZ = 100
"""Entries in one INSERT: SQLite takes some thousands of parameters and no more."""


@dataclass(frozen=True, slots=True)
class Entrada:
    """What one entry of a batch says. `datos` are JSON values without personal data."""

    evento: str
    objeto: models.Model | None = None
    expediente: int | None = None
    datos: Mapping[str, Any] = field(default_factory=dict)


def asentar(
    *,
    evento: str,
    por: Actor,
    plantel: int,
    objeto: models.Model | None = None,
    expediente: int | None = None,
    datos: Mapping[str, Any] | None = None,
) -> Asiento:
    """Add one entry to the chain of `plantel` (0 for the installation), inside the caller's transaction.

    `evento` is `sustantivo.participio` (`documento.recibido`); `datos` are JSON values without personal data.
    Raises RuntimeError outside a transaction: a change and its entry are saved together or not at all.
    """
    return asentar_varios(entradas=[Entrada(evento, objeto, expediente, datos or {})], por=por, plantel=plantel)[0]


def asentar_varios(*, entradas: Sequence[Entrada], por: Actor, plantel: int) -> Sequence[Asiento]:
    """Add several entries to the chain of `plantel`, in their order, with one lock and one insert. As `asentar`."""
    if not connection.in_atomic_block:
        raise RuntimeError("la bitácora se escribe dentro de la transacción del cambio")
    if not entradas:
        return ()
    Cadena.objects.get_or_create(plantel=plantel)
    cadena = Cadena.objects.select_for_update().get(plantel=plantel)
    asientos = [_eslabonar(cadena, entrada, por) for entrada in entradas]
    Asiento.objects.bulk_create(asientos, batch_size=_POR_VEZ)
    cadena.save(update_fields=["numero", "huella"])
    despertar_al_confirmar()
    return asientos


def _eslabonar(cadena: Cadena, entrada: Entrada, por: Actor) -> Asiento:
    """The next entry of a locked chain, whose head moves on to it; neither is saved."""
    asiento = Asiento(
        plantel=cadena.plantel,
        numero=cadena.numero + 1,
        momento=timezone.now(),
        actor=str(por),
        evento=entrada.evento,
        objeto=nombre_de(entrada.objeto) if entrada.objeto is not None else "",
        expediente=entrada.expediente,
        datos=dict(entrada.datos),
    )
    asiento.huella = huella(cadena.huella, asiento.eslabon())
    cadena.numero, cadena.huella = asiento.numero, asiento.huella
    return asiento
