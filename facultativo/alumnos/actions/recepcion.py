"""A padrón arrives: its bytes are kept, its columns are recognised or confirmed."""

from collections.abc import Mapping
from itertools import islice

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django_q.tasks import async_task

from facultativo.alumnos.adapters import tabla
from facultativo.alumnos.adapters.errores import HojaIlegible
from facultativo.alumnos.models import MapeoPadron, Padron
from facultativo.alumnos.queries import memoria_de, propuesta_de_columnas
from facultativo.alumnos.rules.columnas import recordar, revisar_mapeo, ya_conocido
from facultativo.alumnos.states import EstadoPadron
from facultativo.bitacora.actions import asentar
from facultativo.comun.actor import Actor
from facultativo.comun.adapters import almacen
from facultativo.plantel.models import Plantel

_MUESTRA = 5
_ABIERTOS = (EstadoPadron.RECIBIDO, EstadoPadron.ANALIZANDO, EstadoPadron.POR_CONFIRMAR)


def recibir(*, plantel: Plantel, nombre: str, datos: bytes, por: Actor) -> Padron:
    """Keep the bytes and open a padrón; the same bytes while one is open return that one.

    A file that is no table gives a padrón in state `ilegible` whose `problema` tells the clerk what to do. When the
    columns are those confirmed last time the analysis begins at once.
    """
    # Kept before anything reads them, and outside the transaction: a failure later loses nothing.
    archivo = almacen.guardar(datos)
    with transaction.atomic():
        abierto = Padron.objects.del_plantel(plantel).filter(archivo=archivo, estado__in=_ABIERTOS).first()
        return abierto or _abrir(plantel, nombre, archivo, datos, por)


def _abrir(plantel: Plantel, nombre: str, archivo: str, datos: bytes, por: Actor) -> Padron:
    padron = Padron(
        plantel=plantel,
        archivo=archivo,
        nombre_archivo=nombre[-120:],
        recibido_at=timezone.now(),
        recibido_por=str(por),
    )
    _reconocer(padron, datos)
    padron.save()
    asentar(
        evento="padron.recibido",
        por=por,
        plantel=plantel.pk,
        objeto=padron,
        datos={"estado": padron.estado, "bytes": len(datos)},
    )
    if padron.estado == EstadoPadron.RECIBIDO and ya_conocido(padron.encabezados, memoria_de(plantel)):
        mapeo = propuesta_de_columnas(padron)
        if not revisar_mapeo(mapeo):
            return elegir_columnas(padron=padron, mapeo=mapeo, por=por)
    return padron


def _reconocer(padron: Padron, datos: bytes) -> None:
    try:
        with tabla.abrir(datos) as leida:
            hoja = leida.hoja
            padron.muestra = [celdas for _, celdas in islice(leida.renglones, _MUESTRA)]
    except HojaIlegible as motivo:
        padron.estado, padron.problema = EstadoPadron.ILEGIBLE, motivo.mensaje
        return
    padron.formato, padron.codificacion, padron.delimitador = hoja.formato, hoja.codificacion, hoja.delimitador
    padron.encabezados, padron.renglon_de_encabezado = list(hoja.encabezados), hoja.renglon_de_encabezado


@transaction.atomic
def elegir_columnas(*, padron: Padron, mapeo: Mapping[str, int], por: Actor) -> Padron:
    """Say which column is which, remember it for the plantel, and begin (or begin again) the analysis.

    Raises ValidationError when the mapping does not do or the padrón is past that point.
    """
    if hallazgos := revisar_mapeo(mapeo):
        raise ValidationError([h.mensaje for h in hallazgos])
    padron = Padron.objects.bloqueado(padron.pk)
    padron.pasar_a(EstadoPadron.ANALIZANDO)
    padron.mapeo = dict(mapeo)
    padron.leidos = padron.ultimo_renglon = padron.total = 0
    padron.conteos = {}
    padron.save()
    padron.renglones.all().delete()
    MapeoPadron.objects.update_or_create(
        plantel_id=padron.plantel_id, defaults={"columnas": recordar(padron.encabezados, mapeo)}
    )
    asentar(evento="padron.columnas", por=por, plantel=padron.plantel_id, objeto=padron)
    async_task("facultativo.alumnos.tasks.analizar_padron", padron.pk)
    return padron


@transaction.atomic
def descartar(*, padron: Padron, por: Actor) -> Padron:
    """Put a padrón aside without using it. Raises ValidationError once it was confirmed."""
    padron = Padron.objects.bloqueado(padron.pk)
    padron.pasar_a(EstadoPadron.DESCARTADO)
    padron.save(update_fields=["estado", "ultimo_avance"])
    padron.renglones.all().delete()
    asentar(evento="padron.descartado", por=por, plantel=padron.plantel_id, objeto=padron)
    return padron
