"""The student may object to a decision; another person answers, within a clock (LGPDPPSO: oposición a
decisiones).
"""

from django.db import transaction
from django.utils import timezone

from facultativo.bitacora.actions import asentar
from facultativo.comun.actor import Actor
from facultativo.comun.calendario import sumar_habiles
from facultativo.dictamen.models import Dictamen, Inconformidad
from facultativo.dictamen.states import EstadoDictamen
from facultativo.expediente.actions import avanzar
from facultativo.expediente.models import Expediente

DIAS_HABILES = 20
"""LGPDPPSO (DOF 20-03-2025): the answer to the holder of the data."""


class NoProcedeInconformidad(ValueError):
    """There is nothing resolved to object to, or the same person would answer."""


@transaction.atomic
def inconformarse(*, dictamen: Dictamen, dice: str, por: Actor) -> Inconformidad:
    """Write down the objection and put the case first. Twice is once. Raises NoProcedeInconformidad."""
    Expediente.objects.bloqueado(dictamen.expediente_id)
    actual = Dictamen.objects.select_for_update().get(pk=dictamen.pk)
    if ya := Inconformidad.objects.filter(dictamen=actual).first():
        return ya
    if actual.estado != EstadoDictamen.RESUELTO:
        raise NoProcedeInconformidad("Todavía no hay una decisión sobre tu caso.")
    if not dice.strip():
        raise NoProcedeInconformidad("Escribe por qué no estás de acuerdo.")
    ahora = timezone.now()
    inconformidad = Inconformidad.objects.create(
        plantel_id=actual.plantel_id,
        dictamen=actual,
        dice=dice.strip(),
        limite=sumar_habiles(timezone.localdate(ahora), DIAS_HABILES),
        presentada_at=ahora,
        presentada_por=str(por),
    )
    _asentar(inconformidad, "inconformidad.presentada", por)
    avanzar(expediente=actual.expediente, por=por, prioridad=True)
    return inconformidad


@transaction.atomic
def responder_inconformidad(*, inconformidad: Inconformidad, respuesta: str, por: Actor) -> Inconformidad:
    """Answer it. Raises NoProcedeInconformidad when who answers is who decided, or without words."""
    Expediente.objects.bloqueado(inconformidad.dictamen.expediente_id)
    actual = Inconformidad.objects.select_for_update().select_related("dictamen__expediente").get(pk=inconformidad.pk)
    if actual.respondida_at:
        return actual
    if actual.dictamen.resuelto_por == str(por):
        raise NoProcedeInconformidad("Tú resolviste este caso: tiene que responder otra persona.")
    if not respuesta.strip():
        raise NoProcedeInconformidad("Escribe la respuesta que leerá el alumno.")
    actual.respuesta, actual.respondida_at, actual.respondida_por = respuesta.strip(), timezone.now(), str(por)
    actual.save()
    _asentar(actual, "inconformidad.respondida", por)
    avanzar(expediente=actual.dictamen.expediente, por=por, prioridad=False)
    return actual


def _asentar(inconformidad: Inconformidad, evento: str, por: Actor) -> None:
    asentar(
        evento=evento,
        por=por,
        plantel=inconformidad.plantel_id,
        objeto=inconformidad,
        expediente=inconformidad.dictamen.expediente_id,
    )
