"""A person looks at a document; or its owner says that something in it is not right."""

from django.db import transaction
from django.utils import timezone
from django_q.tasks import async_task

from facultativo.bitacora.actions import asentar
from facultativo.comun.actor import Actor
from facultativo.documentos.actions.hechos import TransicionImposible, mudar
from facultativo.documentos.models import Correccion, Documento
from facultativo.documentos.states import EstadoDocumento, TipoPapel
from facultativo.expediente.models import Expediente


@transaction.atomic
def adjuntar(*, documento: Documento, por: Actor) -> Documento:
    """A person accepts the document: it counts from now on. Raises TransicionImposible."""
    return _revisar(documento, EstadoDocumento.ADJUNTO, "", por)


@transaction.atomic
def rechazar(*, documento: Documento, motivo: str, por: Actor) -> Documento:
    """A person refuses the document with a reason that its owner reads. Raises TransicionImposible."""
    return _revisar(documento, EstadoDocumento.RECHAZADO, motivo, por)


def _revisar(documento: Documento, a: EstadoDocumento, motivo: str, por: Actor) -> Documento:
    Expediente.objects.bloqueado(documento.expediente_id)
    caso = Documento.objects.select_for_update().get(pk=documento.pk)
    if caso.estado == a:
        return caso
    caso.motivo, caso.revisado_at, caso.revisado_por = motivo[:300], timezone.now(), str(por)
    mudar(documento=caso, a=a, por=por, datos={"revisado": True})
    return caso


@transaction.atomic
def releer(*, documento: Documento, por: Actor) -> Documento:
    """Queue a failed or refused document again. Raises TransicionImposible."""
    Expediente.objects.bloqueado(documento.expediente_id)
    caso = Documento.objects.select_for_update().get(pk=documento.pk)
    mudar(documento=caso, a=EstadoDocumento.RECIBIDO, por=por)
    async_task("facultativo.documentos.tasks.leer_documento", caso.pk)
    return caso


_DISCUTIBLES = frozenset(
    {
        EstadoDocumento.ADJUNTO,
        EstadoDocumento.POR_REVISAR,
        EstadoDocumento.RECHAZADO,
        EstadoDocumento.FALLIDO,
    }
)


@transaction.atomic
def corregir(*, documento: Documento, campo: str, dice: str, por: Actor) -> Correccion:
    """Note what the owner says of one field, or of the whole paper (`campo` empty), and send it to a person.

    It is kept beside the reading. Saying the same twice notes it once; that a paper was refused or not read by mistake
    is said once, and the person who looks has the last word. Raises TransicionImposible.
    """
    Expediente.objects.bloqueado(documento.expediente_id)
    caso = Documento.objects.select_for_update().get(pk=documento.pk)
    if caso.estado not in _DISCUTIBLES or caso.tipo == TipoPapel.CFDI_NOMINA:
        raise TransicionImposible("Este documento ya cambió. Vuelve a abrirlo para ver qué pasó.")
    dicho = dice.strip()[:300]
    dichas = list(caso.correcciones.filter(campo=campo))
    if repetida := next((c for c in dichas if not campo or c.dice == dicho), None):
        return repetida
    correccion = Correccion.objects.create(
        documento=caso, campo=campo, dice=dicho, hecha_at=timezone.now(), hecha_por=str(por)
    )
    asentar(
        evento="documento.corregido",
        por=por,
        plantel=caso.plantel_id,
        objeto=caso,
        expediente=caso.expediente_id,
        datos={"campo": campo},
    )
    if caso.estado != EstadoDocumento.POR_REVISAR:
        mudar(documento=caso, a=EstadoDocumento.POR_REVISAR, por=por)
    return correccion
