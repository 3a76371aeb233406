"""What the dictamen left for this room, by indexed query."""

from collections.abc import Iterator
from datetime import date
from functools import cache

from django.db.models import Exists, OuterRef, Q, QuerySet, Subquery

from facultativo.comun.actor import TipoActor
from facultativo.dictamen.models import Dictamen
from facultativo.dictamen.states import EstadoDictamen
from facultativo.expediente.models import Expediente
from facultativo.expediente.states import Etapa, Resolucion, Tramite
from facultativo.movimientos.models import Movimiento
from facultativo.movimientos.queries.bajas import FUERA_DEL_IMSS, baja_sostenida
from facultativo.movimientos.queries.registro import opciones_de
from facultativo.movimientos.queries.renglon import revision_con, sin_configuracion
from facultativo.movimientos.rules.eleccion import elegir
from facultativo.movimientos.states import MOVIMIENTOS_ABIERTOS, EstadoMovimiento, TipoMovimiento
from facultativo.plantel.models import ConfiguracionDeLote, Plantel, RegistroPatronal

_ABIERTO = Exists(Movimiento.objects.filter(expediente=OuterRef("pk"), estado__in=MOVIMIENTOS_ABIERTOS))

_SIN_TRAMITE = (Tramite.NINGUNO, Tramite.ANULADO)


def _anulado_por_alguien(tipo: TipoMovimiento) -> Exists:
    """A person said that it will not be sent, after the decision in force: only another decision brings it back."""
    vigente = Dictamen.objects.filter(expediente=OuterRef("expediente"), estado=EstadoDictamen.RESUELTO)
    decidido = Subquery(vigente.order_by("-version").values("resuelto_at")[:1])
    anulados = Movimiento.objects.filter(expediente=OuterRef("pk"), tipo=tipo, estado=EstadoMovimiento.ANULADO)
    return Exists(anulados.filter(cambiado_por__startswith=f"{TipoActor.PERSONA}:", cambiado_at__gte=decidido))


def _en_etapa(etapa: Etapa) -> QuerySet[Expediente]:
    """Cases of every plantel in a stage, none of them with a movement on its way."""
    planteles = Plantel.objects.values("pk")
    return Expediente.objects.filter(~_ABIERTO, plantel__in=planteles, etapa=etapa).order_by("desde", "pk")


def listos_para_alta() -> QuerySet[Expediente]:
    """Cases that a person resolved as alta and whose alta nobody has asked for."""
    casos = _en_etapa(Etapa.POR_ENVIAR).filter(dictamen=Resolucion.ALTA, tramite__in=_SIN_TRAMITE)
    return casos.filter(~_anulado_por_alguien(TipoMovimiento.ALTA))


def sin_fundamento() -> QuerySet[Movimiento]:
    """Movements not on their way to IMSS that nothing sustains: an alta whose dictamen says otherwise now, whose
    student left, or that has been seen to stand; a baja without a proposal.
    """
    vigente = Q(tipo=TipoMovimiento.ALTA, expediente__dictamen=Resolucion.ALTA, expediente__alta_confirmada=False)
    vigente &= Q(expediente__inscrito=True)
    return Movimiento.objects.filter(estado__in=FUERA_DEL_IMSS).exclude(vigente | baja_sostenida()).order_by("pk")


def detenidos_que_cambiaron(hoy: date) -> Iterator[int]:
    """Keys of the held back movements of which the pre-flight says something else today than it said, and of those
    ready whose registro patronal is no longer in force: no lote would take them.
    """
    en_espera = Movimiento.objects.filter(estado=EstadoMovimiento.LISTO, registro__hasta__lt=hoy)
    yield from en_espera.values_list("pk", flat=True)
    detenidos = Movimiento.objects.filter(estado=EstadoMovimiento.BORRADOR)
    propias = ConfiguracionDeLote.objects.de(RegistroPatronal.objects.filter(pk__in=detenidos.values("registro")), hoy)
    opciones = cache(lambda plantel: opciones_de(plantel, hoy))
    for movimiento in detenidos.select_related("expediente__alumno", "registro", "plantel").iterator(chunk_size=500):
        propia = propias.get(movimiento.registro_id) if movimiento.registro_id else None
        if propia is None:
            hallazgos = sin_configuracion(opciones(movimiento.plantel))
            cambio = elegir(opciones(movimiento.plantel), movimiento.expediente.alumno.carrera_id) is not None
        else:
            hallazgos, cambio = revision_con(movimiento, hoy, propia), False
        if cambio or movimiento.hallazgos != list(hallazgos):
            yield movimiento.pk
