"""Servicios Escolares: the photograph on the left, the facts on the right, one key decides and the next appears."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_POST

from facultativo.adscripcion import actions, queries
from facultativo.adscripcion.forms import DevolverForm
from facultativo.adscripcion.models import Carnet
from facultativo.adscripcion.states import MotivoDevolucion
from facultativo.adscripcion.views.comun import como_png
from facultativo.cuentas.permissions import Peticion, solo
from facultativo.cuentas.roles import Rol
from facultativo.plantel.models import Plantel


def _carnet(request: Peticion, pk: int) -> Carnet:
    return get_object_or_404(Carnet.objects.del_plantel(request.plantel).select_related("plantel"), pk=pk)


@solo(Rol.ESCOLARES)
def bandeja(request: Peticion) -> HttpResponse:
    """The photographs that wait, priority first, then the oldest."""
    pagina = Paginator(queries.bandeja(request.plantel), 25).get_page(request.GET.get("pagina"))
    return render(request, "adscripcion/bandeja.html", {"pagina": pagina})


@solo(Rol.ESCOLARES)
def ver(request: Peticion, pk: int) -> HttpResponse:
    """One carnet."""
    return _ver(request, _carnet(request, pk), DevolverForm())


def _ver(request: Peticion, carnet: Carnet, form: DevolverForm) -> HttpResponse:
    datos = {"visto": queries.visto(carnet), "form": form}
    return render(request, "adscripcion/revisar.html", datos, status=422 if form.errors else 200)


@solo(Rol.ESCOLARES)
def imagen(request: Peticion, pk: int) -> HttpResponse:
    """The picture."""
    return como_png(_carnet(request, pk))


@require_POST
@solo(Rol.ESCOLARES)
def aceptar(request: Peticion, pk: int) -> HttpResponse:
    """Photo, stamp and owner are right."""
    carnet = _carnet(request, pk)
    try:
        actions.aceptar(carnet=carnet, por=request.actor)
        messages.success(request, f"El carnet de {carnet.expediente.alumno.nombre_completo} quedó en su expediente.")
    except actions.TransicionImposible as error:
        messages.error(request, str(error))
    return _al_siguiente(request.plantel)


@require_POST
@solo(Rol.ESCOLARES)
def devolver(request: Peticion, pk: int) -> HttpResponse:
    """It goes back, with the reason that the student reads."""
    carnet, form = _carnet(request, pk), DevolverForm(request.POST)
    if not form.is_valid():
        return _ver(request, carnet, form)
    motivo, nota = MotivoDevolucion(form.cleaned_data["motivo"]), form.cleaned_data["nota"]
    try:
        actions.devolver(carnet=carnet, motivo=motivo, nota=nota, por=request.actor)
        messages.success(request, f"Le dijimos a {carnet.expediente.alumno.nombre_completo} qué le falta.")
    except actions.MotivoSinExplicar as error:
        form.add_error("nota", str(error))
        return _ver(request, carnet, form)
    except actions.TransicionImposible as error:
        messages.error(request, str(error))
    return _al_siguiente(request.plantel)


def _al_siguiente(plantel: Plantel) -> HttpResponse:
    siguiente = queries.bandeja(plantel).values_list("pk", flat=True).first()
    return redirect("adscripcion:revisar", siguiente) if siguiente else redirect("adscripcion:bandeja")
