"""Whose alta should end, and how far each proposal of baja has come: by indexed query."""

from datetime import date

from django.db.models import Exists, OuterRef, Q, QuerySet

from facultativo.expediente.models import CON_ALTA, Expediente
from facultativo.expediente.states import Resolucion, Tramite
from facultativo.movimientos.models import Movimiento, PropuestaDeBaja
from facultativo.movimientos.states import (
    MOVIMIENTOS_ABIERTOS,
    PROPUESTAS_VIVAS,
    EstadoMovimiento,
    EstadoPropuesta,
    TipoMovimiento,
)
from facultativo.plantel.models import Plantel

_PENDIENTE = Exists(
    Movimiento.objects.filter(Q(estado__in=MOVIMIENTOS_ABIERTOS) | Q(anunciado=False), expediente=OuterRef("pk"))
)
"""A movement on its way, or one whose end the case has not heard of (ADR 8)."""
_VIVA = Exists(PropuestaDeBaja.objects.filter(expediente=OuterRef("pk"), estado__in=PROPUESTAS_VIVAS))
_DE_CASO_CON_ALTA = Q(expediente__tramite=Tramite.ACEPTADO) | Q(expediente__alta_confirmada=True)
_NO_ESTA = Q(expediente__inscrito=False) | Q(expediente__dictamen=Resolucion.BAJA)
FUERA_DEL_IMSS = (
    EstadoMovimiento.BORRADOR,
    EstadoMovimiento.LISTO,
    EstadoMovimiento.RECHAZADO,
    EstadoMovimiento.POR_ACLARAR,
)
"""States in which a movement may still be taken back."""


def por_proponer_baja() -> QuerySet[Expediente]:
    """Cases that IMSS has as insured by the school and that are not enrolled, or that a person resolved as baja."""
    motivos = Q(inscrito=False) | Q(dictamen=Resolucion.BAJA)
    casos = Expediente.objects.filter(CON_ALTA, motivos, ~_VIVA, ~_PENDIENTE, plantel__in=Plantel.objects.values("pk"))
    return casos.order_by("pk")


def por_tramitar(hoy: date) -> QuerySet[PropuestaDeBaja]:
    """Those whose term is over without an objection."""
    return PropuestaDeBaja.objects.filter(estado=EstadoPropuesta.AVISADA, limite__lt=hoy).order_by("limite", "pk")


def sin_motivo() -> QuerySet[PropuestaDeBaja]:
    """Those that nothing sustains any more (the student came back, or there is no alta), while IMSS has nothing."""
    sostenidas = _NO_ESTA & _DE_CASO_CON_ALTA
    vivas = PropuestaDeBaja.objects.filter(estado__in=PROPUESTAS_VIVAS).exclude(sostenidas)
    return vivas.filter(Q(movimiento=None) | Q(movimiento__estado__in=FUERA_DEL_IMSS)).order_by("pk")


def por_cerrar() -> QuerySet[PropuestaDeBaja]:
    """Those whose movement has ended: IMSS operated it, or a person gave it up."""
    fin = (EstadoMovimiento.ACEPTADO, EstadoMovimiento.ANULADO)
    en_tramite = PropuestaDeBaja.objects.filter(estado=EstadoPropuesta.EN_TRAMITE, movimiento__estado__in=fin)
    return en_tramite.order_by("pk")


def baja_sostenida() -> Q:
    """A baja whose proposal is being carried out, as a condition on movements."""
    propuestas = PropuestaDeBaja.objects.filter(movimiento=OuterRef("pk"), estado=EstadoPropuesta.EN_TRAMITE)
    return Q(Exists(propuestas), tipo=TipoMovimiento.BAJA)
