"""The outcome of each row of a lote, written once: what has been answered is not answered again."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from django.db import transaction
from django.db.models import Exists, OuterRef, QuerySet
from django.utils import timezone

from facultativo.comun.actor import Actor
from facultativo.movimientos.actions.armar import asentar_lote, soltar
from facultativo.movimientos.actions.mudar import POR_VEZ, mudar
from facultativo.movimientos.models import Lote, Movimiento, RenglonDeLote
from facultativo.movimientos.rules.conciliacion import Resultado, rechazado_entero
from facultativo.movimientos.states import EstadoLote, EstadoMovimiento

_ABIERTOS = (EstadoMovimiento.ENVIADO, EstadoMovimiento.SIN_RESPUESTA)
"""States in which the answer may still say something new."""
_ANOTADOS = ("resultado", "codigo_imss", "nss_nuevo", "abierto")


@transaction.atomic
def resultar(*, lote: Lote, resultados: Sequence[Resultado], por: Actor) -> dict[str, int]:
    """Write the outcomes of a locked lote that waits, and close it when none is missing. How many of each state."""
    if lote.estado == EstadoLote.ENVIADO and len(resultados) > 1 and rechazado_entero(resultados):
        rechazar_bloqueado(lote=lote, por=por)
        return {EstadoLote.RECHAZADO.value: len(resultados)}
    por_renglon = {r.clave: r for r in resultados}
    renglones = list(_con_su_movimiento(lote))
    abiertos = [r for r in renglones if r.movimiento.estado in _ABIERTOS and r.abierto]
    for renglon in abiertos:
        resultado = por_renglon[renglon.pk]
        _anotar(renglon, resultado)
        renglon.abierto = resultado.estado is EstadoMovimiento.SIN_RESPUESTA
    _guardar(abiertos)
    _mudar_por_desenlace(abiertos, por_renglon, por)
    _cerrar(lote, por=por)
    return dict(Counter(r.resultado for r in renglones))


@transaction.atomic
def completar(*, lote: Lote, resultados: Sequence[Resultado], por: Actor) -> int:
    """Write the codes that a late answer brings to rows of a locked lote rejected without one; how many there were.

    Only where the movement has gone nowhere since: what was sent again or decided otherwise is left alone.
    """
    por_renglon = {r.clave: r for r in resultados if r.codigo}
    Movimiento.objects.del_lote(lote.pk)
    despues = RenglonDeLote.objects.filter(movimiento=OuterRef("movimiento"), pk__gt=OuterRef("pk"))
    sin_codigo = RenglonDeLote.objects.filter(
        ~Exists(despues),
        lote=lote,
        resultado=EstadoMovimiento.RECHAZADO,
        codigo_imss="",
        movimiento__estado=EstadoMovimiento.RECHAZADO,
        movimiento__codigo_imss="",
    )
    renglones = [r for r in sin_codigo.select_related("movimiento") if r.pk in por_renglon]
    for renglon in renglones:
        _anotar(renglon, por_renglon[renglon.pk])
    _guardar(renglones)
    _mudar_por_desenlace(renglones, por_renglon, por)
    return len(renglones)


def _con_su_movimiento(lote: Lote) -> QuerySet[RenglonDeLote]:
    """What an outcome needs of each row, without opening what is sealed."""
    campos = (
        "lote",
        "resultado",
        "codigo_imss",
        "nss_nuevo",
        "abierto",
        "movimiento__estado",
        "movimiento__codigo_imss",
    )
    return RenglonDeLote.objects.filter(lote=lote).select_related("movimiento").only(*campos)


def _guardar(renglones: Sequence[RenglonDeLote]) -> None:
    """Rows with the same outcome in one UPDATE: there are few outcomes and thousands of rows."""
    juntos: dict[tuple[object, ...], list[int]] = defaultdict(list)
    for r in renglones:
        juntos[tuple(getattr(r, campo) for campo in _ANOTADOS)].append(r.pk)
    for valores, pks in juntos.items():
        for i in range(0, len(pks), POR_VEZ):
            suyos = RenglonDeLote.objects.filter(pk__in=pks[i : i + POR_VEZ])
            suyos.update(**dict(zip(_ANOTADOS, valores, strict=True)))


def _anotar(renglon: RenglonDeLote, resultado: Resultado) -> None:
    renglon.resultado, renglon.codigo_imss = resultado.estado, resultado.codigo
    renglon.nss_nuevo = resultado.nss_nuevo


@transaction.atomic
def rechazar_bloqueado(*, lote: Lote, por: Actor) -> None:
    """IMSS refused a locked lote without reading its rows: they are ready again, to be sent in smaller lotes."""
    lote.pasar_a(EstadoLote.RECHAZADO)
    lote.cerrado_at, lote.cerrado_por = timezone.now(), str(por)
    lote.save()
    soltar(lote=lote, a=EstadoMovimiento.LISTO, por=por)
    asentar_lote(lote, por)


def _mudar_por_desenlace(renglones: Sequence[RenglonDeLote], resultados: Mapping[int, Resultado], por: Actor) -> None:
    """Movements with the same outcome move together."""
    juntos: dict[tuple[EstadoMovimiento, str, bool], list[Movimiento]] = defaultdict(list)
    for renglon in renglones:
        r = resultados[renglon.pk]
        juntos[r.estado, r.codigo, r.forzado].append(renglon.movimiento)
    for (estado, codigo, forzado), movimientos in juntos.items():
        quietos = [m.pk for m in movimientos if m.estado == estado]
        if codigo and quietos:
            Movimiento.objects.filter(pk__in=quietos).update(codigo_imss=codigo)
        mudan = [m for m in movimientos if m.estado != estado]
        mudar(movimientos=mudan, a=estado, por=por, codigo_imss=codigo, forzado=forzado)


@transaction.atomic
def soltar_renglon(*, movimiento: Movimiento, por: Actor) -> None:
    """A person decided on a locked movement that the answer did not mention: its lote waits for it no more."""
    renglon = movimiento.renglones.filter(abierto=True).first()
    if renglon is None:
        return
    lote = Lote.objects.bloqueado(renglon.lote_id)
    renglon.abierto = False
    renglon.save(update_fields=["abierto"])
    _cerrar(lote, por=por)


def _cerrar(lote: Lote, *, por: Actor) -> None:
    """Closed when no row waits; else answered in part. Folio and number are saved with it."""
    faltan = lote.renglones.filter(abierto=True).exists()
    estado = EstadoLote.RESPONDIDO if faltan else EstadoLote.CERRADO
    if estado != lote.estado:
        lote.pasar_a(estado)
        if estado is EstadoLote.CERRADO:
            lote.cerrado_at, lote.cerrado_por = timezone.now(), str(por)
        asentar_lote(lote, por)
    lote.save()
