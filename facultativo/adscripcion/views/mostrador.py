"""The desk: the student is here with the carnet in hand."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_POST

from facultativo.adscripcion import queries
from facultativo.adscripcion.actions import aceptar_en_ventanilla, registrar_umf
from facultativo.adscripcion.forms import ClinicaForm
from facultativo.adscripcion.states import FuenteUMF
from facultativo.adscripcion.views.comun import inicial
from facultativo.cuentas.permissions import Peticion, solo
from facultativo.cuentas.roles import Rol
from facultativo.expediente.models import Expediente

_HALLADOS = 20


def _caso(request: Peticion, expediente: int) -> Expediente:
    return get_object_or_404(Expediente.objects.del_plantel(request.plantel), pk=expediente)


@solo(Rol.ESCOLARES)
def buscar(request: Peticion) -> HttpResponse:
    """Who is here: by número de control or the beginning of the name. By POST: neither stays in an address or a log."""
    texto = request.POST.get("q", "")[:80]
    casos = list(queries.buscar(request.plantel, texto)[:_HALLADOS])
    if len(casos) == 1:
        return redirect("adscripcion:ventanilla_caso", casos[0].pk)
    return render(request, "adscripcion/ventanilla.html", {"texto": texto, "casos": casos})


@solo(Rol.ESCOLARES)
def ventanilla(request: Peticion, expediente: int) -> HttpResponse:
    """The student, clinic and carnet; «acepté el carnet en ventanilla»."""
    caso = _caso(request, expediente)
    if request.method == "POST":
        aceptar_en_ventanilla(expediente=caso, por=request.actor)
        messages.success(request, f"El carnet de {caso.alumno.nombre_completo} quedó aceptado en ventanilla.")
        return redirect("adscripcion:ventanilla")
    return _ventanilla(request, caso, ClinicaForm(initial=inicial(caso)))


@require_POST
@solo(Rol.ESCOLARES)
def clinica(request: Peticion, expediente: int) -> HttpResponse:
    """Write the clinic that the carnet says."""
    caso, form = _caso(request, expediente), ClinicaForm(request.POST)
    if not form.is_valid():
        return _ventanilla(request, caso, form)
    registrar_umf(expediente=caso, clinica=form.clinica, fuente=FuenteUMF.ESCOLARES, por=request.actor)
    messages.success(request, "La clínica quedó registrada.")
    return redirect("adscripcion:ventanilla_caso", caso.pk)


def _ventanilla(request: Peticion, caso: Expediente, form: ClinicaForm) -> HttpResponse:
    datos = {
        "caso": caso,
        "form": form,
        "clinica": queries.adscripcion_de(caso),
        "carnet": queries.carnet_de(caso),
    }
    return render(request, "adscripcion/ventanilla_caso.html", datos, status=422 if form.errors else 200)
