"""Tell the cases and the log what state their movements have come to, once."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from django.db import transaction

from facultativo.bitacora.actions import Entrada, asentar_varios
from facultativo.comun.actor import Actor, TipoActor
from facultativo.expediente.actions import avanzar_varios
from facultativo.expediente.models import Expediente
from facultativo.expediente.states import Tramite
from facultativo.movimientos.models import Movimiento
from facultativo.movimientos.states import EstadoMovimiento, TipoMovimiento

_TRAMITE = {
    EstadoMovimiento.BORRADOR: Tramite.NINGUNO,
    EstadoMovimiento.LISTO: Tramite.LISTO,
    EstadoMovimiento.EN_LOTE: Tramite.EN_LOTE,
    EstadoMovimiento.ENVIADO: Tramite.ENVIADO,
    EstadoMovimiento.SIN_RESPUESTA: Tramite.ENVIADO,
    EstadoMovimiento.ACEPTADO: Tramite.ACEPTADO,
    EstadoMovimiento.RECHAZADO: Tramite.RECHAZADO,
    EstadoMovimiento.POR_ACLARAR: Tramite.RECHAZADO,
    EstadoMovimiento.ANULADO: Tramite.NINGUNO,
}


@transaction.atomic
def anunciar(*, movimientos: Iterable[int], por: Actor) -> int:
    """Log the state of each movement and move its case, all of one plantel; how many nobody had told of yet.

    The cases are locked first, then the movements, then the log, each in the order of their keys.
    """
    pks = list(movimientos)
    casos = Expediente.objects.bloqueados(Movimiento.objects.filter(pk__in=pks).values_list("expediente", flat=True))
    pendientes = Movimiento.objects.bloqueados(pks).por_anunciar()
    return _anunciar(list(pendientes), {c.pk: c for c in casos}, por)


def _anunciar(pendientes: Sequence[Movimiento], casos: Mapping[int, Expediente], por: Actor) -> int:
    """One pass per case and state: a case with two movements hears the older one first."""
    for tanda in _tandas(pendientes):
        cambios = {m.expediente_id: _cambios(m) for m in tanda}
        avances = avanzar_varios(casos=[casos[pk] for pk in cambios], cambios=cambios, por=por)
        entradas = [e for m in tanda for e in (_entrada(m), avances.get(m.expediente_id)) if e is not None]
        asentar_varios(entradas=entradas, por=por, plantel=tanda[0].plantel_id)
    Movimiento.objects.filter(pk__in=[m.pk for m in pendientes]).update(anunciado=True)
    return len(pendientes)


def _tandas(movimientos: Sequence[Movimiento]) -> Iterable[Sequence[Movimiento]]:
    """Movements of different cases of one plantel go together."""
    vistas: dict[int, int] = defaultdict(int)
    tandas: dict[tuple[int, int], list[Movimiento]] = defaultdict(list)
    for movimiento in movimientos:
        tandas[vistas[movimiento.expediente_id], movimiento.plantel_id].append(movimiento)
        vistas[movimiento.expediente_id] += 1
    return [tandas[clave] for clave in sorted(tandas)]


def _entrada(movimiento: Movimiento) -> Entrada:
    datos = {"tipo": movimiento.tipo, "codigo": movimiento.codigo_imss, "forzado": movimiento.forzado}
    return Entrada(movimiento.ficha.evento, movimiento, movimiento.expediente_id, datos)


def _cambios(movimiento: Movimiento) -> Mapping[str, object]:
    """An alta is the tramite of the case; a baja leaves it alone until IMSS takes it, and then undoes the alta."""
    estado = EstadoMovimiento(movimiento.estado)
    if movimiento.tipo == TipoMovimiento.ALTA:
        return {"tramite": tramite_de(movimiento)}
    if estado is EstadoMovimiento.ACEPTADO:
        return {"tramite": Tramite.NINGUNO, "alta_confirmada": False}
    return {}


def tramite_de(movimiento: Movimiento) -> Tramite:
    """What the case remembers of an alta. One that a person stopped is told from one that nobody needs any more."""
    anulado = movimiento.estado == EstadoMovimiento.ANULADO
    if anulado and movimiento.cambiado_por.startswith(f"{TipoActor.PERSONA}:"):
        return Tramite.ANULADO
    return _TRAMITE[EstadoMovimiento(movimiento.estado)]
