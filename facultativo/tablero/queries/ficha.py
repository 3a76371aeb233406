"""One case, whole: milestones, what happened, papers, dictamen, movements, clinic."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from facultativo.adscripcion.models import Adscripcion, Carnet
from facultativo.adscripcion.queries import adscripcion_de, carnet_de
from facultativo.bitacora.queries import historia
from facultativo.constancias.models import ConstanciaEstudios
from facultativo.dictamen.models import Dictamen
from facultativo.dictamen.rules.palabras import FRASE_DE_PROPUESTA
from facultativo.dictamen.states import Sentido
from facultativo.documentos.models import Documento
from facultativo.documentos.states import NOMBRE_DE_PAPEL, EstadoDocumento, TipoPapel
from facultativo.expediente.models import Expediente
from facultativo.expediente.queries import Inicio, inicio
from facultativo.expediente.states import DUENO_DE, Etapa
from facultativo.movimientos.models import Movimiento
from facultativo.movimientos.states import EstadoMovimiento
from facultativo.tablero.rules.sucesos import FRASES, detalle, quien_fue

CUANTOS_SUCESOS = 40
_TONO_DE_DOCUMENTO = {
    EstadoDocumento.ADJUNTO: "ok",
    EstadoDocumento.POR_REVISAR: "atencion",
    EstadoDocumento.RECHAZADO: "mal",
    EstadoDocumento.FALLIDO: "mal",
}


@dataclass(frozen=True, slots=True)
class Renglon:
    """One line of a list on the page: what, how it stands, when, and where to open it."""

    texto: str
    estado: str
    tono: str
    cuando: datetime
    pk: int


@dataclass(frozen=True, slots=True)
class Suceso:
    """One entry of the log as people read it."""

    titulo: str
    texto: str
    tono: str
    por: str
    cuando: datetime


@dataclass(frozen=True, slots=True)
class Ficha:
    """Everything the page of one case shows."""

    expediente: Expediente
    inicio: Inicio
    fechas: dict[str, datetime]
    dueno: str
    documentos: tuple[Renglon, ...]
    dictamenes: tuple[Renglon, ...]
    movimientos: tuple[Renglon, ...]
    constancias: tuple[ConstanciaEstudios, ...]
    adscripcion: Adscripcion | None
    carnet: Carnet | None
    sucesos: tuple[Suceso, ...]


def ficha(expediente: Expediente) -> Ficha:
    """The page of one case: a fixed number of queries, whatever its history."""
    return Ficha(
        expediente=expediente,
        inicio=inicio(expediente),
        fechas=dict(expediente.hitos_alcanzados.values_list("hito", "alcanzado_at")),
        dueno=DUENO_DE[Etapa(expediente.etapa)].value,
        documentos=_documentos(expediente),
        dictamenes=_dictamenes(expediente),
        movimientos=_movimientos(expediente),
        constancias=tuple(ConstanciaEstudios.objects.filter(expediente=expediente)),
        adscripcion=adscripcion_de(expediente),
        carnet=carnet_de(expediente),
        sucesos=_sucesos(expediente),
    )


def hitos_con_fecha(visto: Ficha) -> list[dict[str, Any]]:
    """The five milestones with the day each was reached, as they are drawn."""
    return [{"estado": h.estado, "titulo": h.nombre, "fecha": visto.fechas.get(h.hito)} for h in visto.inicio.hitos]


def _documentos(expediente: Expediente) -> tuple[Renglon, ...]:
    return tuple(
        Renglon(
            NOMBRE_DE_PAPEL[TipoPapel(d.tipo)],
            d.estado.replace("_", " "),
            _TONO_DE_DOCUMENTO.get(EstadoDocumento(d.estado), "neutro"),
            d.recibido_at,
            d.pk,
        )
        for d in Documento.objects.filter(expediente=expediente).order_by("-recibido_at", "-pk")[:20]
    )


def _dictamenes(expediente: Expediente) -> tuple[Renglon, ...]:
    versiones = Dictamen.objects.filter(expediente=expediente).defer("hechos", "evidencia", "resultado", "motivo")
    return tuple(
        Renglon(
            f"Versión {d.version}: {FRASE_DE_PROPUESTA[Sentido(d.resolucion or d.propuesta)].lower()}",
            d.estado.replace("_", " "),
            "ok" if d.resolucion else "atencion",
            d.resuelto_at or d.propuesto_at,
            d.pk,
        )
        for d in versiones[:10]
    )


def _movimientos(expediente: Expediente) -> tuple[Renglon, ...]:
    return tuple(
        Renglon(
            f"{m.tipo.capitalize()} ante el IMSS",
            m.ficha.frase,
            "ok" if m.estado == EstadoMovimiento.ACEPTADO else "neutro",
            m.cambiado_at,
            m.pk,
        )
        for m in Movimiento.objects.filter(expediente=expediente).order_by("-pk")[:10]
    )


def _sucesos(expediente: Expediente) -> tuple[Suceso, ...]:
    return tuple(
        Suceso(FRASES[a.evento][0], detalle(a.datos), FRASES[a.evento][1], quien_fue(a.actor), a.momento)
        for a in historia(expediente.pk, CUANTOS_SUCESOS * 2)
        if a.evento in FRASES
    )[:CUANTOS_SUCESOS]
