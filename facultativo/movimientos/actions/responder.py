"""The answer of IMSS: kept before it is read, read at arm's length, applied once."""

from collections.abc import Sequence

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django_q.tasks import async_task

from facultativo.bitacora.actions import asentar
from facultativo.comun.actor import Actor
from facultativo.comun.adapters import almacen
from facultativo.comun.hallazgos import Hallazgo, Nivel, hay_bloqueo
from facultativo.movimientos.actions.resultar import resultar
from facultativo.movimientos.adapters.acotado import leer_respuesta_acotada
from facultativo.movimientos.models import Lote, RespuestaIMSS
from facultativo.movimientos.rules.conciliacion import Esperado, ajena, bloque_de, conciliar
from facultativo.movimientos.rules.respuesta.bloque import Bloque
from facultativo.movimientos.states import EstadoLote, EstadoRespuesta, TipoMovimiento

_ESPERAN = (EstadoLote.ENVIADO, EstadoLote.RESPONDIDO)


def recibir_respuesta(*, lote: Lote, nombre: str, datos: bytes, por: Actor) -> RespuestaIMSS:
    """Keep the bytes and queue their reading; the same bytes for the same lote return the answer there is.

    Raises ValidationError when the lote was not sent.
    """
    # Kept before anything reads them, and outside the transaction: a failure later loses nothing.
    archivo = almacen.guardar(datos)
    with transaction.atomic():
        actual = Lote.objects.bloqueado(lote.pk)
        if ya := RespuestaIMSS.objects.filter(lote=actual, archivo=archivo).first():
            return ya
        if actual.estado not in _ESPERAN:
            raise ValidationError("Este lote no espera respuesta: márcalo primero como enviado.")
        respuesta = RespuestaIMSS.objects.create(
            plantel_id=actual.plantel_id,
            lote=actual,
            archivo=archivo,
            nombre_archivo=nombre[-120:],
            recibida_at=timezone.now(),
            recibida_por=str(por),
        )
        _asentar(respuesta, por)
        async_task("facultativo.movimientos.tasks.leer_respuesta_imss", respuesta.pk)
        return respuesta


def leer_respuesta(*, respuesta: int, por: Actor) -> RespuestaIMSS:
    """Read the PDF in its child process, and apply it when it agrees with itself and is of its lote."""
    pendiente = RespuestaIMSS.objects.get(pk=respuesta)
    if pendiente.estado != EstadoRespuesta.RECIBIDA:
        return pendiente
    bloques = leer_respuesta_acotada(almacen.leer(pendiente.archivo))
    with transaction.atomic():
        actual = RespuestaIMSS.objects.bloqueada(respuesta)
        if actual.estado != EstadoRespuesta.RECIBIDA:
            return actual
        return _guardar_lectura(actual, bloques, por)


def _guardar_lectura(respuesta: RespuestaIMSS, bloques: Sequence[Bloque], por: Actor) -> RespuestaIMSS:
    lote = Lote.objects.bloqueado(respuesta.lote_id)
    esperados = _esperados(lote)
    bloque = bloque_de(bloques, esperados, lote.registro.numero)
    ilegible = any(h.nivel is Nivel.ERROR for h in bloque.hallazgos)
    ajenos: tuple[Hallazgo, ...] = ()
    if not ilegible:
        ajenos = ajena(esperados, bloque, registro=lote.registro.numero, numero=lote.numero_imss)
        respuesta.lectura = bloque.a_json()
    respuesta.hallazgos_json = [h.a_json() for h in (*bloque.hallazgos, *ajenos)]
    if not hay_bloqueo(respuesta.hallazgos):
        return _aplicar(respuesta, lote, bloque, por)
    respuesta.pasar_a(EstadoRespuesta.ILEGIBLE if ilegible else EstadoRespuesta.POR_REVISAR)
    respuesta.save()
    _asentar(respuesta, por)
    return respuesta


@transaction.atomic
def aplicar_respuesta(*, respuesta: RespuestaIMSS, por: Actor) -> RespuestaIMSS:
    """A person has looked at an answer that does not add up, and says that its rows hold. Twice is once.

    Raises ValidationError when it is of another lote, or there is nothing read in it.
    """
    actual = RespuestaIMSS.objects.bloqueada(respuesta.pk)
    if actual.estado == EstadoRespuesta.APLICADA:
        return actual
    lote = Lote.objects.bloqueado(actual.lote_id)
    bloque = actual.bloque
    if bloque is None or ajena(_esperados(lote), bloque, registro=lote.registro.numero, numero=lote.numero_imss):
        raise ValidationError("Esta respuesta no es de este lote: sube la que le corresponde.")
    return _aplicar(actual, lote, bloque, por)


def _aplicar(respuesta: RespuestaIMSS, lote: Lote, bloque: Bloque, por: Actor) -> RespuestaIMSS:
    respuesta.pasar_a(EstadoRespuesta.APLICADA)
    respuesta.save()
    resultados = conciliar(_esperados(lote), bloque, TipoMovimiento(lote.tipo))
    lote.numero_imss, lote.folio_imss = lote.numero_imss or bloque.lote or "", bloque.folio or ""
    conteo = resultar(lote=lote, resultados=resultados, por=por)
    _asentar(respuesta, por, **conteo)
    return respuesta


def _esperados(lote: Lote) -> list[Esperado]:
    return [Esperado(r.pk, r.nss) for r in lote.renglones.all()]


def _asentar(respuesta: RespuestaIMSS, por: Actor, **datos: int) -> None:
    asentar(
        evento=respuesta.ficha.evento,
        por=por,
        plantel=respuesta.plantel_id,
        objeto=respuesta,
        datos={"lote": respuesta.lote_id, **datos},
    )
