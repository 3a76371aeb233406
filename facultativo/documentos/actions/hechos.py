"""A document changes state, and with it what the case knows."""

from collections.abc import Mapping
from typing import Any

from facultativo.alumnos.actions import registrar_nss
from facultativo.alumnos.states import FuenteNSS
from facultativo.bitacora.actions import asentar
from facultativo.comun.actor import Actor
from facultativo.documentos.models import Documento
from facultativo.documentos.queries import hechos_probados, nss_probado
from facultativo.documentos.states import PAPELES_DE_NSS, TRANSICIONES, EstadoDocumento, TipoPapel
from facultativo.expediente.actions import avanzar

_EVENTO = {
    EstadoDocumento.ADJUNTO: "documento.adjuntado",
    EstadoDocumento.POR_REVISAR: "documento.por_revisar",
    EstadoDocumento.RECHAZADO: "documento.rechazado",
    EstadoDocumento.FALLIDO: "documento.fallido",
    EstadoDocumento.RECIBIDO: "documento.releido",
    EstadoDocumento.SUSTITUIDO: "documento.sustituido",
    EstadoDocumento.INFECTADO: "documento.infectado",
}


class TransicionImposible(ValueError):
    """The document is not where this step begins; somebody else moved it first."""


def mudar(*, documento: Documento, a: EstadoDocumento, por: Actor, datos: Mapping[str, Any] | None = None) -> None:
    """Move a document that the caller holds locked, save it whole, and re-establish the facts of its case.

    Raises TransicionImposible when the table does not allow the step.
    """
    de = EstadoDocumento(documento.estado)
    _mover(documento, a, por, datos)
    if a == EstadoDocumento.ADJUNTO:
        _sustituir_anteriores(documento, por)
    if EstadoDocumento.ADJUNTO in (a, de):
        _establecer(documento, por)


def _mover(documento: Documento, a: EstadoDocumento, por: Actor, datos: Mapping[str, Any] | None = None) -> None:
    de = EstadoDocumento(documento.estado)
    if a not in TRANSICIONES[de]:
        raise TransicionImposible(f"Este documento ya está «{de}». Vuelve a abrirlo para ver qué pasó.")
    documento.estado = a
    documento.save()
    asentar(
        evento=_EVENTO[a],
        por=por,
        plantel=documento.plantel_id,
        objeto=documento,
        expediente=documento.expediente_id,
        datos=datos,
    )


def _sustituir_anteriores(documento: Documento, por: Actor) -> None:
    # Only moved: the paper that takes their place establishes the facts, once.
    anteriores = Documento.objects.select_for_update().adjuntos(TipoPapel(documento.tipo))
    for anterior in anteriores.filter(expediente=documento.expediente_id).exclude(pk=documento.pk):
        _mover(anterior, EstadoDocumento.SUSTITUIDO, por)


def _establecer(documento: Documento, por: Actor) -> None:
    expediente = documento.expediente
    nss = nss_probado(expediente)
    if nss and documento.tipo in {TipoPapel.CONSTANCIA_VIGENCIA, *PAPELES_DE_NSS}:
        registrar_nss(alumno=expediente.alumno, nss=nss, fuente=FuenteNSS.DOCUMENTO, por=por)
    antes = expediente.alta_confirmada
    nuevo = documento.estado == EstadoDocumento.ADJUNTO
    caso = avanzar(expediente=expediente, por=por, reabrir=nuevo, **hechos_probados(expediente))
    if caso.alta_confirmada and not antes:
        asentar(evento="alta.confirmada", por=por, plantel=caso.plantel_id, objeto=documento, expediente=expediente.pk)
