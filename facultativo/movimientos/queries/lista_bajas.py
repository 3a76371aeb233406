"""Proposals of baja as the desk works them, and one as its student reads it."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Count, QuerySet

from facultativo.dictamen.rules.rutas import RutaExplicada
from facultativo.expediente.models import Expediente
from facultativo.movimientos.models import PropuestaDeBaja
from facultativo.movimientos.queries.movimiento import Pestana
from facultativo.movimientos.rules.despedida import NOMBRE_DE_MOTIVO, PORQUE, alternativas
from facultativo.movimientos.states import PROPUESTAS_VIVAS, EstadoPropuesta, MotivoBaja
from facultativo.plantel.models import Plantel

_PESTANAS = {
    EstadoPropuesta.PROPUESTA: "Por avisar",
    EstadoPropuesta.OBJETADA: "Por responder",
    EstadoPropuesta.AVISADA: "Avisadas",
    EstadoPropuesta.EN_TRAMITE: "Para un lote",
    EstadoPropuesta.EXCLUIDA: "Excluidas",
}
NOMBRE = {
    EstadoPropuesta.PROPUESTA: ("Por avisar", "atencion"),
    EstadoPropuesta.AVISADA: ("Avisada", "info"),
    EstadoPropuesta.OBJETADA: ("Por responder", "mal"),
    EstadoPropuesta.EN_TRAMITE: ("Para un lote", "info"),
    EstadoPropuesta.OPERADA: ("Operada por el IMSS", "ok"),
    EstadoPropuesta.EXCLUIDA: ("Excluida", ""),
    EstadoPropuesta.CANCELADA: ("Cancelada", ""),
}


@dataclass(frozen=True, slots=True)
class PorMotivo:
    """How many of one motive, and the address that shows only those."""

    texto: str
    url: str
    cuenta: int
    activo: bool


def cuantas_vivas(plantel: Plantel) -> dict[str, int]:
    """How many proposals of the plantel are in each state that still waits for something."""
    vivas = PropuestaDeBaja.objects.filter(plantel=plantel, estado__in=PROPUESTAS_VIVAS)
    return dict(vivas.order_by().values_list("estado").annotate(Count("pk")))


def bajas_que_esperan(plantel: Plantel) -> int:
    """How many wait for the desk: to be told, or to be answered."""
    hay = cuantas_vivas(plantel)
    return hay.get(EstadoPropuesta.PROPUESTA, 0) + hay.get(EstadoPropuesta.OBJETADA, 0)


def estado_de(texto: str, plantel: Plantel) -> EstadoPropuesta:
    """The tab asked for; else the first that has something."""
    if texto in {e.value for e in _PESTANAS}:
        return EstadoPropuesta(texto)
    hay = cuantas_vivas(plantel)
    return next((e for e in _PESTANAS if hay.get(e)), EstadoPropuesta.PROPUESTA)


def pestanas(plantel: Plantel, actual: EstadoPropuesta) -> list[Pestana]:
    """One tab per state, those that wait for a person first."""
    hay = cuantas_vivas(plantel)
    return [Pestana(texto, f"?estado={e.value}", e is actual, hay.get(e, 0)) for e, texto in _PESTANAS.items()]


def propuestas(plantel: Plantel, estado: EstadoPropuesta, motivo: str = "") -> QuerySet[PropuestaDeBaja]:
    """Those of one tab, of one motive or of all, by name."""
    todas = PropuestaDeBaja.objects.del_plantel(plantel).filter(estado=estado)
    if motivo in set(MotivoBaja):
        todas = todas.filter(motivo=motivo)
    alumno = "expediente__alumno__"
    return todas.order_by(f"{alumno}primer_apellido", f"{alumno}segundo_apellido", f"{alumno}nombres", "pk")


def por_motivo(plantel: Plantel, estado: EstadoPropuesta, actual: str) -> list[PorMotivo]:
    """How many of each motive there are in one tab."""
    filas = PropuestaDeBaja.objects.filter(plantel=plantel, estado=estado).order_by("motivo").values_list("motivo")
    return [
        PorMotivo(NOMBRE_DE_MOTIVO[MotivoBaja(m)], f"?estado={estado.value}&motivo={m}", n, m == actual)
        for m, n in filas.annotate(Count("pk"))
    ]


@dataclass(frozen=True, slots=True)
class Fila:
    """A proposal in a list."""

    pk: int
    nombre: str
    clave: str
    carrera: str
    motivo: str
    limite: date | None
    nota: str


def en_lista(pagina: list[PropuestaDeBaja]) -> list[Fila]:
    """A page of proposals as people read them."""
    return [_fila(p) for p in pagina]


def _fila(p: PropuestaDeBaja) -> Fila:
    alumno = p.expediente.alumno
    carrera = alumno.carrera.nombre if alumno.carrera else ""
    motivo = NOMBRE_DE_MOTIVO[MotivoBaja(p.motivo)]
    return Fila(p.pk, alumno.nombre_de_lista, alumno.numero_de_control, carrera, motivo, p.limite, str(p.nota or ""))


@dataclass(frozen=True, slots=True)
class MiBaja:
    """What the student reads: the proposal in course, if any, why, and what may take the place of the insurance."""

    propuesta: PropuestaDeBaja | None
    porque: str
    alternativas: tuple[RutaExplicada, ...]
    puede_objetar: bool
    inscrito: bool


def mi_baja(expediente: Expediente) -> MiBaja:
    """The student's page: a proposal is shown once the desk has told of it."""
    vistas = PropuestaDeBaja.objects.filter(expediente=expediente).exclude(estado=EstadoPropuesta.PROPUESTA)
    ultima = vistas.first()
    motivo = MotivoBaja(ultima.motivo) if ultima else MotivoBaja.NO_REINSCRITO
    puede = ultima is not None and ultima.estado == EstadoPropuesta.AVISADA
    return MiBaja(ultima, PORQUE[motivo], alternativas(motivo), puede, expediente.inscrito)
