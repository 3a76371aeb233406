"""The student's own letter."""

from django.http import Http404, HttpResponse
from django.shortcuts import render

from facultativo.alumnos.models import Alumno
from facultativo.constancias.models import ConstanciaEstudios
from facultativo.constancias.queries import valida_de
from facultativo.constancias.views.comun import como_pdf
from facultativo.cuentas.permissions import Peticion, solo
from facultativo.cuentas.roles import Rol
from facultativo.dictamen.rules.rutas import RUTAS
from facultativo.dictamen.states import Ruta
from facultativo.expediente.actions import abrir_el_mio


def _la_mia(request: Peticion) -> ConstanciaEstudios | None:
    try:
        return valida_de(abrir_el_mio(usuario=request.user, por=request.actor))
    except Alumno.DoesNotExist:
        raise Http404("esta cuenta no es de un alumno inscrito") from None


@solo(Rol.ALUMNO)
def mia(request: Peticion) -> HttpResponse:
    """The letter to download, or how to get it."""
    datos = {"constancia": _la_mia(request), "ruta": RUTAS[Ruta.ART_84_VI]}
    return render(request, "constancias/mia.html", datos)


@solo(Rol.ALUMNO)
def pdf(request: Peticion) -> HttpResponse:
    """The letter."""
    constancia = _la_mia(request)
    if constancia is None:
        raise Http404("todavía no hay constancia")
    return como_pdf(constancia)
