"""The carnet arrives by photograph or in hand, and a person accepts it or sends it back (S12)."""

from typing import Any

from django.db import transaction
from django.utils import timezone
from django_q.tasks import async_task

from facultativo.adscripcion.models import Carnet
from facultativo.adscripcion.states import FICHAS_CARNET, TRANSICIONES_CARNET, EstadoCarnet, MotivoDevolucion
from facultativo.bitacora.actions import asentar
from facultativo.comun.actor import Actor
from facultativo.comun.adapters import almacen
from facultativo.documentos.models import Subida
from facultativo.documentos.states import TipoPapel
from facultativo.expediente.actions import avanzar
from facultativo.expediente.models import Expediente
from facultativo.expediente.states import RevisionCarnet

MAXIMO = 10 * 1024 * 1024
_EN_EL_CASO = {
    EstadoCarnet.POR_REVISAR: RevisionCarnet.POR_REVISAR,
    EstadoCarnet.ACEPTADO: RevisionCarnet.ACEPTADO,
    EstadoCarnet.DEVUELTO: RevisionCarnet.DEVUELTO,
}


class CarnetNoRecibido(ValueError):
    """The photograph can't be taken; the message says what to do."""


class TransicionImposible(ValueError):
    """The carnet is not where this step begins; somebody else moved it first."""


class MotivoSinExplicar(ValueError):
    """«Otro» was chosen and nothing was written."""


def recibir_carnet(*, expediente: Expediente, datos: bytes, por: Actor) -> Carnet:
    """Keep the photograph before anything looks into it and put it before a person. Raises CarnetNoRecibido.

    A newer photograph takes the place of the one that was waiting or went back. The same bytes are the same carnet.
    """
    if not datos:
        raise CarnetNoRecibido("La foto llegó vacía. Tómala otra vez.")
    if len(datos) > MAXIMO:
        raise CarnetNoRecibido("La foto pesa más de 10 MB. Tómala con el tamaño normal de la cámara.")
    clave = almacen.guardar(datos)
    with transaction.atomic():
        Expediente.objects.select_for_update().get(pk=expediente.pk)
        Subida.objects.filter(expediente=expediente, para=TipoPapel.CARNET).delete()
        if repetido := Carnet.objects.filter(expediente=expediente, clave=clave).first():
            return _repetido(repetido)
        _sustituir(expediente, por)
        carnet = Carnet.objects.create(clave=clave, **_llegada(expediente, por))
        async_task("facultativo.adscripcion.tasks.mirar", carnet.pk)
        _anotar(carnet, por, {"bytes": len(datos)})
    return carnet


@transaction.atomic
def aceptar(*, carnet: Carnet, por: Actor) -> Carnet:
    """A person says that photo, stamp and owner are right: the last milestone."""
    return _mudar(_bajo_llave(carnet), EstadoCarnet.ACEPTADO, por)


@transaction.atomic
def devolver(*, carnet: Carnet, motivo: MotivoDevolucion, por: Actor, nota: str = "") -> Carnet:
    """Send it back with a reason that the student reads. Raises MotivoSinExplicar, TransicionImposible."""
    if motivo == MotivoDevolucion.OTRO and not nota.strip():
        raise MotivoSinExplicar("Escribe qué le falta: es lo que va a leer el alumno.")
    propio = _bajo_llave(carnet)
    propio.motivo, propio.nota = motivo, nota.strip()
    return _mudar(propio, EstadoCarnet.DEVUELTO, por)


@transaction.atomic
def aceptar_en_ventanilla(*, expediente: Expediente, por: Actor) -> Carnet:
    """The student brought the carnet in hand: it was seen, and joins the expediente without a photograph."""
    Expediente.objects.select_for_update().get(pk=expediente.pk)
    aceptado = Carnet.objects.filter(expediente=expediente, estado=EstadoCarnet.ACEPTADO).first()
    if aceptado:
        return aceptado
    if esperando := Carnet.objects.por_revisar().filter(expediente=expediente).first():
        return aceptar(carnet=esperando, por=por)
    carnet = Carnet.objects.create(**_llegada(expediente, por))
    return _mudar(carnet, EstadoCarnet.ACEPTADO, por)


def _llegada(expediente: Expediente, por: Actor) -> dict[str, Any]:
    return {
        "expediente": expediente,
        "plantel_id": expediente.plantel_id,
        "recibido_at": timezone.now(),
        "recibido_por": str(por),
    }


def _repetido(carnet: Carnet) -> Carnet:
    if carnet.estado in (EstadoCarnet.DEVUELTO, EstadoCarnet.SUSTITUIDO):
        raise CarnetNoRecibido("Es la misma foto que ya mandaste. Toma otra que sí muestre lo que faltó.")
    return carnet


def _sustituir(expediente: Expediente, por: Actor) -> None:
    for anterior in Carnet.objects.vigentes().select_for_update().filter(expediente=expediente):
        anterior.estado = EstadoCarnet.SUSTITUIDO
        anterior.save(update_fields=["estado"])
        _asentar(anterior, por)


def _bajo_llave(carnet: Carnet) -> Carnet:
    Expediente.objects.bloqueado(carnet.expediente_id)
    return Carnet.objects.select_for_update().get(pk=carnet.pk)


def _mudar(carnet: Carnet, a: EstadoCarnet, por: Actor) -> Carnet:
    de = EstadoCarnet(carnet.estado)
    if a not in TRANSICIONES_CARNET[de]:
        raise TransicionImposible(
            f"Este carnet ya está «{de.value.replace('_', ' ')}». Vuelve a abrirlo para ver qué pasó."
        )
    carnet.estado, carnet.revisado_at, carnet.revisado_por = a, timezone.now(), str(por)
    if a == EstadoCarnet.ACEPTADO:
        carnet.motivo = carnet.nota = ""
    carnet.save()
    datos = {"motivo": carnet.motivo} if a == EstadoCarnet.DEVUELTO else {"en_ventanilla": carnet.en_ventanilla}
    _anotar(carnet, por, datos)
    return carnet


def _anotar(carnet: Carnet, por: Actor, datos: dict[str, Any]) -> None:
    _asentar(carnet, por, datos)
    avanzar(expediente=carnet.expediente, por=por, carnet=_EN_EL_CASO[EstadoCarnet(carnet.estado)])


def _asentar(carnet: Carnet, por: Actor, datos: dict[str, Any] | None = None) -> None:
    asentar(
        evento=FICHAS_CARNET[EstadoCarnet(carnet.estado)].evento,
        por=por,
        plantel=carnet.plantel_id,
        objeto=carnet,
        expediente=carnet.expediente_id,
        datos=datos,
    )
