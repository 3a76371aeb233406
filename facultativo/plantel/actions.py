"""Setting up a school."""

from datetime import date
from typing import Any

from django.db import transaction

from facultativo.bitacora.actions import asentar
from facultativo.comun.actor import Actor
from facultativo.plantel.models import Carrera, Periodo, Plantel, RegistroPatronal


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
    """Create a school period of a campus."""
    periodo = Periodo(plantel=plantel, clave=clave, nombre=nombre, inicio=inicio, fin=fin, **datos)
    periodo.full_clean()
    periodo.save()
    asentar(evento="periodo.abierto", por=por, plantel=plantel.pk, objeto=periodo, datos={"clave": clave})
    return periodo


@transaction.atomic
def ofrecer_carrera(*, plantel: Plantel, clave: str, nombre: str, por: Actor) -> Carrera:
    """Add a degree programme, or return the one that already has this key."""
    carrera, nueva = Carrera.objects.get_or_create(plantel=plantel, clave=clave, defaults={"nombre": nombre})
    if nueva:
        asentar(evento="carrera.ofrecida", por=por, plantel=plantel.pk, objeto=carrera)
    return carrera


@transaction.atomic
def dar_registro_patronal(
    *, plantel: Plantel, numero: str, patron: str, guia: str, desde: date, por: Actor, **datos: Any
) -> RegistroPatronal:
    """Add a registro patronal of modalidad 32. Raises ValidationError when number or configuration is wrong."""
    registro = RegistroPatronal(plantel=plantel, numero=numero, patron=patron, guia=guia, desde=desde, **datos)
    registro.full_clean()
    registro.save()
    asentar(evento="registro_patronal.dado", por=por, plantel=plantel.pk, objeto=registro)
    return registro
