"""Desk mode (S15): Servicios Escolares fills the survey in with the student beside. The log says who did."""

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render

from facultativo.cuentas.permissions import Peticion, solo
from facultativo.cuentas.roles import Rol
from facultativo.encuesta.actions import firmar_tutor
from facultativo.encuesta.forms import FirmaDelTutorForm
from facultativo.encuesta.queries import firma_de, respuesta_vigente
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
def firma(request: Peticion, expediente: int) -> HttpResponse:
    """The tutor of a minor came to sign."""
    lugar = _lugar(request, expediente)
    respuesta = respuesta_vigente(lugar.expediente)
    if respuesta is None:
        raise Http404("todavía no hay encuesta que firmar")
    form = FirmaDelTutorForm(request.POST or None, initial={"nombre": respuesta.respuestas.get("tutor_nombre", "")})
    if request.method == "POST" and form.is_valid():
        firmar_tutor(expediente=lugar.expediente, nombre=form.cleaned_data["nombre"], por=request.actor)
        messages.success(request, "La manifestación quedó firmada.")
        return redirect(lugar.salida)
    datos = {"lugar": lugar, "form": form, "firma": firma_de(lugar.expediente), "respuesta": respuesta}
    return render(request, "encuesta/firma.html", datos, status=422 if form.errors else 200)


@solo(Rol.ESCOLARES)
def enviada(request: Peticion, expediente: int) -> HttpResponse:
    """The folio."""
    return paginas.enviada(request, _lugar(request, expediente))
