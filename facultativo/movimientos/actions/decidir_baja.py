"""What people say about a proposal of baja: the desk tells or leaves out, the student objects, the desk answers."""

from collections.abc import Iterable

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from facultativo.bitacora.actions import asentar
from facultativo.comun.actor import Actor
from facultativo.movimientos.actions.proponer_baja import anotar, bloquear, dar_aviso
from facultativo.movimientos.models import PropuestaDeBaja
from facultativo.movimientos.states import EstadoPropuesta
from facultativo.plantel.models import Plantel


def avisar(*, plantel: Plantel, propuestas: Iterable[int], por: Actor) -> int:
    """Tell these students, each in its own transaction; how many. Those that are not waiting for it are left."""
    return sum(_avisar(plantel=plantel, propuesta=pk, por=por) for pk in dict.fromkeys(propuestas))


@transaction.atomic
def _avisar(*, plantel: Plantel, propuesta: int, por: Actor) -> bool:
    elegida = PropuestaDeBaja.objects.filter(plantel=plantel, pk=propuesta).first()
    if elegida is None:
        return False
    actual = bloquear(elegida)
    if actual.estado != EstadoPropuesta.PROPUESTA:
        return False
    dar_aviso(propuesta=actual, por=por)
    return True


@transaction.atomic
def excluir(*, propuesta: PropuestaDeBaja, nota: str, por: Actor) -> PropuestaDeBaja:
    """It will not be asked for, for this reason. Twice is once. Raises ValidationError without one, or too late."""
    actual = bloquear(propuesta)
    if actual.estado == EstadoPropuesta.EXCLUIDA:
        return actual
    if not nota.strip():
        raise ValidationError("Escribe por qué no se manda esta baja.")
    if actual.estado == EstadoPropuesta.EN_TRAMITE:
        raise ValidationError("Esta baja ya está en trámite: anúlala en su movimiento.")
    actual.pasar_a(EstadoPropuesta.EXCLUIDA)
    actual.nota = nota.strip()
    actual.save()
    anotar(actual, por=por)
    return actual


@transaction.atomic
def incluir(*, propuesta: PropuestaDeBaja, por: Actor) -> PropuestaDeBaja:
    """Somebody thought better of leaving it out: it begins again. Twice is once. Raises ValidationError."""
    actual = bloquear(propuesta)
    if actual.estado == EstadoPropuesta.PROPUESTA:
        return actual
    actual.pasar_a(EstadoPropuesta.PROPUESTA)
    actual.nota = None
    actual.save()
    anotar(actual, por=por)
    return actual


@transaction.atomic
def objetar(*, propuesta: PropuestaDeBaja, dice: str, por: Actor) -> PropuestaDeBaja:
    """The student does not agree: the baja stops. Twice is once. Raises ValidationError without words, or too late."""
    actual = bloquear(propuesta)
    if actual.estado == EstadoPropuesta.OBJETADA:
        return actual
    if not dice.strip():
        raise ValidationError("Escribe por qué no estás de acuerdo.")
    if actual.estado != EstadoPropuesta.AVISADA:
        raise ValidationError("El plazo para decirlo aquí ya pasó: acude a Servicios Escolares.")
    actual.pasar_a(EstadoPropuesta.OBJETADA)
    actual.dice, actual.respuesta = dice.strip(), None
    actual.objetada_at, actual.objetada_por = timezone.now(), str(por)
    actual.respondida_at, actual.respondida_por = None, ""
    actual.save()
    anotar(actual, por=por)
    return actual


@transaction.atomic
def responder_objecion(*, propuesta: PropuestaDeBaja, respuesta: str, procede: bool, por: Actor) -> PropuestaDeBaja:
    """Answer it. `procede`: the student is right and the baja is left out; otherwise it goes on, with another term.

    Raises ValidationError without words, or when it waits for no answer.
    """
    actual = bloquear(propuesta)
    if not respuesta.strip():
        raise ValidationError("Escribe la respuesta que leerá el alumno.")
    if actual.estado != EstadoPropuesta.OBJETADA:
        raise ValidationError("Esta objeción ya tiene respuesta: vuelve a abrirla.")
    actual.respuesta = respuesta.strip()
    actual.respondida_at, actual.respondida_por = timezone.now(), str(por)
    asentar(
        evento="baja.objecion_respondida",
        por=por,
        plantel=actual.plantel_id,
        objeto=actual,
        expediente=actual.expediente_id,
        datos={"procede": procede},
    )
    if not procede:
        dar_aviso(propuesta=actual, por=por)
        return actual
    actual.pasar_a(EstadoPropuesta.EXCLUIDA)
    actual.nota = actual.respuesta
    actual.save()
    anotar(actual, por=por)
    return actual
