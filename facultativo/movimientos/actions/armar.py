"""Rows that are ready become a file. A row with a known defect never gets in; a row is never in two open files."""

from collections.abc import Collection, Iterable, Sequence
from datetime import date

from django.db import transaction
from django.utils import timezone

from facultativo.bitacora.actions import asentar
from facultativo.comun.actor import Actor
from facultativo.comun.adapters import almacen
from facultativo.comun.hallazgos import hay_bloqueo
from facultativo.movimientos.actions.mudar import mudar
from facultativo.movimientos.models import Lote, Movimiento, RenglonDeLote
from facultativo.movimientos.queries.registro import necesita_piloto, piloto_en_camino
from facultativo.movimientos.queries.renglon import configuracion_de, renglon_de
from facultativo.movimientos.rules.archivo import Escrito, escribir_archivo
from facultativo.movimientos.rules.renglon import Renglon
from facultativo.movimientos.rules.revision import revisar_renglon
from facultativo.movimientos.states import EstadoLote, EstadoMovimiento, TipoMovimiento
from facultativo.plantel.models import ConfiguracionDeLote, RegistroPatronal
from facultativo.plantel.queries import configuracion_vigente

Fila = tuple[Movimiento, Renglon]


class LoteImposible(ValueError):
    """There is nothing to send, or it may not be sent yet; the message says why, in Spanish."""


@transaction.atomic
def armar_lote(
    *,
    registro: RegistroPatronal,
    tipo: TipoMovimiento,
    fecha: date,
    por: Actor,
    solo: Collection[int] | None = None,
    origen: Lote | None = None,
) -> Lote:
    """Write the file of the movements that are ready, dated `fecha`, and keep its exact bytes.

    `solo`: these and no others, also doubtful ones; without it, every one without doubts. The first lote of a registro
    patronal carries one row (`piloto`), and nothing else leaves until IMSS has taken it. Raises LoteImposible.
    """
    # One lote at a time for each registro patronal: two people pressing at once must not send two pilots.
    registro = RegistroPatronal.objects.select_for_update().get(pk=registro.pk)
    hoy = timezone.localdate()
    propia = configuracion_vigente(registro, hoy) if registro.vigente(hoy) else None
    if propia is None:
        raise LoteImposible(
            "Este registro patronal no está configurado: alguien tiene que decir cómo se escriben sus lotes."
        )
    piloto = necesita_piloto(registro)
    if piloto and piloto_en_camino(registro):
        raise LoteImposible("El lote piloto espera la respuesta del IMSS. En cuanto llegue podrás mandar los demás.")
    listos = Movimiento.objects.listos(registro, tipo).select_for_update(of=("self",))
    elegidos = listos.filter(pk__in=solo) if solo is not None else listos.filter(con_dudas=False)
    filas = _filas(elegidos.select_related("expediente__alumno", "registro"), fecha, propia)
    filas = filas[: 1 if piloto else propia.maximo_por_lote]
    if not filas:
        raise LoteImposible("No hay movimientos listos para este lote: revisa los detenidos.")
    escrito = escribir_archivo(enumerate((r for _, r in filas), 1), configuracion_de(propia).formato)
    filas = [filas[n - 1] for n in escrito.escritos]
    return _guardar(propia, tipo, fecha, piloto, origen, filas, escrito, por)


def _filas(movimientos: Iterable[Movimiento], fecha: date, propia: ConfiguracionDeLote) -> list[Fila]:
    """Those whose row would pass today: the pre-flight is run again, because data and dates change."""
    hoy = timezone.localdate()
    filas = [(m, renglon_de(m, fecha, propia)) for m in movimientos]
    vistos: set[str] = set()
    aptas = []
    for movimiento, renglon in filas:
        if renglon.nss not in vistos and not hay_bloqueo(revisar_renglon(renglon, hoy=hoy)):
            vistos.add(renglon.nss)
            aptas.append((movimiento, renglon))
    return aptas


def _guardar(
    propia: ConfiguracionDeLote,
    tipo: TipoMovimiento,
    fecha: date,
    piloto: bool,
    origen: Lote | None,
    filas: Sequence[Fila],
    escrito: Escrito,
    por: Actor,
) -> Lote:
    lote = Lote.objects.create(
        plantel_id=propia.plantel_id,
        registro_id=propia.registro_id,
        configuracion=propia,
        tipo=tipo,
        piloto=piloto,
        origen=origen,
        fecha=fecha,
        total=len(filas),
        archivo=almacen.guardar(escrito.contenido),
        armado_at=timezone.now(),
        armado_por=str(por),
    )
    RenglonDeLote.objects.bulk_create(
        RenglonDeLote(lote=lote, movimiento=m, renglon=n, nss=r.nss, datos=r.a_json())
        for n, (m, r) in enumerate(filas, 1)
    )
    mudar(movimientos=[m for m, _ in filas], a=EstadoMovimiento.EN_LOTE, por=por)
    asentar_lote(lote, por, piloto=piloto, origen=origen.pk if origen else None)
    return lote


@transaction.atomic
def deshacer(*, lote: Lote, por: Actor) -> Lote:
    """Take apart a lote that was not sent: its movements are ready again. Twice is once. Raises ValidationError."""
    actual = Lote.objects.bloqueado(lote.pk)
    if actual.estado == EstadoLote.DESHECHO:
        return actual
    actual.pasar_a(EstadoLote.DESHECHO)
    actual.save()
    soltar(lote=actual, a=EstadoMovimiento.LISTO, por=por)
    asentar_lote(actual, por)
    return actual


@transaction.atomic
def soltar(*, lote: Lote, a: EstadoMovimiento, por: Actor) -> None:
    """Close the rows of a lote that ends without an answer, and take its movements to `a`."""
    mudar(movimientos=Movimiento.objects.del_lote(lote.pk), a=a, por=por)
    lote.renglones.update(abierto=False)


def asentar_lote(lote: Lote, por: Actor, **datos: object) -> None:
    """The entry in the log of the state that a lote has come to."""
    asentar(
        evento=lote.ficha.evento,
        por=por,
        plantel=lote.plantel_id,
        objeto=lote,
        datos={"tipo": lote.tipo, "total": lote.total, **datos},
    )
