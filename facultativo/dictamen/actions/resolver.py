"""A person decides: confirms, changes with a reason, asks for something, or confirms many clean ones
together.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db import transaction
from django.utils import timezone

from facultativo.bitacora.actions import asentar
from facultativo.comun.actor import Actor
from facultativo.dictamen.models import Dictamen
from facultativo.dictamen.states import (
    ABIERTOS,
    FICHAS,
    RESOLUBLES,
    TRANSICIONES,
    EstadoDictamen,
    Grupo,
    Sentido,
)
from facultativo.expediente.actions import avanzar
from facultativo.expediente.models import Expediente
from facultativo.expediente.states import Resolucion
from facultativo.plantel.models import Plantel


class DictamenCerrado(ValueError):
    """Somebody resolved it, or newer facts replaced it, before this person pressed."""


class FaltaMotivo(ValueError):
    """Deciding otherwise than the rules propose, or asking for something, needs a reason."""


@dataclass(frozen=True, slots=True)
class EnBloque:
    """How many were confirmed, and how many were left because they had changed."""

    resueltos: int
    saltados: int


@transaction.atomic
def resolver(*, dictamen: Dictamen, resolucion: Sentido, motivo: str = "", por: Actor) -> Dictamen:
    """Resolve an open proposal. Pressing twice resolves once.

    Raises DictamenCerrado when it is not open any more, FaltaMotivo when it departs from the proposal
    without a reason, ValueError when `resolucion` is not something a person may resolve.
    """
    Expediente.objects.bloqueado(dictamen.expediente_id)
    actual = Dictamen.objects.select_for_update().get(pk=dictamen.pk)
    if actual.estado == EstadoDictamen.RESUELTO and actual.resolucion == resolucion:
        return actual
    if resolucion not in RESOLUBLES:
        raise ValueError("Elige alta, no procede, ya tiene alta o baja.")
    if resolucion != actual.propuesta and not motivo.strip():
        raise FaltaMotivo("Escribe por qué decides algo distinto de lo que proponen las reglas.")
    actual.resolucion, actual.motivo = resolucion, motivo.strip() or None
    actual.resuelto_at, actual.resuelto_por = timezone.now(), str(por)
    _mudar(actual, EstadoDictamen.RESUELTO, por, {"resolucion": resolucion, "cambio": resolucion != actual.propuesta})
    _sustituir_resueltos(actual, por)
    alta = resolucion is Sentido.ALTA and bool(actual.resultado["prioridad"])
    avanzar(expediente=actual.expediente, por=por, dictamen=Resolucion(resolucion), prioridad=alta)
    return actual


def resolver_en_bloque(*, plantel: Plantel, dictamenes: Iterable[int], por: Actor) -> EnBloque:
    """Confirm what the rules propose for these, each in its own transaction. Only clean ones: the rest are
    left.
    """
    resueltos = saltados = 0
    for pk in dict.fromkeys(dictamenes):
        limpio = Dictamen.objects.del_plantel(plantel).propuestos().filter(pk=pk, grupo=Grupo.LIMPIO).first()
        try:
            if limpio is None:
                raise DictamenCerrado
            resolver(dictamen=limpio, resolucion=Sentido(limpio.propuesta), por=por)
            resueltos += 1
        except DictamenCerrado:
            saltados += 1
    return EnBloque(resueltos, saltados)


@transaction.atomic
def pedir_evidencia(*, dictamen: Dictamen, pide: str, por: Actor) -> Dictamen:
    """Ask the student for something, in words they read. Raises FaltaMotivo without words, DictamenCerrado."""
    Expediente.objects.bloqueado(dictamen.expediente_id)
    actual = Dictamen.objects.select_for_update().get(pk=dictamen.pk)
    if not pide.strip():
        raise FaltaMotivo("Escribe qué necesitas que traiga o conteste.")
    actual.motivo = pide.strip()
    _mudar(actual, EstadoDictamen.EN_ESPERA, por, {})
    avanzar(expediente=actual.expediente, por=por, dictamen=Resolucion.FALTA_INFORMACION)
    return actual


@transaction.atomic
def ver_protegido(*, dictamen: Dictamen, por: Actor) -> None:
    """Leave in the log who looked at the protected fact of a case."""
    asentar(
        evento="dictamen.protegido_visto",
        por=por,
        plantel=dictamen.plantel_id,
        objeto=dictamen,
        expediente=dictamen.expediente_id,
    )


def _mudar(dictamen: Dictamen, a: EstadoDictamen, por: Actor, datos: dict[str, Any]) -> None:
    if a not in TRANSICIONES[EstadoDictamen(dictamen.estado)]:
        raise DictamenCerrado("Este dictamen ya cambió. Vuelve a abrirlo para ver en qué quedó.")
    dictamen.estado = a
    dictamen.save()
    asentar(
        evento=FICHAS[a].evento,
        por=por,
        plantel=dictamen.plantel_id,
        objeto=dictamen,
        expediente=dictamen.expediente_id,
        datos={"version": dictamen.version, **datos},
    )


def _sustituir_resueltos(actual: Dictamen, por: Actor) -> None:
    """The decision that was in force until now."""
    anteriores = Dictamen.objects.select_for_update().filter(expediente=actual.expediente_id).exclude(pk=actual.pk)
    for anterior in anteriores.filter(estado__in=[EstadoDictamen.RESUELTO, *ABIERTOS]):
        _mudar(anterior, EstadoDictamen.SUSTITUIDO, por, {})
