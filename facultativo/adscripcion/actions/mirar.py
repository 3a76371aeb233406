"""The machine looks at the photograph in the bounded child: a picture to show, and help for the person who decides."""

from typing import Any

from django.db import transaction
from django.utils import timezone

from facultativo.adscripcion.actions.carnet import devolver
from facultativo.adscripcion.models import Carnet
from facultativo.adscripcion.states import EstadoCarnet, MotivoDevolucion
from facultativo.bitacora.actions import asentar
from facultativo.comun.actor import Actor
from facultativo.comun.adapters import almacen
from facultativo.documentos.adapters import antivirus
from facultativo.documentos.adapters.hijo import dibujar_acotado, mirar_carnet_acotado
from facultativo.documentos.rules.carnet import ayuda_de
from facultativo.documentos.rules.errores import DocumentoIlegible
from facultativo.expediente.models import Expediente

ANCHO = 1400


def mirar_carnet(*, carnet: int, por: Actor) -> EstadoCarnet | None:
    """Look at the photograph with this key; None when it was looked at already. A file that does not open goes back.

    So does one that the antivirus stops, which nobody opens. Raises AntivirusSinRespuesta: then it waits.
    """
    pendiente = Carnet.objects.filter(pk=carnet, mirado_at=None).exclude(clave="").first()
    if pendiente is None:
        return None
    datos = almacen.leer(pendiente.clave)
    if antivirus.buscar(datos):
        return _no_se_abre(pendiente, por)
    try:
        png, ancho, alto = dibujar_acotado(datos, ancho=ANCHO)
    except DocumentoIlegible:
        return _no_se_abre(pendiente, por)
    ayuda = _ayuda(pendiente, datos)
    clave = almacen.guardar(png)
    with transaction.atomic():
        propio = Carnet.objects.select_for_update().get(pk=carnet)
        if propio.mirado_at is not None:
            return None
        propio.imagen, propio.ancho, propio.alto, propio.ayuda = clave, ancho, alto, ayuda
        _mirado(propio, por, {"hallazgos": [h["codigo"] for h in ayuda["hallazgos"]]})
    return EstadoCarnet(propio.estado)


def _ayuda(carnet: Carnet, datos: bytes) -> dict[str, Any]:
    alumno = carnet.expediente.alumno
    return ayuda_de(mirar_carnet_acotado(datos), nss=alumno.nss, nombre=alumno.nombre_completo)


@transaction.atomic
def _no_se_abre(carnet: Carnet, por: Actor) -> EstadoCarnet:
    Expediente.objects.bloqueado(carnet.expediente_id)
    propio = Carnet.objects.select_for_update().get(pk=carnet.pk)
    _mirado(propio, por, {"abre": False})
    if propio.estado != EstadoCarnet.POR_REVISAR:
        return EstadoCarnet(propio.estado)
    return EstadoCarnet(devolver(carnet=propio, motivo=MotivoDevolucion.NO_SE_ABRE, por=por).estado)


def _mirado(carnet: Carnet, por: Actor, datos: dict[str, Any]) -> None:
    carnet.mirado_at, carnet.mirado_por = timezone.now(), str(por)
    carnet.save()
    asentar(
        evento="carnet.mirado",
        por=por,
        plantel=carnet.plantel_id,
        objeto=carnet,
        expediente=carnet.expediente_id,
        datos=datos,
    )
