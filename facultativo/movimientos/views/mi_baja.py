"""The student whose insurance is about to end: why, until when, what else there is, and "no estoy de acuerdo"."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_http_methods

from facultativo.cuentas.permissions import Peticion, solo
from facultativo.cuentas.roles import Rol
from facultativo.expediente.actions import abrir_el_mio
from facultativo.movimientos import actions
from facultativo.movimientos.forms import ObjetarForm
from facultativo.movimientos.queries.lista_bajas import mi_baja as mi_baja_de


@require_GET
@solo(Rol.ALUMNO)
def mi_baja(request: Peticion) -> HttpResponse:
    """What happens with the insurance of who is here."""
    caso = abrir_el_mio(usuario=request.user, por=request.actor)
    return render(request, "movimientos/mi_baja.html", {"mia": mi_baja_de(caso)})


@require_http_methods(["GET", "POST"])
@solo(Rol.ALUMNO)
def objetar(request: Peticion) -> HttpResponse:
    """«No estoy de acuerdo»: the baja stops until a person answers."""
    mia = mi_baja_de(abrir_el_mio(usuario=request.user, por=request.actor))
    if mia.propuesta is None or not mia.puede_objetar:
        return redirect("movimientos:mi_baja")
    form = ObjetarForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            actions.objetar(propuesta=mia.propuesta, dice=form.cleaned_data["dice"], por=request.actor)
            messages.success(request, "La baja se detuvo. Una persona te responde por correo.")
        except ValidationError as motivo:
            messages.warning(request, motivo.messages[0])
        return redirect("movimientos:mi_baja")
    return render(request, "movimientos/objetar.html", {"form": form}, status=422 if form.is_bound else 200)
