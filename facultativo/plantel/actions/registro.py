"""The registro patronal of a school and how its lotes are written."""

from collections.abc import Collection
from datetime import date
from typing import Any

from django.db import transaction
from django.db.models import Max
from django.utils import timezone

from facultativo.bitacora.actions import asentar
from facultativo.comun.actor import Actor
from facultativo.plantel.models import Carrera, ConfiguracionDeLote, Plantel, RegistroPatronal

_CAMPOS = [f.name for f in ConfiguracionDeLote._meta.fields if f.name not in ("id", "version", "creada_at")]


@transaction.atomic
def dar_registro_patronal(
    *,
    plantel: Plantel,
    numero: str,
    patron: str,
    guia: str,
    desde: date,
    por: Actor,
    hasta: date | None = None,
    carreras: Collection[Carrera] = (),
    **valores: Any,
) -> RegistroPatronal:
    """Add a registro patronal of modalidad 32 with its first configuration (`valores`, in force from the same day).

    Raises ValidationError when the number, its check digit, its modalidad or a value is wrong.
    """
    registro = RegistroPatronal(plantel=plantel, numero=numero, patron=patron, desde=desde, hasta=hasta)
    registro.full_clean()
    registro.save()
    asentar(evento="registro_patronal.dado", por=por, plantel=plantel.pk, objeto=registro)
    configurar_lote(registro=registro, desde=desde, por=por, guia=guia, carreras=carreras, **valores)
    return registro


@transaction.atomic
def configurar_lote(
    *, registro: RegistroPatronal, desde: date, por: Actor, carreras: Collection[Carrera] = (), **valores: Any
) -> ConfiguracionDeLote:
    """Say how the lotes of a registro are written from `desde` on; what was before stays as history.

    The log keeps which values changed, not the values. Raises ValidationError when one is wrong.
    """
    registro = RegistroPatronal.objects.select_for_update().get(pk=registro.pk)
    propias = ConfiguracionDeLote.objects.filter(registro=registro)
    anterior = propias.en(desde).first()
    nueva = ConfiguracionDeLote(
        plantel_id=registro.plantel_id,
        registro=registro,
        version=(propias.aggregate(ultima=Max("version"))["ultima"] or 0) + 1,
        desde=desde,
        creada_at=timezone.now(),
        creada_por=str(por),
        **valores,
    )
    nueva.full_clean()
    nueva.save()
    nueva.carreras.set(carreras)
    asentar(
        evento="registro_patronal.configurado",
        por=por,
        plantel=registro.plantel_id,
        objeto=nueva,
        datos={"desde": desde.isoformat(), "cambios": _cambios(anterior, nueva)},
    )
    return nueva


@transaction.atomic
def cerrar_registro_patronal(*, registro: RegistroPatronal, hasta: date, por: Actor) -> RegistroPatronal:
    """The registro is in force until `hasta`. Raises ValidationError when that is before it began."""
    actual = RegistroPatronal.objects.select_for_update().get(pk=registro.pk)
    actual.hasta = hasta
    actual.full_clean()
    actual.save()
    asentar(
        evento="registro_patronal.cerrado",
        por=por,
        plantel=actual.plantel_id,
        objeto=actual,
        datos={"hasta": hasta.isoformat()},
    )
    return actual


def _cambios(antes: ConfiguracionDeLote | None, ahora: ConfiguracionDeLote) -> list[str]:
    cambian = [c for c in _CAMPOS if antes is not None and getattr(antes, c) != getattr(ahora, c)]
    propias = set(antes.carreras.values_list("pk", flat=True)) if antes else set()
    otras = antes is not None and propias != set(ahora.carreras.values_list("pk", flat=True))
    return [c for c in cambian if c not in ("desde", "creada_por")] + (["carreras"] if otras else [])
