"""The worker reads a document in the bounded child and decides what becomes of it."""

from contextlib import suppress
from typing import Any

from django.db import transaction
from django.utils import timezone

from facultativo.comun.actor import Actor
from facultativo.comun.adapters import almacen
from facultativo.comun.hallazgos import Hallazgo
from facultativo.documentos.actions.desechar import desechar_nomina
from facultativo.documentos.actions.hechos import mudar
from facultativo.documentos.adapters import antivirus
from facultativo.documentos.adapters.hijo import dibujar_acotado, leer_acotado
from facultativo.documentos.models import Documento, Lectura, PaginaDocumento
from facultativo.documentos.queries import titular_de
from facultativo.documentos.rules.comparacion import comparar, destino
from facultativo.documentos.rules.errores import ERRORES, DocumentoIlegible
from facultativo.documentos.states import EstadoDocumento, TipoPapel
from facultativo.expediente.models import Expediente

PAGINAS_DIBUJADAS = 3
"""IMSS papers have one or two; of a longer document the first pages are enough to see what it is."""

_PASAJEROS = ("documento-tiempo", "documento-caido")


def leer(*, documento: int, por: Actor) -> EstadoDocumento | None:
    """Read the document with this key and attach it, refuse it or leave it to a person; None when it was read already.

    The reading itself runs outside any transaction; what it gave is written whole. Two workers on one document write
    it once. What the antivirus stops is opened by nobody. Raises AntivirusSinRespuesta: then the document waits.
    """
    pendiente = Documento.objects.filter(pk=documento, estado=EstadoDocumento.RECIBIDO).first()
    if pendiente is None:
        return None
    try:
        datos = almacen.leer(pendiente.clave)
    except FileNotFoundError:
        if pendiente.tipo != TipoPapel.CFDI_NOMINA:
            raise
        return desechar_nomina(documento=pendiente, por=por)
    if firma := antivirus.buscar(datos):
        return _apartar(documento, firma, por)
    leido = _leer(datos)
    if leido["tipo"] == TipoPapel.CFDI_NOMINA:
        return desechar_nomina(documento=pendiente, por=por)
    imagenes = _dibujar(pendiente, datos, leido["paginas"])
    with transaction.atomic():
        Expediente.objects.bloqueado(pendiente.expediente_id)
        caso = Documento.objects.select_for_update().get(pk=documento)
        if caso.estado != EstadoDocumento.RECIBIDO:
            return None
        caso.leido_at, caso.leido_por = timezone.now(), str(por)
        caso.imagenes.all().delete()
        PaginaDocumento.objects.bulk_create(imagenes)
        if leido["error"]:
            caso.error = leido["error"]["mensaje"]
            mudar(documento=caso, a=EstadoDocumento.FALLIDO, por=por, datos={"codigo": leido["error"]["codigo"]})
        else:
            _anotar_lectura(caso, leido, por)
        return EstadoDocumento(caso.estado)


@transaction.atomic
def _apartar(documento: int, firma: str, por: Actor) -> EstadoDocumento | None:
    caso = Documento.objects.select_for_update().get(pk=documento)
    if caso.estado != EstadoDocumento.RECIBIDO:
        return None
    caso.error = ERRORES["documento-infectado"]
    mudar(documento=caso, a=EstadoDocumento.INFECTADO, por=por, datos={"firma": firma[:80]})
    return EstadoDocumento.INFECTADO


def _leer(datos: bytes) -> dict[str, Any]:
    """Once more when it took too long or fell: on a busy machine that says nothing about the document."""
    leido = leer_acotado(datos, hoy=timezone.localdate())
    if leido["error"] and leido["error"]["codigo"] in _PASAJEROS:
        leido = leer_acotado(datos, hoy=timezone.localdate())
    return leido


def _dibujar(documento: Documento, datos: bytes, paginas: int) -> list[PaginaDocumento]:
    """Pictures of the first pages, kept like any bytes; a page that can't be drawn is left out."""
    imagenes = []
    for numero in range(1, max(1, min(paginas, PAGINAS_DIBUJADAS)) + 1):
        with suppress(DocumentoIlegible):
            png, ancho, alto = dibujar_acotado(datos, pagina=numero)
            clave = almacen.guardar(png)
            imagenes.append(PaginaDocumento(documento=documento, numero=numero, ancho=ancho, alto=alto, clave=clave))
    return imagenes


def _anotar_lectura(documento: Documento, leido: dict[str, Any], por: Actor) -> None:
    documento.error = documento.motivo = ""
    documento.tipo, documento.origen = TipoPapel(leido["tipo"]), leido["origen"] or ""
    documento.paginas = leido["paginas"] or 0
    documento.lecturas.all().delete()
    Lectura.objects.bulk_create(_lecturas(documento, leido))
    campos = {k: c["valor"] for k, c in leido["campos"].items()}
    de_lectura = [Hallazgo.de_json(h) for h in leido["hallazgos"]]
    de_comparar = comparar(campos, titular_de(documento.expediente))
    documento.hallazgos_json = [h.a_json() for h in (*de_lectura, *de_comparar)]
    a = destino(TipoPapel(documento.tipo), de_lectura, de_comparar)
    if a == EstadoDocumento.RECHAZADO:
        documento.motivo = next(h.mensaje for h in de_comparar if h.codigo == "documento-ajeno")
    if a == EstadoDocumento.ADJUNTO and documento.revisado_at:
        # Somebody looked at these bytes before: a machine does not undo what a person decided.
        a = EstadoDocumento.POR_REVISAR
    mudar(documento=documento, a=a, por=por, datos={"tipo": documento.tipo, "origen": documento.origen})


def _lecturas(documento: Documento, leido: dict[str, Any]) -> list[Lectura]:
    campos = leido["campos"]
    elegidas = [Lectura(documento=documento, campo=k, elegida=True, **c) for k, c in campos.items()]
    demas = [
        r for r in leido.get("lecturas", ()) if {k: v for k, v in r.items() if k != "campo"} != campos.get(r["campo"])
    ]
    return elegidas + [Lectura(documento=documento, **r) for r in demas]
