"""What was read in an answer is written in the rows of its lote, once."""

from django.core.exceptions import ValidationError
from django.db import transaction

from facultativo.bitacora.actions import asentar
from facultativo.comun.actor import Actor
from facultativo.comun.hallazgos import Hallazgo, Nivel, hay_bloqueo
from facultativo.movimientos.actions.resultar import completar, resultar
from facultativo.movimientos.models import Lote, RespuestaIMSS
from facultativo.movimientos.rules.catalogo import hallazgo
from facultativo.movimientos.rules.conciliacion import (
    Conciliacion,
    Esperado,
    ajena,
    conciliar,
    nadie,
    sobrantes,
)
from facultativo.movimientos.rules.respuesta.bloque import Bloque
from facultativo.movimientos.states import EstadoLote, EstadoRespuesta, TipoMovimiento

ESPERAN = (EstadoLote.ENVIADO, EstadoLote.RESPONDIDO)


@transaction.atomic
def aplicar_respuesta(*, respuesta: RespuestaIMSS, por: Actor) -> RespuestaIMSS:
    """A person has looked at an answer that does not add up, and says that its rows hold. Twice is once.

    Rows of nobody in the lote stay out. Raises ValidationError when it is of another lote, or nothing was read in it.
    """
    actual = RespuestaIMSS.objects.bloqueada(respuesta.pk)
    if actual.estado == EstadoRespuesta.APLICADA:
        return actual
    lote = Lote.objects.bloqueado(actual.lote_id)
    bloque = actual.bloque
    if bloque is None or _ajena(lote, bloque) or nadie(bloque, conciliacion := conciliar_lote(lote, bloque)):
        raise ValidationError("Esta respuesta no es de este lote: sube la que le corresponde.")
    return _aplicar(actual, lote, bloque, conciliacion, por)


@transaction.atomic
def asimilar(*, respuesta: RespuestaIMSS, lote: Lote, bloque: Bloque, por: Actor) -> RespuestaIMSS:
    """Keep what was read in a locked answer, and apply it when it agrees with itself and is of its locked lote."""
    ilegible = any(h.nivel is Nivel.ERROR for h in bloque.hallazgos)
    respuesta.lectura = None if ilegible else bloque.a_json()
    respuesta.muestra = None
    conciliacion = conciliar_lote(lote, bloque)
    hallazgos = bloque.hallazgos if ilegible else hallazgos_de(lote, bloque, conciliacion)
    _anotar(respuesta, hallazgos)
    if not hay_bloqueo(hallazgos):
        return _aplicar(respuesta, lote, bloque, conciliacion, por)
    respuesta.pasar_a(EstadoRespuesta.ILEGIBLE if ilegible else EstadoRespuesta.POR_REVISAR)
    respuesta.save()
    asentar_respuesta(respuesta, por=por)
    return respuesta


def hallazgos_de(lote: Lote, bloque: Bloque, conciliacion: Conciliacion) -> tuple[Hallazgo, ...]:
    """Everything that a person should know before the rows of an answer are written."""
    return (*bloque.hallazgos, *_ajena(lote, bloque), *sobrantes(conciliacion))


def conciliar_lote(lote: Lote, bloque: Bloque) -> Conciliacion:
    """The rows of a lote against those of an answer."""
    return conciliar(_esperados(lote), bloque, TipoMovimiento(lote.tipo))


def escribir(lote: Lote, bloque: Bloque, conciliacion: Conciliacion, por: Actor) -> dict[str, int]:
    """The outcomes in the rows of a locked lote; in one that waits no more, only the codes that were missing."""
    resultados = conciliacion.resultados
    if lote.estado not in ESPERAN:
        cuantos = completar(lote=lote, resultados=resultados, por=por)
        return {"completados": cuantos} if cuantos else {}
    lote.numero_imss, lote.folio_imss = lote.numero_imss or bloque.lote or "", bloque.folio or lote.folio_imss
    return resultar(lote=lote, resultados=resultados, por=por)


def asentar_respuesta(respuesta: RespuestaIMSS, *, por: Actor, **datos: int) -> None:
    """The entry in the log of the state that an answer has come to."""
    asentar(
        evento=respuesta.ficha.evento,
        por=por,
        plantel=respuesta.plantel_id,
        objeto=respuesta,
        datos={"lote": respuesta.lote_id, **datos},
    )


def _aplicar(
    respuesta: RespuestaIMSS, lote: Lote, bloque: Bloque, conciliacion: Conciliacion, por: Actor
) -> RespuestaIMSS:
    conteo = escribir(lote, bloque, conciliacion, por)
    respuesta.pasar_a(EstadoRespuesta.APLICADA if conteo else EstadoRespuesta.SIN_EFECTO)
    if not conteo:
        _anotar(respuesta, (*respuesta.hallazgos, hallazgo("respuesta-tardia")))
    respuesta.save()
    asentar_respuesta(respuesta, por=por, **conteo)
    return respuesta


def _anotar(respuesta: RespuestaIMSS, hallazgos: tuple[Hallazgo, ...]) -> None:
    respuesta.hallazgos_json = [h.a_json() for h in hallazgos]


def _ajena(lote: Lote, bloque: Bloque) -> tuple[Hallazgo, ...]:
    return ajena(lote.renglones.count(), bloque, registro=lote.registro.numero, numero=lote.numero_imss)


def _esperados(lote: Lote) -> list[Esperado]:
    return [Esperado(pk, nss, n) for pk, nss, n in lote.renglones.values_list("pk", "nss", "renglon")]
