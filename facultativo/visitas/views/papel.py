"""Servicios Escolares: the student came to the desk with the paper of another cover."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST

from facultativo.cuentas.permissions import Peticion, solo
from facultativo.cuentas.roles import Rol
from facultativo.visitas import actions, queries
from facultativo.visitas.forms import PapelForm
from facultativo.visitas.rules import DatosImposibles
from facultativo.visitas.views.comun import participante_de, visita_abierta_a


@solo(Rol.ESCOLARES)
def anotar(request: Peticion, pk: int, participante: int) -> HttpResponse:
    """«Papel visto, válido hasta»."""
    visita = visita_abierta_a(request, pk)
    alumno, form = participante_de(visita, participante).alumno, PapelForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            actions.anotar_papel(alumno=alumno, hasta=form.cleaned_data["hasta"], por=request.actor)
        except DatosImposibles as error:
            form.add_error(error.campo, str(error))
        else:
            messages.success(request, f"Anotamos que viste el papel de {alumno.nombre_completo}.")
            return redirect("visitas:ver", pk)
    datos = {
        "visita": visita,
        "alumno": alumno,
        "participante": participante,
        "form": form,
        "visto": queries.papel_de(alumno),
    }
    return render(request, "visitas/papel.html", datos, status=422 if form.errors else 200)


@require_POST
@solo(Rol.ESCOLARES)
def retirar(request: Peticion, pk: int, participante: int) -> HttpResponse:
    """It was noted by mistake."""
    papel = queries.papel_de(participante_de(visita_abierta_a(request, pk), participante).alumno)
    if papel:
        actions.retirar_papel(papel=papel, por=request.actor)
        messages.success(request, "Ese papel ya no cuenta.")
    return redirect("visitas:ver", pk)
