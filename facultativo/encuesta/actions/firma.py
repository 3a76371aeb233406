"""The signature under the manifestación: given when the survey is sent, or later by the tutor at the desk."""

from datetime import datetime

from django.db import transaction
from django.utils import timezone

from facultativo.bitacora.actions import asentar
from facultativo.comun.actor import Actor, TipoActor
from facultativo.encuesta.models import FirmaDeManifestacion, Respuesta
from facultativo.encuesta.queries import firma_de
from facultativo.encuesta.rules.firma import firmante_de, protesta_de
from facultativo.encuesta.states import Firmante, MedioDeFirma
from facultativo.expediente.models import Expediente


class SinNadaQueFirmar(ValueError):
    """No survey waits for a tutor, or the name of who signs is missing."""


def firma_al_enviar(*, respuesta: Respuesta, nombre_del_alumno: str, por: Actor) -> FirmaDeManifestacion | None:
    """The signature that comes with the sending, for `enviar` to save; None while a tutor has still to come."""
    firmante = firmante_de(respuesta.respuestas)
    if firmante is None:
        return None
    nombre = nombre_del_alumno if firmante == Firmante.ALUMNO else respuesta.respuestas["tutor_nombre"]
    medio = MedioDeFirma.CUENTA if por.tipo == TipoActor.ALUMNO else MedioDeFirma.MOSTRADOR
    return _nueva(respuesta, firmante, medio, nombre, por, respuesta.enviada_at)


@transaction.atomic
def firmar_tutor(*, expediente: Expediente, nombre: str, por: Actor) -> FirmaDeManifestacion:
    """The tutor of a minor came to the desk and signed the last answer. Signed already, it changes nothing.

    Raises SinNadaQueFirmar.
    """
    Expediente.objects.bloqueado(expediente.pk)
    if ya := firma_de(expediente):
        return ya
    respuesta = Respuesta.objects.filter(expediente=expediente).order_by("-version").first()
    if respuesta is None or not nombre.strip():
        raise SinNadaQueFirmar("Escribe el nombre completo de quien firma.")
    firma = _nueva(respuesta, Firmante.TUTOR, MedioDeFirma.MOSTRADOR, nombre.strip(), por, timezone.now())
    firma.save()
    asentar(
        evento="manifestacion.firmada",
        por=por,
        plantel=expediente.plantel_id,
        objeto=firma,
        expediente=expediente.pk,
        datos={"firmante": firma.firmante, "folio": respuesta.folio},
    )
    return firma


def _nueva(
    respuesta: Respuesta, firmante: Firmante, medio: MedioDeFirma, nombre: str, por: Actor, ahora: datetime
) -> FirmaDeManifestacion:
    return FirmaDeManifestacion(
        respuesta=respuesta,
        firmante=firmante,
        medio=medio,
        nombre=nombre,
        texto=protesta_de(firmante),
        firmada_at=ahora,
        firmada_por=str(por),
    )
