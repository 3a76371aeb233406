"""Lotes as the desk works with them."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Count, Q, QuerySet

from facultativo.movimientos.models import Lote, Movimiento, RenglonDeLote
from facultativo.movimientos.states import LOTES_ABIERTOS, EstadoMovimiento, TipoMovimiento
from facultativo.plantel.models import Plantel, RegistroPatronal
from facultativo.plantel.queries import registros_vigentes


def necesita_piloto(registro: RegistroPatronal) -> bool:
    """True until IMSS has operated one row of this registro patronal."""
    aceptados = RenglonDeLote.objects.filter(lote__registro=registro, resultado=EstadoMovimiento.ACEPTADO)
    return registro.piloto_pendiente and not aceptados.exists()


def piloto_en_camino(registro: RegistroPatronal) -> bool:
    """True while the one-row lote waits for its answer."""
    return Lote.objects.filter(registro=registro, piloto=True, estado__in=LOTES_ABIERTOS).exists()


@dataclass(frozen=True, slots=True)
class PorArmar:
    """What may go in the next lote of one registro and type."""

    registro: RegistroPatronal
    tipo: TipoMovimiento
    limpios: int
    con_dudas: int
    piloto: bool
    piloto_en_camino: bool

    @property
    def total(self) -> int:
        """Everything that is ready."""
        return self.limpios + self.con_dudas

    @property
    def cuantos(self) -> int:
        """Rows that pressing the button would send."""
        return min(self.limpios, 1 if self.piloto else self.registro.maximo_por_lote)


def por_armar(plantel: Plantel, hoy: date) -> list[PorArmar]:
    """One card for each registro in force and type that has something ready; always one for altas."""
    cartas = [
        por_armar_de(registro, tipo)
        for registro in registros_vigentes(plantel, hoy)
        for tipo in (TipoMovimiento.ALTA, TipoMovimiento.BAJA)
    ]
    return [c for c in cartas if c.total or c.tipo is TipoMovimiento.ALTA]


def por_armar_de(registro: RegistroPatronal, tipo: TipoMovimiento) -> PorArmar:
    """The card of one registro and type."""
    listos = Movimiento.objects.filter(estado=EstadoMovimiento.LISTO, registro=registro, tipo=tipo)
    cuenta = listos.aggregate(limpios=Count("pk", Q(con_dudas=False)), con_dudas=Count("pk", Q(con_dudas=True)))
    return PorArmar(
        registro, tipo, cuenta["limpios"], cuenta["con_dudas"], necesita_piloto(registro), piloto_en_camino(registro)
    )


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
