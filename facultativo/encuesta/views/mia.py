"""The student's own survey. The case is always the one of who is here: no key of a case travels in these
addresses."""

from django.http import Http404, HttpResponse

from facultativo.alumnos.models import Alumno
from facultativo.cuentas.permissions import Peticion, solo
from facultativo.cuentas.roles import Rol
from facultativo.encuesta.views import paginas
from facultativo.encuesta.views.lugar import Lugar
from facultativo.expediente.actions import abrir_el_mio


def _lugar(request: Peticion) -> Lugar:
    try:
        return Lugar(abrir_el_mio(usuario=request.user, por=request.actor))
    except Alumno.DoesNotExist:
        raise Http404("esta cuenta no es de un alumno inscrito") from None


@solo(Rol.ALUMNO)
def inicio(request: Peticion) -> HttpResponse:
    """The door of the survey."""
    return paginas.inicio(request, _lugar(request))


@solo(Rol.ALUMNO)
def seguir(request: Peticion) -> HttpResponse:
    """Go on with the draft."""
    return paginas.seguir(request, _lugar(request))


@solo(Rol.ALUMNO)
def aviso(request: Peticion) -> HttpResponse:
    """The notice and consent."""
    return paginas.aviso(request, _lugar(request))


@solo(Rol.ALUMNO)
def cambio(request: Peticion) -> HttpResponse:
    """ "Mi situación cambió"."""
    return paginas.cambio(request, _lugar(request))


@solo(Rol.ALUMNO)
def pregunta(request: Peticion, clave: str) -> HttpResponse:
    """One question."""
    return paginas.pregunta(request, _lugar(request), clave)


@solo(Rol.ALUMNO)
def revisar(request: Peticion) -> HttpResponse:
    """Check and send."""
    return paginas.revisar(request, _lugar(request))


@solo(Rol.ALUMNO)
def enviada(request: Peticion) -> HttpResponse:
    """The folio."""
    return paginas.enviada(request, _lugar(request))
