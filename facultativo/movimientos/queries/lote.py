"""Lotes as the desk works with them."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Count, Q, QuerySet

from facultativo.movimientos.models import Lote, Movimiento
from facultativo.movimientos.queries.registro import necesita_piloto, piloto_en_camino, registros_configurados
from facultativo.movimientos.states import LOTES_ABIERTOS, EstadoMovimiento, TipoMovimiento
from facultativo.plantel.models import Plantel, RegistroPatronal
from facultativo.plantel.queries import configuracion_vigente


@dataclass(frozen=True, slots=True)
class PorArmar:
    """What may go in the next lote of one registro and type."""

    registro: RegistroPatronal
    tipo: TipoMovimiento
    limpios: int
    con_dudas: int
    piloto: bool
    piloto_en_camino: bool
    maximo: int

    @property
    def total(self) -> int:
        """Everything that is ready."""
        return self.limpios + self.con_dudas

    @property
    def cuantos(self) -> int:
        """Rows that pressing the button would send."""
        return min(self.limpios, 1 if self.piloto else self.maximo)


def por_armar(plantel: Plantel, hoy: date) -> list[PorArmar]:
    """One card for each registro in force and type that has something ready; always one for altas."""
    cartas = [
        _carta(c.registro, tipo, c.configuracion.maximo_por_lote)
        for c in registros_configurados(plantel, hoy)
        for tipo in (TipoMovimiento.ALTA, TipoMovimiento.BAJA)
    ]
    return [c for c in cartas if c.total or c.tipo is TipoMovimiento.ALTA]


def por_armar_de(registro: RegistroPatronal, tipo: TipoMovimiento, hoy: date) -> PorArmar:
    """The card of one registro and type."""
    propia = configuracion_vigente(registro, hoy)
    return _carta(registro, tipo, propia.maximo_por_lote if propia else 0)


def _carta(registro: RegistroPatronal, tipo: TipoMovimiento, maximo: int) -> PorArmar:
    listos = Movimiento.objects.filter(estado=EstadoMovimiento.LISTO, registro=registro, tipo=tipo)
    cuenta = listos.aggregate(limpios=Count("pk", Q(con_dudas=False)), con_dudas=Count("pk", Q(con_dudas=True)))
    piloto, en_camino = necesita_piloto(registro), piloto_en_camino(registro)
    return PorArmar(registro, tipo, cuenta["limpios"], cuenta["con_dudas"], piloto, en_camino, maximo)


@dataclass(frozen=True, slots=True)
class Resumen:
    """The figures at the top of the page."""

    listos: int
    en_camino: int
    por_corregir: int
    aceptados: int


def resumen(plantel: Plantel) -> Resumen:
    """How many movements of the plantel are where."""
    filas = Movimiento.objects.filter(plantel=plantel).values_list("estado").annotate(n=Count("pk"))
    cuenta = dict(filas)
    m = EstadoMovimiento

    def suma(*estados: EstadoMovimiento) -> int:
        return sum(cuenta.get(e, 0) for e in estados)

    return Resumen(
        suma(m.LISTO),
        suma(m.EN_LOTE, m.ENVIADO),
        suma(m.BORRADOR, m.RECHAZADO, m.POR_ACLARAR, m.SIN_RESPUESTA),
        suma(m.ACEPTADO),
    )


def lotes(plantel: Plantel) -> QuerySet[Lote]:
    """Every lote with how many of its rows IMSS operated, the open ones first."""
    aceptados = Count("renglones", Q(renglones__resultado=EstadoMovimiento.ACEPTADO))
    resueltos = Count("renglones", ~Q(renglones__resultado__in=("", EstadoMovimiento.SIN_RESPUESTA)))
    abierto = Q(estado__in=LOTES_ABIERTOS)
    con_cuentas = Lote.objects.del_plantel(plantel).annotate(aceptados=aceptados, resueltos=resueltos, abierto=abierto)
    return con_cuentas.order_by("-abierto", "-armado_at", "-pk")
