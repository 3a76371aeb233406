"""Tell the case and the log what state a movement has come to, once."""

from django.db import transaction

from facultativo.bitacora.actions import asentar
from facultativo.comun.actor import Actor
from facultativo.expediente.actions import avanzar
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
def anunciar(*, movimiento: int, por: Actor) -> bool:
    """Log the state of the movement and move its case; False when somebody already did."""
    Expediente.objects.bloqueado(Movimiento.objects.values_list("expediente", flat=True).get(pk=movimiento))
    actual = Movimiento.objects.bloqueado(movimiento)
    if actual.anunciado:
        return False
    actual.anunciado = True
    actual.save(update_fields=["anunciado"])
    asentar(
        evento=actual.ficha.evento,
        por=por,
        plantel=actual.plantel_id,
        objeto=actual,
        expediente=actual.expediente_id,
        datos={"tipo": actual.tipo, "codigo": actual.codigo_imss, "forzado": actual.forzado},
    )
    _mover_caso(actual, por)
    return True


def _mover_caso(movimiento: Movimiento, por: Actor) -> None:
    """An alta is the tramite of the case; a baja leaves it alone until IMSS takes it, and then undoes the alta."""
    estado = EstadoMovimiento(movimiento.estado)
    if movimiento.tipo == TipoMovimiento.ALTA:
        avanzar(expediente=movimiento.expediente, por=por, tramite=_TRAMITE[estado])
    elif estado is EstadoMovimiento.ACEPTADO:
        avanzar(expediente=movimiento.expediente, por=por, tramite=Tramite.NINGUNO, alta_confirmada=False)
