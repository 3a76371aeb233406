"""Setting up a school."""

from datetime import date
from typing import Any, TypeVar

from django.core.exceptions import ValidationError
from django.db import models, transaction

from facultativo.bitacora.actions import asentar
from facultativo.comun.actor import Actor
from facultativo.plantel.models import Carrera, Periodo, Plantel

C = TypeVar("C", Plantel, Periodo, Carrera)


@transaction.atomic
def abrir_plantel(*, clave: str, siglas: str, nombre: str, por: Actor, **datos: Any) -> Plantel:
    """Create a campus; `datos` are further fields of Plantel. Raises ValidationError when a field is wrong."""
    plantel = Plantel(clave=clave, siglas=siglas, nombre=nombre, **datos)
    plantel.full_clean()
    plantel.save()
    asentar(evento="plantel.abierto", por=por, plantel=plantel.pk, objeto=plantel)
    return plantel


@transaction.atomic
def abrir_periodo(
    *, plantel: Plantel, clave: str, nombre: str, inicio: date, fin: date, por: Actor, **datos: Any
) -> Periodo:
    """Create a school period of a campus. Raises ValidationError when its dates cannot be or meet another period's."""
    periodo = Periodo(plantel=plantel, clave=clave, nombre=nombre, inicio=inicio, fin=fin, **datos)
    _comprobar(periodo)
    periodo.save()
    asentar(evento="periodo.abierto", por=por, plantel=plantel.pk, objeto=periodo, datos={"clave": clave})
    return periodo


def _comprobar(periodo: Periodo) -> None:
    periodo.full_clean()
    otro = Periodo.objects.que_se_encima(periodo)
    if otro:
        raise ValidationError({"inicio": f"Estas fechas se enciman con el periodo «{otro.nombre}»."})


@transaction.atomic
def cambiar_plantel(*, plantel: Plantel, por: Actor, **datos: Any) -> Plantel:
    """Change fields of a campus. Raises ValidationError when one is wrong."""
    return _cambiar(plantel, plantel, datos, "plantel.cambiado", por)


@transaction.atomic
def cambiar_periodo(*, periodo: Periodo, por: Actor, **datos: Any) -> Periodo:
    """Change the name or the dates of a period. Raises ValidationError as `abrir_periodo`."""
    _poner(periodo, datos)
    _comprobar(periodo)
    return _cambiar(periodo, periodo.plantel, datos, "periodo.cambiado", por)


@transaction.atomic
def cambiar_carrera(*, carrera: Carrera, nombre: str, por: Actor) -> Carrera:
    """Rename a degree programme; its key, which the padrón uses, stays."""
    return _cambiar(carrera, carrera.plantel, {"nombre": nombre}, "carrera.cambiada", por)


def _cambiar(objeto: C, plantel: Plantel, datos: dict[str, Any], evento: str, por: Actor) -> C:
    """Write `datos` and tell which fields; nothing is written or told when nothing differs."""
    actual = type(objeto).objects.select_for_update().get(pk=objeto.pk)
    campos = sorted(c for c, valor in datos.items() if getattr(actual, c) != valor)
    _poner(objeto, datos)
    objeto.full_clean()
    if campos:
        objeto.save(update_fields=campos)
        asentar(evento=evento, por=por, plantel=plantel.pk, objeto=objeto, datos={"campos": campos})
    return objeto


def _poner(objeto: models.Model, datos: dict[str, Any]) -> None:
    for campo, valor in datos.items():
        setattr(objeto, campo, valor)


@transaction.atomic
def ofrecer_carrera(*, plantel: Plantel, clave: str, nombre: str, por: Actor) -> Carrera:
    """Add a degree programme, or return the one that already has this key."""
    carrera, nueva = Carrera.objects.get_or_create(plantel=plantel, clave=clave, defaults={"nombre": nombre})
    if nueva:
        asentar(evento="carrera.ofrecida", por=por, plantel=plantel.pk, objeto=carrera)
    return carrera
