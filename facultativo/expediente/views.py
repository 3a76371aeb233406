"""The student's home."""

from django.http import HttpResponse
from django.shortcuts import render

from facultativo.cuentas.permissions import Peticion, solo
from facultativo.cuentas.roles import Rol
from facultativo.expediente.actions import abrir_el_mio
from facultativo.expediente.queries import inicio as inicio_de


@solo(Rol.ALUMNO)
def inicio(request: Peticion) -> HttpResponse:
    """One sentence, five milestones, one next action."""
    expediente = abrir_el_mio(usuario=request.user, por=request.actor)
    return render(request, "expediente/inicio.html", {"inicio": inicio_de(expediente)})
