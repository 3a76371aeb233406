"""What a person does with a movement that IMSS did not take: say the code, try again, give it up."""

from django.core.exceptions import ValidationError
from django.db import transaction

from facultativo.alumnos.actions import registrar_nss
from facultativo.alumnos.states import FuenteNSS
from facultativo.bitacora.actions import asentar
from facultativo.comun.actor import Actor
from facultativo.comun.nss import validar_nss
from facultativo.expediente.models import Expediente
from facultativo.movimientos.actions.mudar import mudar
from facultativo.movimientos.actions.preparar import revisar_de_nuevo
from facultativo.movimientos.actions.resultar import soltar_renglon
from facultativo.movimientos.models import Lote, Movimiento
from facultativo.movimientos.rules.catalogo import codigos_imss
from facultativo.movimientos.rules.conciliacion import por_codigo
from facultativo.movimientos.states import EstadoMovimiento

_REGULARIZADO = "061"
_CON_CODIGO = (EstadoMovimiento.RECHAZADO, EstadoMovimiento.POR_ACLARAR)
_SE_REINTENTAN = (*_CON_CODIGO, EstadoMovimiento.SIN_RESPUESTA)


@transaction.atomic
def anotar_codigo(*, movimiento: Movimiento, codigo: str, por: Actor) -> Movimiento:
    """Write down the code that IMSS shows for a rejected movement; the next step follows from it.

    Raises ValidationError when there is no such code or the movement is not rejected.
    """
    if codigo not in codigos_imss():
        raise ValidationError("Ese código no es de la lista del IMSS.")
    actual = Movimiento.objects.bloqueado(movimiento.pk)
    if actual.estado not in _CON_CODIGO:
        raise ValidationError("Este movimiento no está rechazado.")
    estado, forzado = por_codigo(codigo)
    if estado == actual.estado:
        actual.codigo_imss = codigo
        actual.save(update_fields=["codigo_imss"])
    else:
        mudar(movimientos=[actual], a=estado, por=por, codigo_imss=codigo, forzado=forzado)
    _asentar(actual, "movimiento.codigo_anotado", por)
    return actual


@transaction.atomic
def reintentar(*, movimiento: Movimiento, por: Actor) -> Movimiento:
    """The cause is mended: the movement goes back to the list, through the pre-flight. Twice is once.

    Raises ValidationError when it is on its way, or IMSS took it.
    """
    actual = _con_su_lote(movimiento)
    if actual.estado in (EstadoMovimiento.LISTO, EstadoMovimiento.BORRADOR):
        return actual
    if actual.estado not in _SE_REINTENTAN:
        raise ValidationError("Este movimiento va en camino o ya terminó: no se puede reintentar.")
    mudar(movimientos=[actual], a=EstadoMovimiento.LISTO, por=por, codigo_imss="", forzado=False)
    soltar_renglon(movimiento=actual, por=por)
    _asentar(actual, "movimiento.reintentado", por)
    return revisar_de_nuevo(movimiento=actual.pk, por=por)


@transaction.atomic
def confirmar_nss(*, movimiento: Movimiento, nss: str, por: Actor) -> Movimiento:
    """IMSS has changed this person's NSS (061): a person confirms the new one, and the movement is built again with it.

    Raises ValidationError when the NSS is not eleven digits that check, or IMSS did not say 061 of this movement.
    """
    validado = validar_nss(nss)
    if validado.hallazgos:
        raise ValidationError("Ese NSS no es: compara los once dígitos con el documento del IMSS.")
    caso = Expediente.objects.bloqueado(movimiento.expediente_id)
    actual = _con_su_lote(movimiento)
    if actual.codigo_imss != _REGULARIZADO or actual.estado not in _SE_REINTENTAN:
        raise ValidationError("El IMSS no ha dicho que el NSS de este movimiento cambió.")
    registrar_nss(alumno=caso.alumno, nss=validado.normalizado, fuente=FuenteNSS.DOCUMENTO, por=por)
    _asentar(actual, "movimiento.nss_confirmado", por)
    return reintentar(movimiento=actual, por=por)


@transaction.atomic
def anular(*, movimiento: Movimiento, por: Actor) -> Movimiento:
    """It will not be sent. Twice is once. Raises ValidationError when it is on its way, or IMSS took it."""
    actual = _con_su_lote(movimiento)
    if actual.estado == EstadoMovimiento.ANULADO:
        return actual
    mudar(movimientos=[actual], a=EstadoMovimiento.ANULADO, por=por)
    soltar_renglon(movimiento=actual, por=por)
    _asentar(actual, "movimiento.anulacion", por)
    return actual


def _con_su_lote(movimiento: Movimiento) -> Movimiento:
    """The movement, locked after the lote that waits for it: the order in which an answer locks them."""
    if renglon := movimiento.renglones.filter(abierto=True).first():
        Lote.objects.bloqueado(renglon.lote_id)
    return Movimiento.objects.bloqueado(movimiento.pk)


def _asentar(movimiento: Movimiento, evento: str, por: Actor) -> None:
    asentar(
        evento=evento,
        por=por,
        plantel=movimiento.plantel_id,
        objeto=movimiento,
        expediente=movimiento.expediente_id,
        datos={"tipo": movimiento.tipo, "codigo": movimiento.codigo_imss},
    )
