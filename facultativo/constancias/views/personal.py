"""Servicios Escolares: issue one or all that are due, revoke, say who signs."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST

from facultativo.constancias import actions
from facultativo.constancias.forms import EmisorForm, RevocarForm
from facultativo.constancias.models import ConstanciaEstudios, Emisor
from facultativo.constancias.queries import contenido_de, emitidas, por_emitir, valida_de
from facultativo.constancias.rules.contenido import faltantes, parrafos
from facultativo.constancias.views.comun import como_pdf
from facultativo.cuentas.permissions import Peticion, solo
from facultativo.cuentas.roles import Rol
from facultativo.expediente.models import Expediente

_MUESTRA = 50


@solo(Rol.ESCOLARES)
def lista(request: Peticion) -> HttpResponse:
    """Who needs a letter, and the last ones issued."""
    pendientes = por_emitir(request.plantel)
    datos = {
        "pendientes": pendientes[:_MUESTRA],
        "cuantos": pendientes.count(),
        "emitidas": emitidas(request.plantel),
        "hay_emisor": Emisor.objects.filter(plantel=request.plantel).exists(),
    }
    return render(request, "constancias/lista.html", datos)


@require_POST
@solo(Rol.ESCOLARES)
def emitir_todas(request: Peticion) -> HttpResponse:
    """Issue all that are due."""
    try:
        hechas = actions.emitir_pendientes(plantel=request.plantel, por=request.actor)
        messages.success(request, f"Se emitieron {hechas}. Cada alumno puede descargar la suya.")
    except actions.NoSePuedeEmitir as e:
        messages.error(request, str(e))
    return redirect("constancias:lista")


@solo(Rol.ESCOLARES)
def emitir(request: Peticion, pk: int) -> HttpResponse:
    """What the letter will say; one click issues it."""
    caso = get_object_or_404(Expediente.objects.del_plantel(request.plantel).select_related("plantel"), pk=pk)
    if request.method == "POST":
        try:
            constancia = actions.emitir(expediente=caso, por=request.actor)
            messages.success(request, f"Se emitió la constancia {constancia.folio}.")
        except actions.NoSePuedeEmitir as e:
            messages.error(request, str(e))
        return redirect("constancias:emitir", pk)
    contenido = contenido_de(caso, timezone.localdate())
    faltan = faltantes(contenido)
    datos = {
        "caso": caso,
        "valida": valida_de(caso),
        "faltan": faltan,
        "parrafos": () if faltan else parrafos(contenido),
        "contenido": contenido,
        "form": RevocarForm(),
    }
    return render(request, "constancias/emitir.html", datos)


def _constancia(request: Peticion, pk: int) -> ConstanciaEstudios:
    return get_object_or_404(ConstanciaEstudios.objects.del_plantel(request.plantel), pk=pk)


@solo(Rol.ESCOLARES)
def pdf(request: Peticion, pk: int) -> HttpResponse:
    """The letter."""
    return como_pdf(_constancia(request, pk))


@require_POST
@solo(Rol.ESCOLARES)
def revocar(request: Peticion, pk: int) -> HttpResponse:
    """Revoke a letter."""
    constancia, form = _constancia(request, pk), RevocarForm(request.POST)
    if form.is_valid():
        actions.revocar(constancia=constancia, motivo=form.cleaned_data["motivo"], por=request.actor)
        messages.success(request, f"La constancia {constancia.folio} ya no cuenta: su verificación lo dice.")
    else:
        messages.error(request, "Escribe por qué se revoca.")
    return redirect("constancias:emitir", constancia.expediente_id)


@solo(Rol.ESCOLARES, Rol.ADMINISTRACION)
def emisor(request: Peticion) -> HttpResponse:
    """Who signs."""
    form = EmisorForm(request.POST or None, instance=Emisor.objects.filter(plantel=request.plantel).first())
    if request.method == "POST" and form.is_valid():
        actions.guardar_emisor(plantel=request.plantel, por=request.actor, **form.cleaned_data)
        messages.success(request, "Las siguientes constancias llevarán este nombre.")
        return redirect("constancias:lista")
    return render(request, "constancias/emisor.html", {"form": form}, status=422 if form.is_bound else 200)
