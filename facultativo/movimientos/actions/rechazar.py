"""IMSS refused a whole lote: its rows come back, and go again in two halves until the bad one stands alone."""

from django.db import transaction

from facultativo.comun.actor import Actor
from facultativo.movimientos.actions.armar import LoteImposible, armar_lote
from facultativo.movimientos.actions.resultar import rechazar_bloqueado, resultar
from facultativo.movimientos.models import Lote, Movimiento
from facultativo.movimientos.rules.conciliacion import Resultado
from facultativo.movimientos.rules.division import mitades
from facultativo.movimientos.states import EstadoLote, EstadoMovimiento, TipoMovimiento


@transaction.atomic
def rechazar_entero(*, lote: Lote, por: Actor) -> Lote:
    """A person says that IMSS refused the file without an answer. Twice is once. Raises ValidationError.

    A lote of one row has nowhere to look further: that row is the bad one.
    """
    actual = Lote.objects.bloqueado(lote.pk)
    if actual.estado in (EstadoLote.RECHAZADO, EstadoLote.CERRADO):
        return actual
    if actual.total == 1 and actual.estado == EstadoLote.ENVIADO:
        unico = Resultado(actual.renglones.get().pk, EstadoMovimiento.RECHAZADO)
        resultar(lote=actual, resultados=[unico], por=por)
    else:
        rechazar_bloqueado(lote=actual, por=por)
    return actual


@transaction.atomic
def dividir(*, lote: Lote, por: Actor) -> tuple[Lote, ...]:
    """Arm two lotes with the rows of a refused one that are still ready; those there are when it was divided already.

    Raises LoteImposible when nothing of it is ready.
    """
    actual = Lote.objects.bloqueado(lote.pk)
    if partes := tuple(actual.partes.order_by("pk")):
        return partes
    if actual.estado != EstadoLote.RECHAZADO:
        raise LoteImposible("Solo se divide un lote que el IMSS rechazó completo.")
    listos = Movimiento.objects.filter(renglones__lote=actual, estado=EstadoMovimiento.LISTO)
    pks = list(listos.order_by("renglones__renglon").values_list("pk", flat=True))
    return tuple(
        armar_lote(
            registro=actual.registro,
            tipo=TipoMovimiento(actual.tipo),
            fecha=actual.fecha,
            solo=mitad,
            origen=actual,
            por=por,
        )
        for mitad in mitades(pks)
    )
