"""Many letters at once: asked for in one click, issued one by one, printed as one PDF."""

import csv
import io
from collections.abc import Iterator, Sequence
from uuid import UUID

from django.db import transaction
from django.utils import timezone
from django_q.tasks import async_task

from facultativo.bitacora.actions import asentar
from facultativo.comun.actor import Actor
from facultativo.comun.adapters import almacen
from facultativo.constancias.actions.dibujo import dibujar, hoja_guardada
from facultativo.constancias.actions.emitir import NoSePuedeEmitir, emitir
from facultativo.constancias.adapters.paquete import empacar
from facultativo.constancias.models import ConstanciaEstudios, RenglonDeTanda, Tanda
from facultativo.constancias.states import EstadoTanda, TipoCarta
from facultativo.expediente.models import Expediente
from facultativo.plantel.models import Plantel

_DE_UNA_VEZ = 25
"""Letters in one transaction: few enough that a person at the desk does not wait, many enough to commit seldom."""


@transaction.atomic
def armar_tanda(*, plantel: Plantel, clave: UUID, tipo: TipoCarta, expedientes: Sequence[int], por: Actor) -> Tanda:
    """Ask for the letters of these cases of the plantel, in this order. The same `clave` asks once.

    Raises NoSePuedeEmitir when none of them is of this plantel.
    """
    if ya := Tanda.objects.filter(clave=clave, plantel=plantel).first():
        return ya
    propios = set(Expediente.objects.del_plantel(plantel).filter(pk__in=expedientes).values_list("pk", flat=True))
    en_orden = [pk for pk in dict.fromkeys(expedientes) if pk in propios]
    if not en_orden:
        raise NoSePuedeEmitir("Elige al menos un alumno.")
    ahora = timezone.now()
    tanda = Tanda.objects.create(
        plantel=plantel,
        clave=clave,
        tipo=tipo,
        total=len(en_orden),
        pedida_at=ahora,
        pedida_por=str(por),
        avanzada_at=ahora,
        avanzada_por=str(por),
    )
    RenglonDeTanda.objects.bulk_create(
        RenglonDeTanda(tanda=tanda, orden=n, expediente_id=pk) for n, pk in enumerate(en_orden, 1)
    )
    datos = {"tipo": tipo.value, "cuantas": len(en_orden)}
    asentar(evento="tanda.pedida", por=por, plantel=plantel.pk, objeto=tanda, datos=datos)
    async_task("facultativo.constancias.tasks.preparar_tanda", tanda.pk)
    return tanda


def preparar(*, tanda: int, por: Actor) -> EstadoTanda:
    """Issue what is missing of a batch and make its PDF, from wherever it was left; done already, it changes nothing.

    A letter that can't be issued says why in its row; the rest goes on.
    """
    while _unas_cuantas(tanda, por):
        pass
    return _terminar(tanda, por)


@transaction.atomic
def _unas_cuantas(tanda: int, por: Actor) -> int:
    lote = Tanda.objects.select_for_update().get(pk=tanda)
    faltan = lote.renglones.filter(constancia=None, falla="").select_related("expediente")[:_DE_UNA_VEZ]
    hechos = [_hacer(r, TipoCarta(lote.tipo), por) for r in faltan]
    RenglonDeTanda.objects.bulk_update(hechos, ["constancia", "falla"])
    lote.avanzada_at, lote.avanzada_por = timezone.now(), str(por)
    lote.save(update_fields=["avanzada_at", "avanzada_por"])
    return len(hechos)


def _hacer(renglon: RenglonDeTanda, tipo: TipoCarta, por: Actor) -> RenglonDeTanda:
    try:
        renglon.constancia = emitir(expediente=renglon.expediente, tipo=tipo, por=por)
    except NoSePuedeEmitir as e:
        renglon.falla = str(e)[:300]
    return renglon


@transaction.atomic
def _terminar(tanda: int, por: Actor) -> EstadoTanda:
    lote = Tanda.objects.select_for_update().get(pk=tanda)
    if lote.estado == EstadoTanda.LISTA:
        return EstadoTanda.LISTA
    cartas = _cartas(lote)
    if cartas:
        hojas = [hoja_guardada(c) for c in cartas]
        lote.archivo = almacen.guardar(dibujar(hojas, titulo=f"{lote.titulo}: {len(hojas)} hojas"))
    lote.estado, lote.avanzada_at, lote.avanzada_por = EstadoTanda.LISTA, timezone.now(), str(por)
    lote.save()
    datos = {"emitidas": len(cartas), "sin_emitir": lote.total - len(cartas)}
    asentar(evento="tanda.lista", por=por, plantel=lote.plantel_id, objeto=lote, datos=datos)
    return EstadoTanda.LISTA


def _cartas(tanda: Tanda) -> list[ConstanciaEstudios]:
    renglones = tanda.renglones.filter(constancia__isnull=False).select_related("constancia__expediente__alumno")
    return [r.constancia for r in renglones if r.constancia]


def pdf_de_tanda(tanda: Tanda) -> bytes:
    """All its letters in one PDF, in the order in which they were asked for."""
    return almacen.leer(tanda.archivo)


def paquete(tanda: Tanda) -> Iterator[bytes]:
    """A ZIP with each letter as it was issued and an index, made while it is sent: it is never whole in memory."""
    cartas = _cartas(tanda)
    indice = ("indice.csv", lambda: _indice(cartas))
    return empacar([indice, *((f"{c.folio}.pdf", lambda c=c: almacen.leer(c.archivo)) for c in cartas)])


def _indice(cartas: Sequence[ConstanciaEstudios]) -> bytes:
    texto = io.StringIO()
    escribe = csv.writer(texto)
    escribe.writerow(["archivo", "folio", "numero_de_control", "nombre"])
    for c in cartas:
        alumno = c.expediente.alumno
        escribe.writerow([f"{c.folio}.pdf", c.folio, alumno.numero_de_control, alumno.nombre_de_lista])
    return texto.getvalue().encode("utf-8-sig")
