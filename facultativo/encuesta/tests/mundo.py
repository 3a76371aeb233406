"""Students who walk the survey through its actions, for the tests of the room."""

from django.utils import timezone

from facultativo.comun.actor import Actor
from facultativo.encuesta.actions import consentir, enviar, guardar
from facultativo.encuesta.models import Borrador, Respuesta
from facultativo.encuesta.queries import contexto_de
from facultativo.encuesta.rules import siguiente
from facultativo.encuesta.tests.caminantes import por_omision
from facultativo.expediente.models import Expediente
from tests.mundo import POR


def llenar(expediente: Expediente, *, por: Actor = POR, cambios: tuple[str, ...] = (), **elegidas: str) -> Borrador:
    """Consent and answer every page: the chosen answers where they are asked, the plain ones elsewhere."""
    borrador = consentir(expediente=expediente, por=por, cambios=cambios)
    while pregunta := siguiente(borrador.respuestas, contexto_de(borrador.expediente, timezone.localdate())):
        valor = elegidas.get(pregunta.clave) or por_omision(pregunta)
        borrador = guardar(borrador=borrador, clave=pregunta.clave, valor=valor, por=por)
    return borrador


def contestar_y_enviar(
    expediente: Expediente, *, por: Actor = POR, cambios: tuple[str, ...] = (), **elegidas: str
) -> Respuesta:
    """The whole survey, sent."""
    borrador = llenar(expediente, por=por, cambios=cambios, **elegidas)
    return enviar(expediente=expediente, clave=borrador.clave, protesta=True, por=por)
