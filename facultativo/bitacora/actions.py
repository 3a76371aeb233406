"""The only way to write the log."""

from collections.abc import Mapping
from typing import Any

from django.db import connection, models
from django.utils import timezone

from facultativo.bitacora.despertador import despertar_al_confirmar
from facultativo.bitacora.models import Asiento, Cadena
from facultativo.bitacora.rules import huella
from facultativo.comun.actor import Actor


def nombre_de(objeto: models.Model) -> str:
    """How the log names a record: `documentos.Documento:12`."""
    return f"{objeto._meta.label}:{objeto.pk}"


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
    if not connection.in_atomic_block:
        raise RuntimeError("la bitácora se escribe dentro de la transacción del cambio")
    Cadena.objects.get_or_create(plantel=plantel)
    cadena = Cadena.objects.select_for_update().get(plantel=plantel)
    asiento = Asiento(
        plantel=plantel,
        numero=cadena.numero + 1,
        momento=timezone.now(),
        actor=str(por),
        evento=evento,
        objeto=nombre_de(objeto) if objeto is not None else "",
        expediente=expediente,
        datos=dict(datos or {}),
    )
    asiento.huella = huella(cadena.huella, asiento.eslabon())
    asiento.save()
    cadena.numero, cadena.huella = asiento.numero, asiento.huella
    cadena.save(update_fields=["numero", "huella"])
    despertar_al_confirmar()
    return asiento
