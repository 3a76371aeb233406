"""From who should not be insured by the school any more to a movement, with the student told and heard in between.

The padrón, or a person in a dictamen, says that the right ended. The student is told with a date; an objection stops
the baja until a person answers. After the date the movement is ready; a person sends it in a lote.
"""

from datetime import date

from django.db import transaction
from django.utils import timezone

from facultativo.bitacora.actions import asentar
from facultativo.comun.actor import Actor
from facultativo.comun.calendario import sumar_habiles
from facultativo.expediente.models import Expediente
from facultativo.movimientos.actions.corregir import anular
from facultativo.movimientos.actions.preparar import preparar
from facultativo.movimientos.models import PropuestaDeBaja
from facultativo.movimientos.queries.bajas import por_cerrar, por_proponer_baja, por_tramitar, sin_motivo
from facultativo.movimientos.rules.motivo import motivo_de
from facultativo.movimientos.states import PROPUESTAS_VIVAS, EstadoMovimiento, EstadoPropuesta, TipoMovimiento


@transaction.atomic
def proponer_baja(*, expediente: Expediente, por: Actor) -> PropuestaDeBaja:
    """Open the proposal of a case, or return the one there is. Who was decided one by one is told at once."""
    caso = Expediente.objects.bloqueado(expediente.pk)
    if viva := PropuestaDeBaja.objects.filter(expediente=caso, estado__in=PROPUESTAS_VIVAS).first():
        return viva
    alumno = caso.alumno
    propuesta = PropuestaDeBaja.objects.create(
        plantel=caso.plantel,
        expediente=caso,
        motivo=motivo_de(alumno.situacion_academica, inscrito=caso.inscrito),
        creada_at=timezone.now(),
        creada_por=str(por),
    )
    anotar(propuesta, por=por)
    if caso.inscrito:
        dar_aviso(propuesta=propuesta, por=por)
    return propuesta


@transaction.atomic
def dar_aviso(*, propuesta: PropuestaDeBaja, por: Actor) -> None:
    """Tell the student, and begin the term to object. The case is locked."""
    propuesta.pasar_a(EstadoPropuesta.AVISADA)
    propuesta.limite = sumar_habiles(timezone.localdate(), propuesta.plantel.dias_para_objetar)
    propuesta.avisada_at, propuesta.avisada_por = timezone.now(), str(por)
    propuesta.save()
    anotar(propuesta, por=por, limite=propuesta.limite.isoformat())


@transaction.atomic
def tramitar(*, propuesta: PropuestaDeBaja, por: Actor) -> PropuestaDeBaja:
    """Its term is over: open its movement. One that is not waiting any more is left as it is."""
    actual = bloquear(propuesta)
    if actual.estado != EstadoPropuesta.AVISADA:
        return actual
    actual.movimiento = preparar(expediente=actual.expediente, tipo=TipoMovimiento.BAJA, por=por)
    actual.pasar_a(EstadoPropuesta.EN_TRAMITE)
    actual.save()
    anotar(actual, por=por)
    return actual


@transaction.atomic
def cancelar(*, propuesta: PropuestaDeBaja, por: Actor) -> None:
    """Nothing sustains it any more: its movement, which IMSS does not have, is given up."""
    actual = bloquear(propuesta)
    if actual.estado not in PROPUESTAS_VIVAS:
        return
    if actual.movimiento is not None:
        anular(movimiento=actual.movimiento, por=por)
    avisada = actual.estado not in (EstadoPropuesta.PROPUESTA, EstadoPropuesta.EXCLUIDA)
    actual.pasar_a(EstadoPropuesta.CANCELADA)
    actual.save()
    anotar(actual, por=por, avisada=avisada)


@transaction.atomic
def cerrar(*, propuesta: PropuestaDeBaja, por: Actor) -> None:
    """Its movement has ended: operated by IMSS or, given up by a person, left out."""
    actual = bloquear(propuesta)
    if actual.estado != EstadoPropuesta.EN_TRAMITE or actual.movimiento is None:
        return
    operada = actual.movimiento.estado == EstadoMovimiento.ACEPTADO
    actual.pasar_a(EstadoPropuesta.OPERADA if operada else EstadoPropuesta.EXCLUIDA)
    if not operada:
        actual.movimiento = None
    actual.save()
    anotar(actual, por=por)


def poner_al_dia_bajas(*, hoy: date, por: Actor, cuantas: int = 300) -> int:
    """Close, cancel, open and carry out what is due; return how many proposals moved. Each is its own transaction."""
    tareas = (
        (cerrar, por_cerrar()),
        (cancelar, sin_motivo()),
        (tramitar, por_tramitar(hoy)),
    )
    hechas = 0
    for tarea, pendientes in tareas:
        for propuesta in list(pendientes[:cuantas]):
            tarea(propuesta=propuesta, por=por)
            hechas += 1
    for caso in list(por_proponer_baja()[:cuantas]):
        proponer_baja(expediente=caso, por=por)
        hechas += 1
    return hechas


def bloquear(propuesta: PropuestaDeBaja) -> PropuestaDeBaja:
    """The proposal, locked after its case: the order of everybody who writes about one."""
    Expediente.objects.bloqueado(propuesta.expediente_id)
    return PropuestaDeBaja.objects.bloqueada(propuesta.pk)


def anotar(propuesta: PropuestaDeBaja, por: Actor, **datos: object) -> None:
    """The entry in the log of the state that a proposal has come to."""
    asentar(
        evento=propuesta.ficha.evento,
        por=por,
        plantel=propuesta.plantel_id,
        objeto=propuesta,
        expediente=propuesta.expediente_id,
        datos={"motivo": propuesta.motivo, **datos},
    )
