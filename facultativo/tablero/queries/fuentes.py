"""Where things that wait for a person come from: one source for each room, each one query."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from django.db.models import Q, QuerySet

from facultativo.adscripcion.models import Carnet
from facultativo.adscripcion.states import EstadoCarnet
from facultativo.dictamen.models import Dictamen, Inconformidad
from facultativo.dictamen.rules.palabras import FRASE_DE_PROPUESTA
from facultativo.dictamen.states import EstadoDictamen, Grupo, Sentido
from facultativo.documentos.models import Documento
from facultativo.documentos.states import NOMBRE_DE_PAPEL, EstadoDocumento, TipoPapel
from facultativo.expediente.states import Etapa
from facultativo.movimientos.models import Lote, Movimiento
from facultativo.movimientos.states import FICHAS_LOTE, LOTES_ABIERTOS, POR_CORREGIR, EstadoLote
from facultativo.plantel.models import Plantel
from facultativo.tablero.queries.asunto import Asunto, Clase, direccion


@dataclass(frozen=True, slots=True)
class Fuente:
    """One room's part of the queue: its rows, the names of the fields they are ordered by, and how a row is
    told.
    """

    consulta: Callable[[Plantel], QuerySet[Any]]
    prioridad: str | None
    desde: str
    asunto: Callable[[Any], Asunto]


def _dictamenes(plantel: Plantel) -> QuerySet[Dictamen]:
    """Those that a person can work on now; what waits for the student's papers is not in the way."""
    propuestos = Dictamen.objects.del_plantel(plantel).filter(estado=EstadoDictamen.PROPUESTO)
    listos = ~Q(grupo=Grupo.INCOMPLETO) | Q(expediente__etapa=Etapa.POR_DICTAMINAR)
    return propuestos.filter(listos).select_related("expediente__alumno").defer("hechos", "evidencia", "resultado")


def _de_dictamen(d: Dictamen) -> Asunto:
    que = f"Las reglas proponen: {FRASE_DE_PROPUESTA[Sentido(d.propuesta)].lower()}"
    return _de_alumno(Clase.DICTAMEN, d, d.expediente.alumno, que, "dictamen:ver", d.prioridad, d.propuesto_at)


def _documentos(plantel: Plantel) -> QuerySet[Documento]:
    return Documento.objects.filter(plantel=plantel, estado=EstadoDocumento.POR_REVISAR).select_related(
        "expediente__alumno"
    )


def _de_documento(d: Documento) -> Asunto:
    que = f"Mirar: {NOMBRE_DE_PAPEL[TipoPapel(d.tipo)]}"
    caso = d.expediente
    return _de_alumno(Clase.DOCUMENTO, d, caso.alumno, que, "documentos:revisar", caso.prioridad, d.recibido_at)


def _movimientos(plantel: Plantel) -> QuerySet[Movimiento]:
    return Movimiento.objects.filter(plantel=plantel, estado__in=POR_CORREGIR).select_related("expediente__alumno")


def _de_movimiento(m: Movimiento) -> Asunto:
    caso = m.expediente
    return _de_alumno(
        Clase.MOVIMIENTO, m, caso.alumno, m.ficha.frase, "movimientos:movimiento", caso.prioridad, m.cambiado_at
    )


def _lotes(plantel: Plantel) -> QuerySet[Lote]:
    return Lote.objects.filter(plantel=plantel, estado__in=LOTES_ABIERTOS)


def _de_lote(lote: Lote) -> Asunto:
    return Asunto(
        clase=Clase.LOTE,
        pk=lote.pk,
        titulo=f"Lote de {lote.tipo}, {lote.total} {'persona' if lote.total == 1 else 'personas'}",
        identificador="",
        que=FICHAS_LOTE[EstadoLote(lote.estado)].frase,
        url=direccion("movimientos:ver", lote.pk),
        prioridad=False,
        desde=lote.armado_at,
    )


def _carnets(plantel: Plantel) -> QuerySet[Carnet]:
    return Carnet.objects.filter(plantel=plantel, estado=EstadoCarnet.POR_REVISAR).select_related("expediente__alumno")


def _de_carnet(c: Carnet) -> Asunto:
    caso = c.expediente
    return _de_alumno(
        Clase.CARNET, c, caso.alumno, "Revisar su carnet", "adscripcion:revisar", caso.prioridad, c.recibido_at
    )


def _inconformidades(plantel: Plantel) -> QuerySet[Inconformidad]:
    pendientes = Inconformidad.objects.filter(plantel=plantel, respondida_at=None)
    return pendientes.select_related("dictamen__expediente__alumno")


def _de_inconformidad(i: Inconformidad) -> Asunto:
    return Asunto(
        clase=Clase.INCONFORMIDAD,
        pk=i.pk,
        titulo=i.dictamen.expediente.alumno.nombre_de_lista,
        identificador=i.dictamen.expediente.alumno.numero_de_control,
        que="No está de acuerdo: hay que responderle",
        url=direccion("dictamen:ver", i.dictamen_id),
        prioridad=i.dictamen.expediente.prioridad,
        desde=i.presentada_at,
    )


def _de_alumno(clase: Clase, fila: Any, alumno: Any, que: str, ruta: str, prioridad: bool, desde: Any) -> Asunto:
    return Asunto(
        clase=clase,
        pk=fila.pk,
        titulo=alumno.nombre_de_lista,
        identificador=alumno.numero_de_control,
        que=que,
        url=direccion(ruta, fila.pk),
        prioridad=prioridad,
        desde=desde,
    )


FUENTES: Mapping[Clase, Fuente] = {
    Clase.DICTAMEN: Fuente(_dictamenes, "prioridad", "propuesto_at", _de_dictamen),
    Clase.DOCUMENTO: Fuente(_documentos, "expediente__prioridad", "recibido_at", _de_documento),
    Clase.MOVIMIENTO: Fuente(_movimientos, "expediente__prioridad", "cambiado_at", _de_movimiento),
    Clase.LOTE: Fuente(_lotes, None, "armado_at", _de_lote),
    Clase.CARNET: Fuente(_carnets, "expediente__prioridad", "recibido_at", _de_carnet),
    Clase.INCONFORMIDAD: Fuente(
        _inconformidades, "dictamen__expediente__prioridad", "presentada_at", _de_inconformidad
    ),
}
