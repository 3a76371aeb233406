"""The file goes out: downloaded as it was written, uploaded by a person to IMSS, and said so."""

from django.db import transaction
from django.utils import timezone

from facultativo.bitacora.actions import asentar
from facultativo.comun.actor import Actor
from facultativo.comun.adapters import almacen
from facultativo.movimientos.actions.armar import asentar_lote
from facultativo.movimientos.actions.mudar import mudar
from facultativo.movimientos.models import Lote, Movimiento
from facultativo.movimientos.states import EstadoLote, EstadoMovimiento


@transaction.atomic
def descargar(*, lote: Lote, por: Actor) -> bytes:
    """The exact bytes that were armed, as often as asked; each time stays in the log."""
    actual = Lote.objects.bloqueado(lote.pk)
    if actual.estado == EstadoLote.ARMADO:
        actual.pasar_a(EstadoLote.DESCARGADO)
        actual.descargado_at, actual.descargado_por = timezone.now(), str(por)
        actual.save()
    asentar(
        evento="lote.descargado",
        por=por,
        plantel=actual.plantel_id,
        objeto=actual,
        datos={"huella": actual.archivo},
    )
    return almacen.leer(actual.archivo)


@transaction.atomic
def marcar_enviado(*, lote: Lote, numero_imss: str = "", por: Actor) -> Lote:
    """Say that the file was uploaded to IMSS; `numero_imss` is the number of lote it gave, if known. Twice is once.

    Raises ValidationError when the lote was not downloaded, or was taken apart.
    """
    actual = Lote.objects.bloqueado(lote.pk)
    if actual.estado == EstadoLote.ENVIADO:
        return actual
    actual.pasar_a(EstadoLote.ENVIADO)
    actual.enviado_at, actual.enviado_por = timezone.now(), str(por)
    actual.numero_imss = numero_imss
    actual.save()
    mudar(movimientos=Movimiento.objects.del_lote(actual.pk), a=EstadoMovimiento.ENVIADO, por=por)
    asentar_lote(actual, por)
    return actual
