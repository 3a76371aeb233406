"""An answer is read again by hand from its stored bytes: what it would change, and only then the change."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from django.db import transaction

from facultativo.bitacora.actions import asentar
from facultativo.comun.actor import Actor
from facultativo.comun.adapters import almacen
from facultativo.movimientos.actions.aplicar import conciliar_lote, escribir, hallazgos_de
from facultativo.movimientos.actions.leer import asimilar_leido, bloque_leido, conocidas
from facultativo.movimientos.adapters.acotado import leer_archivo_acotado
from facultativo.movimientos.adapters.respuesta_archivo import Leido
from facultativo.movimientos.models import Lote, RespuestaIMSS
from facultativo.movimientos.states import EstadoRespuesta


@dataclass(frozen=True, slots=True)
class Relectura:
    """What an answer says when it is read today: counts of outcomes, codes of findings, rows that it changes."""

    respuesta: int
    estado: str
    desenlaces: Mapping[str, int]
    hallazgos: tuple[str, ...]
    cambia: int


def releer(*, respuesta: int, por: Actor, aplicar: bool = False) -> Relectura:
    """Read the stored bytes again; without `aplicar` nothing is written."""
    leido = leer_archivo_acotado(almacen.leer(RespuestaIMSS.objects.get(pk=respuesta).archivo))
    with transaction.atomic():
        lote = Lote.objects.bloqueado(RespuestaIMSS.objects.get(pk=respuesta).lote_id)
        actual = RespuestaIMSS.objects.bloqueada(respuesta)
        relectura = _mirar(actual, lote, leido)
        if aplicar:
            _aplicar(actual, lote, leido, por)
        return relectura


def _mirar(respuesta: RespuestaIMSS, lote: Lote, leido: Leido) -> Relectura:
    mapeos = conocidas(lote.registro, leido.tablas)
    if any(t.huella not in mapeos for t in leido.tablas):
        return Relectura(respuesta.pk, respuesta.estado, {}, ("respuesta-por-explicar",), 0)
    bloque = bloque_leido(lote, leido, mapeos)
    conciliacion = conciliar_lote(lote, bloque)
    resultados = conciliacion.resultados
    hoy = {r.pk: (r.resultado, r.codigo_imss) for r in lote.renglones.all()}
    cambia = sum(_distinto(hoy[r.clave], r.estado.value, r.codigo) for r in resultados)
    codigos = tuple(sorted({h.codigo for h in hallazgos_de(lote, bloque, conciliacion)}))
    return Relectura(respuesta.pk, respuesta.estado, dict(Counter(r.estado.value for r in resultados)), codigos, cambia)


def _distinto(hoy: tuple[str, str], estado: str, codigo: str) -> bool:
    """Only what was open, or rejected without a reason, may change: what has been answered is not answered again."""
    abierto = hoy[0] in ("", "sin_respuesta")
    return (estado, codigo) != hoy and (abierto or (hoy == ("rechazado", "") and bool(codigo)))


def _aplicar(respuesta: RespuestaIMSS, lote: Lote, leido: Leido, por: Actor) -> None:
    mapeos = conocidas(lote.registro, leido.tablas)
    if respuesta.estado != EstadoRespuesta.APLICADA:
        if respuesta.estado != EstadoRespuesta.RECIBIDA:
            respuesta.pasar_a(EstadoRespuesta.RECIBIDA)
        asimilar_leido(respuesta=respuesta, leido=leido, por=por)
    elif all(t.huella in mapeos for t in leido.tablas):
        bloque = bloque_leido(lote, leido, mapeos)
        escribir(lote, bloque, conciliar_lote(lote, bloque), por)
    asentar(evento="respuesta.releida", por=por, plantel=respuesta.plantel_id, objeto=respuesta)
