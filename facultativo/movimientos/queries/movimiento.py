"""Movements that wait for a person, and everything of one of them."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import Count, QuerySet

from facultativo.comun.hallazgos import Hallazgo, Nivel
from facultativo.movimientos.models import Movimiento, RenglonDeLote
from facultativo.movimientos.queries.vista import CORRIGE, NOMBRE, TONO, Causa, causa_de
from facultativo.movimientos.states import POR_CORREGIR, EstadoMovimiento
from facultativo.plantel.models import Plantel

_PESTANAS = (
    EstadoMovimiento.BORRADOR,
    EstadoMovimiento.RECHAZADO,
    EstadoMovimiento.POR_ACLARAR,
    EstadoMovimiento.SIN_RESPUESTA,
)
_PLURAL = {
    EstadoMovimiento.BORRADOR: "Detenidos",
    EstadoMovimiento.RECHAZADO: "Rechazados",
    EstadoMovimiento.POR_ACLARAR: "Por aclarar",
    EstadoMovimiento.SIN_RESPUESTA: "Sin respuesta",
}


@dataclass(frozen=True, slots=True)
class Pestana:
    """One tab of the list."""

    texto: str
    url: str
    activa: bool
    cuenta: int


def pestanas(plantel: Plantel, actual: EstadoMovimiento) -> list[Pestana]:
    """One tab per state that waits for a person."""
    filas = Movimiento.objects.filter(plantel=plantel, estado__in=POR_CORREGIR).values_list("estado")
    cuenta = dict(filas.annotate(n=Count("pk")))
    return [Pestana(_PLURAL[e], f"?estado={e}", e is actual, cuenta.get(e, 0)) for e in _PESTANAS]


def pestana_de(texto: str, plantel: Plantel) -> EstadoMovimiento:
    """The tab asked for; else the first that has something."""
    if texto in {e.value for e in _PESTANAS}:
        return EstadoMovimiento(texto)
    hay = set(Movimiento.objects.filter(plantel=plantel, estado__in=POR_CORREGIR).values_list("estado", flat=True))
    return next((e for e in _PESTANAS if e in hay), _PESTANAS[0])


@dataclass(frozen=True, slots=True)
class MovimientoEnLista:
    """A movement in a list: who, what is wrong, who mends it."""

    pk: int
    nombre: str
    clave: str
    tipo: str
    motivo: str
    corrige: str
    prioridad: bool


def por_corregir(plantel: Plantel, estado: EstadoMovimiento) -> QuerySet[Movimiento]:
    """Those of one tab, priority first, then the oldest."""
    return Movimiento.objects.del_plantel(plantel).por_corregir().filter(estado=estado)


def en_lista(movimientos: Sequence[Movimiento]) -> list[MovimientoEnLista]:
    """A page of movements as people read them."""
    return [_en_lista(m) for m in movimientos]


def _en_lista(movimiento: Movimiento) -> MovimientoEnLista:
    motivo, corrige = _motivo(movimiento)
    alumno = movimiento.expediente.alumno
    return MovimientoEnLista(
        movimiento.pk,
        alumno.nombre_de_lista,
        alumno.numero_de_control,
        movimiento.tipo,
        motivo,
        corrige,
        movimiento.expediente.prioridad,
    )


def _motivo(movimiento: Movimiento) -> tuple[str, str]:
    if movimiento.estado in (EstadoMovimiento.BORRADOR, EstadoMovimiento.LISTO):
        hallazgos = sorted(movimiento.hallazgos, key=lambda h: list(Nivel).index(h.nivel))
        if not hallazgos:
            return "", ""
        return hallazgos[0].mensaje, CORRIGE.get(str(hallazgos[0].datos.get("corrige")), "")
    if movimiento.estado == EstadoMovimiento.SIN_RESPUESTA:
        return movimiento.ficha.frase, CORRIGE["escuela"]
    causa = causa_de(movimiento.codigo, movimiento.codigo_imss)
    return causa.explicacion, causa.corrige


@dataclass(frozen=True, slots=True)
class Correccion:
    """One finding of the pre-flight with who mends it and with which papers."""

    hallazgo: Hallazgo
    corrige: str
    tramite: str
    papeles: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class MovimientoVisto:
    """Everything of one movement."""

    movimiento: Movimiento
    estado: str
    tono: str
    correcciones: tuple[Correccion, ...]
    causa: Causa | None
    historia: tuple[RenglonDeLote, ...]
    puede_reintentar: bool
    puede_anotar: bool
    puede_anular: bool
    nss_nuevo: str | None
    """Asked for when IMSS has changed the NSS: what its answer said of it, or empty; None when it has not."""

    @property
    def por_elegir(self) -> bool:
        """Nothing decides by which registro patronal it goes."""
        return any(c.hallazgo.codigo == "lote-registro-por-elegir" for c in self.correcciones)


def movimiento_visto(movimiento: Movimiento) -> MovimientoVisto:
    """The movement for the screen, with what may be done with it."""
    estado = EstadoMovimiento(movimiento.estado)
    rechazado = estado in (EstadoMovimiento.RECHAZADO, EstadoMovimiento.POR_ACLARAR)
    fuera = estado in (EstadoMovimiento.BORRADOR, EstadoMovimiento.LISTO)
    historia = tuple(movimiento.renglones.select_related("lote").order_by("-pk"))
    regularizado = movimiento.codigo_imss == "061" and (rechazado or estado is EstadoMovimiento.SIN_RESPUESTA)
    return MovimientoVisto(
        movimiento=movimiento,
        estado=NOMBRE[estado],
        tono=TONO[estado],
        correcciones=tuple(_correccion(h) for h in movimiento.hallazgos) if fuera else (),
        causa=causa_de(movimiento.codigo, movimiento.codigo_imss) if rechazado or movimiento.forzado else None,
        historia=historia,
        puede_reintentar=rechazado or estado is EstadoMovimiento.SIN_RESPUESTA,
        puede_anotar=rechazado,
        puede_anular=estado in POR_CORREGIR or estado is EstadoMovimiento.LISTO,
        nss_nuevo=next((r.nss_nuevo for r in historia), "") if regularizado else None,
    )


def _correccion(hallazgo: Hallazgo) -> Correccion:
    datos = hallazgo.datos
    papeles = tuple(datos.get("papeles", ()))
    return Correccion(hallazgo, CORRIGE.get(str(datos.get("corrige")), ""), str(datos.get("tramite", "")), papeles)
