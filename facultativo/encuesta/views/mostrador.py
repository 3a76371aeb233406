"""Desk mode (S15): Servicios Escolares fills the survey in with the student beside. The log says who did."""

from django.http import HttpResponse
from django.shortcuts import get_object_or_404

from facultativo.cuentas.permissions import Peticion, solo
from facultativo.cuentas.roles import Rol
from facultativo.encuesta.views import paginas
from facultativo.encuesta.views.lugar import Lugar
from facultativo.expediente.models import Expediente


def _lugar(request: Peticion, expediente: int) -> Lugar:
    caso = get_object_or_404(Expediente.objects.del_plantel(request.plantel), pk=expediente)
    return Lugar(caso, mostrador=True)


@solo(Rol.ESCOLARES)
def inicio(request: Peticion, expediente: int) -> HttpResponse:
    """The door of the survey of one case."""
    return paginas.inicio(request, _lugar(request, expediente))


@solo(Rol.ESCOLARES)
def seguir(request: Peticion, expediente: int) -> HttpResponse:
    """Go on with the draft."""
    return paginas.seguir(request, _lugar(request, expediente))


@solo(Rol.ESCOLARES)
def aviso(request: Peticion, expediente: int) -> HttpResponse:
    """The notice and consent, read with the student."""
    return paginas.aviso(request, _lugar(request, expediente))


@solo(Rol.ESCOLARES)
def cambio(request: Peticion, expediente: int) -> HttpResponse:
    """What changed."""
    return paginas.cambio(request, _lugar(request, expediente))


@solo(Rol.ESCOLARES)
def pregunta(request: Peticion, expediente: int, clave: str) -> HttpResponse:
    """One question."""
    return paginas.pregunta(request, _lugar(request, expediente), clave)


@solo(Rol.ESCOLARES)
def revisar(request: Peticion, expediente: int) -> HttpResponse:
    """Check and send."""
    return paginas.revisar(request, _lugar(request, expediente))


@solo(Rol.ESCOLARES)
def enviada(request: Peticion, expediente: int) -> HttpResponse:
    """The folio."""
    return paginas.enviada(request, _lugar(request, expediente))
