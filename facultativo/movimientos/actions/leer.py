"""An answer is read in its closed child; a table waits until a person has said what its columns are."""

from collections.abc import Mapping, Sequence

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django_q.tasks import async_task

from facultativo.bitacora.actions import asentar
from facultativo.comun.actor import Actor
from facultativo.comun.adapters import almacen
from facultativo.movimientos.actions.aplicar import asentar_respuesta, asimilar
from facultativo.movimientos.adapters.acotado import leer_archivo_acotado
from facultativo.movimientos.adapters.respuesta_archivo import Leido
from facultativo.movimientos.models import ColumnasDeRespuesta, Lote, RespuestaIMSS
from facultativo.movimientos.rules.conciliacion import Esperado, bloque_de
from facultativo.movimientos.rules.respuesta.bloque import Bloque
from facultativo.movimientos.rules.tabla import Tabla, bloque_de_tabla, leer_mapeo, proponer, sumar
from facultativo.movimientos.states import EstadoRespuesta
from facultativo.plantel.models import RegistroPatronal

_DE_MUESTRA = 8
"""Rows of a table that a person sees while saying what its columns are."""


def leer_respuesta(*, respuesta: int, por: Actor) -> RespuestaIMSS:
    """Read the file in its child process, and apply it when it agrees with itself and is of its lote."""
    pendiente = RespuestaIMSS.objects.get(pk=respuesta)
    if pendiente.estado != EstadoRespuesta.RECIBIDA:
        return pendiente
    leido = leer_archivo_acotado(almacen.leer(pendiente.archivo))
    with transaction.atomic():
        actual = RespuestaIMSS.objects.bloqueada(respuesta)
        if actual.estado != EstadoRespuesta.RECIBIDA:
            return actual
        return asimilar_leido(respuesta=actual, leido=leido, por=por)


@transaction.atomic
def asimilar_leido(*, respuesta: RespuestaIMSS, leido: Leido, por: Actor) -> RespuestaIMSS:
    """What a locked answer says: of its lote, or first a question about the columns of its table."""
    lote = Lote.objects.bloqueado(respuesta.lote_id)
    mapeos = conocidas(lote.registro, leido.tablas)
    if nueva := next((t for t in leido.tablas if t.huella not in mapeos), None):
        respuesta.muestra = {**nueva.a_json(_DE_MUESTRA), "propuesta": proponer(nueva)}
        respuesta.pasar_a(EstadoRespuesta.POR_EXPLICAR)
        respuesta.save()
        asentar_respuesta(respuesta, por=por)
        return respuesta
    return asimilar(respuesta=respuesta, lote=lote, bloque=bloque_leido(lote, leido, mapeos), por=por)


@transaction.atomic
def explicar_columnas(*, respuesta: RespuestaIMSS, elegidos: Sequence[str], por: Actor) -> RespuestaIMSS:
    """A person says what each column is (a field or nothing, in order): remembered, and the answer is read again.

    Raises ValidationError when a necessary column is missing or chosen twice.
    """
    actual = RespuestaIMSS.objects.bloqueada(respuesta.pk)
    if actual.estado != EstadoRespuesta.POR_EXPLICAR:
        return actual
    mapeo, hallazgos = leer_mapeo(elegidos)
    if hallazgos:
        raise ValidationError([h.mensaje for h in hallazgos])
    tabla, registro = Tabla.de_json(actual.muestra), actual.lote.registro
    columnas, _ = ColumnasDeRespuesta.objects.update_or_create(
        registro=registro,
        huella=tabla.huella,
        defaults={"columnas": mapeo, "confirmadas_at": timezone.now(), "confirmadas_por": str(por)},
    )
    asentar(evento="respuesta.columnas", por=por, plantel=actual.plantel_id, objeto=columnas)
    actual.muestra = None
    actual.pasar_a(EstadoRespuesta.RECIBIDA)
    actual.save()
    async_task("facultativo.movimientos.tasks.leer_respuesta_imss", actual.pk)
    return actual


def conocidas(registro: RegistroPatronal, tablas: Sequence[Tabla]) -> Mapping[str, Mapping[str, int]]:
    """The confirmed columns of those tables, by the fingerprint of their header."""
    hay = ColumnasDeRespuesta.objects.filter(registro=registro, huella__in=[t.huella for t in tablas])
    return {c.huella: c.columnas for c in hay}


def bloque_leido(lote: Lote, leido: Leido, mapeos: Mapping[str, Mapping[str, int]]) -> Bloque:
    """What all the files of an answer say of one lote."""
    bloque = Bloque()
    if leido.bloques:
        esperados = [Esperado(0, nss) for nss in lote.renglones.values_list("nss", flat=True)]
        bloque = bloque_de(leido.bloques, esperados, lote.registro.numero)
    for tabla in leido.tablas:
        bloque = sumar(bloque, bloque_de_tabla(tabla, mapeos[tabla.huella]))
    return bloque
