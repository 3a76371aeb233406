"""A padrón changes the enrolment of many students at once; their cases are told afterwards, some at a time (ADR 8)."""

from collections.abc import Mapping

from django.db import transaction
from django.db.models import OuterRef, Subquery
from django.utils import timezone

from facultativo.alumnos.models import Padron, RenglonPadron
from facultativo.alumnos.states import QUE_ESCRIBEN, Resultado
from facultativo.bitacora.actions import asentar, asentar_varios
from facultativo.comun.actor import Actor
from facultativo.expediente.actions.caso import avanzar_varios
from facultativo.expediente.models import Expediente, PadronAtendido

_POR_TANDA = 100


def atender_padrones(*, por: Actor, cuantos: int = 1000) -> int:
    """Tell the cases what the applied padrones changed of their students, the oldest first; return how many rows.

    A hundred in each transaction, which also says how far it came; one told twice changes nothing.
    """
    hechos = 0
    terminados = PadronAtendido.objects.filter(terminado_at__isnull=False).values("padron")
    for padron in Padron.objects.aplicados().exclude(pk__in=terminados).order_by("confirmado_at"):
        hechos += _atender(padron, cuantos - hechos, por)
        if hechos >= cuantos:
            break
    return hechos


def _atender(padron: Padron, cuantos: int, por: Actor) -> int:
    marca, _ = PadronAtendido.objects.get_or_create(padron=padron)
    escritos = RenglonPadron.objects.filter(padron=padron, aplicado=True, resultado__in=QUE_ESCRIBEN)
    caso = Expediente.objects.filter(alumno=OuterRef("alumno")).values("pk")[:1]
    pendientes = escritos.filter(pk__gt=marca.hasta).annotate(caso=Subquery(caso)).order_by("pk")
    renglones = list(pendientes.values_list("pk", "resultado", "caso")[:cuantos])
    for i in range(0, len(renglones), _POR_TANDA):
        tanda = renglones[i : i + _POR_TANDA]
        _contar(marca, {c: r != Resultado.NUEVO for _, r, c in tanda if c is not None}, tanda[-1][0], por)
    if len(renglones) < cuantos:
        _terminar(marca, por)
    return len(renglones)


@transaction.atomic
def _contar(marca: PadronAtendido, reabrir: Mapping[int, bool], hasta: int, por: Actor) -> None:
    """The cases by key, and whether what the padrón changed of them asks for another proposal."""
    casos = Expediente.objects.bloqueados(reabrir)
    cambios = {
        c.pk: {"inscrito": c.alumno.inscrito, "periodo": c.alumno.periodo}
        | ({"dictamen_al_dia": False} if reabrir[c.pk] else {})
        for c in casos
    }
    avances = avanzar_varios(casos=casos, cambios=cambios, por=por)
    asentar_varios(entradas=list(avances.values()), por=por, plantel=marca.padron.plantel_id)
    marca.hasta = hasta
    marca.save(update_fields=["hasta"])


@transaction.atomic
def _terminar(marca: PadronAtendido, por: Actor) -> None:
    marca.terminado_at, marca.terminado_por = timezone.now(), str(por)
    marca.save(update_fields=["terminado_at", "terminado_por"])
    asentar(evento="padron.atendido", por=por, plantel=marca.padron.plantel_id, objeto=marca.padron)
