"""How the altas and bajas of a school are doing: deadlines, funnel, causes of rejection, what waits and for whom."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Count, Q
from django.utils import timezone

from facultativo.movimientos.models import Lote, Movimiento
from facultativo.movimientos.queries.vista import NOMBRE
from facultativo.movimientos.rules.catalogo import codigos_imss
from facultativo.movimientos.rules.plazos import (
    CODIGO_CON_PLAZO,
    FICHAS,
    TRAMOS,
    Asunto,
    Ficha,
    Vencimiento,
    limite_de_envio,
    limite_de_respuesta,
    limite_de_subida,
    limite_para_aclarar,
    tramo_de_espera,
)
from facultativo.movimientos.states import (
    FICHAS_MOVIMIENTO,
    MOVIMIENTOS_ABIERTOS,
    Dueno,
    EstadoLote,
    EstadoMovimiento,
    TipoMovimiento,
)
from facultativo.plantel.models import Plantel

_M = EstadoMovimiento
_SIN_SALIR = (_M.BORRADOR, _M.LISTO)
_FUE_AL_IMSS = (_M.ENVIADO, _M.ACEPTADO, _M.RECHAZADO, _M.POR_ACLARAR, _M.SIN_RESPUESTA)
_DE_QUIEN = {
    Dueno.ESCOLARES: "Servicios Escolares",
    Dueno.ALUMNO: "El alumno",
    Dueno.IMSS: "El IMSS",
    Dueno.NADIE: "",
}


@dataclass(frozen=True, slots=True)
class Plazo:
    """A deadline for the screen."""

    vencimiento: Vencimiento
    ficha: Ficha
    de_quien: str
    tono: str
    faltan: int


def calendario(plantel: Plantel, hoy: date) -> list[Plazo]:
    """Everything that has a last day, the nearest first."""
    todos = [*_por_mandar(plantel), *_de_lotes(plantel), *_por_aclarar(plantel)]
    return [
        Plazo(v, FICHAS[v.asunto], _DE_QUIEN[FICHAS[v.asunto].dueno], v.tono(hoy), v.faltan(hoy))
        for v in sorted(todos, key=lambda v: (v.dia, v.asunto, v.lote or 0))
    ]


def _por_mandar(plantel: Plantel) -> Iterator[Vencimiento]:
    momentos = Movimiento.objects.filter(plantel=plantel, estado__in=_SIN_SALIR).values_list("creado_at", flat=True)
    for decidido, cuantos in Counter(_dia(m) for m in momentos.iterator()).items():
        yield Vencimiento(Asunto.MANDAR, limite_de_envio(decidido), cuantos)


def _de_lotes(plantel: Plantel) -> Iterator[Vencimiento]:
    for lote in Lote.objects.filter(plantel=plantel).abiertos():
        if lote.estado in (EstadoLote.ARMADO, EstadoLote.DESCARGADO):
            dia = limite_de_subida(TipoMovimiento(lote.tipo), lote.fecha)
            yield Vencimiento(Asunto.SUBIR, dia, lote.total, lote.pk)
        elif lote.enviado_at:
            yield Vencimiento(Asunto.RESPUESTA, limite_de_respuesta(_dia(lote.enviado_at)), lote.total, lote.pk)


def _por_aclarar(plantel: Plantel) -> Iterator[Vencimiento]:
    rechazados = Movimiento.objects.filter(plantel=plantel, estado=_M.POR_ACLARAR, codigo_imss=CODIGO_CON_PLAZO)
    for dia, cuantos in Counter(_dia(m) for m in rechazados.values_list("cambiado_at", flat=True)).items():
        yield Vencimiento(Asunto.ACLARAR, limite_para_aclarar(dia), cuantos)


def _dia(momento: datetime) -> date:
    return timezone.localtime(momento).date()


@dataclass(frozen=True, slots=True)
class Barra:
    """A bar of a chart that is also a row of its table."""

    nombre: str
    valor: int
    url: str = ""


def embudo_de_altas(plantel: Plantel) -> list[Barra]:
    """Altas decided, ready, sent, accepted, and with their clinic: how many have come at least that far."""
    altas = Movimiento.objects.filter(plantel=plantel, tipo=TipoMovimiento.ALTA).exclude(estado=_M.ANULADO)
    aceptadas = Q(estado=_M.ACEPTADO)
    cuenta = altas.aggregate(
        decididas=Count("pk"),
        listas=Count("pk", ~Q(estado=_M.BORRADOR)),
        enviadas=Count("pk", Q(estado__in=_FUE_AL_IMSS)),
        aceptadas=Count("pk", aceptadas),
        adscritas=Count("pk", aceptadas & Q(expediente__umf_registrada=True)),
    )
    nombres = {
        "decididas": "Decididas",
        "listas": "Listas",
        "enviadas": "Enviadas al IMSS",
        "aceptadas": "Aceptadas",
        "adscritas": "Con clínica",
    }
    return [Barra(nombre, cuenta[clave]) for clave, nombre in nombres.items()]


def causas_de_rechazo(plantel: Plantel) -> list[Barra]:
    """Movements that IMSS refused and still wait, by cause, the most frequent first."""
    rechazados = Movimiento.objects.filter(plantel=plantel, estado__in=(_M.RECHAZADO, _M.POR_ACLARAR))
    filas = rechazados.values_list("codigo_imss").annotate(n=Count("pk")).order_by("-n", "codigo_imss")
    fichas = codigos_imss()
    return [Barra(f"{c} · {fichas[c].explicacion}" if c in fichas else "Sin motivo", n) for c, n in filas]


@dataclass(frozen=True, slots=True)
class Espera:
    """Movements in one state: whose turn it is, and how many have waited how long."""

    estado: str
    frase: str
    de_quien: str
    total: int
    edades: tuple[int, ...]


def esperas(plantel: Plantel, hoy: date) -> list[Espera]:
    """What has no end yet, by state and age; the columns are `NOMBRES_DE_TRAMO`."""
    abiertos = Movimiento.objects.filter(plantel=plantel, estado__in=MOVIMIENTOS_ABIERTOS)
    cuenta: Counter[tuple[str, str]] = Counter()
    for estado, momento in abiertos.values_list("estado", "cambiado_at").iterator():
        cuenta[estado, tramo_de_espera((hoy - _dia(momento)).days)] += 1
    return [e for e in (_espera(estado, cuenta) for estado in EstadoMovimiento) if e.total]


NOMBRES_DE_TRAMO = tuple(nombre for _, nombre in TRAMOS)


def _espera(estado: EstadoMovimiento, cuenta: Counter[tuple[str, str]]) -> Espera:
    edades = tuple(cuenta[estado, tramo] for tramo in NOMBRES_DE_TRAMO)
    ficha = FICHAS_MOVIMIENTO[estado]
    return Espera(NOMBRE[estado], ficha.frase, _DE_QUIEN[ficha.dueno], sum(edades), edades)
