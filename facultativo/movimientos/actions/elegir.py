"""A person says by which registro patronal a movement goes, when nothing else decides it."""

from django.db import transaction
from django.utils import timezone

from facultativo.bitacora.actions import asentar
from facultativo.comun.actor import Actor
from facultativo.movimientos.actions.armar import LoteImposible
from facultativo.movimientos.actions.preparar import revisar_de_nuevo
from facultativo.movimientos.models import Movimiento
from facultativo.movimientos.queries.registro import registros_configurados
from facultativo.movimientos.states import EstadoMovimiento
from facultativo.plantel.models import RegistroPatronal

_SIN_SALIR = (EstadoMovimiento.BORRADOR, EstadoMovimiento.LISTO)


@transaction.atomic
def elegir_registro(*, movimiento: Movimiento, registro: RegistroPatronal, por: Actor) -> Movimiento:
    """The movement goes by this registro, through the pre-flight again.

    Raises LoteImposible when it has left already, or the registro is of another plantel or not in force today.
    """
    actual = Movimiento.objects.bloqueado(movimiento.pk)
    if actual.estado not in _SIN_SALIR:
        raise LoteImposible("Este movimiento ya va en un lote: no se puede cambiar su registro patronal.")
    vigentes = registros_configurados(actual.plantel, timezone.localdate())
    if registro not in [c.registro for c in vigentes]:
        raise LoteImposible("Ese registro patronal no está vigente o no está configurado.")
    actual.registro = registro
    actual.save(update_fields=["registro"])
    asentar(
        evento="movimiento.registro_elegido",
        por=por,
        plantel=actual.plantel_id,
        objeto=actual,
        expediente=actual.expediente_id,
        datos={"registro": registro.pk},
    )
    return revisar_de_nuevo(movimiento=actual.pk, por=por)
