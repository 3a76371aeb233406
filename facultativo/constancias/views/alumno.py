"""The student's own letters."""

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render

from facultativo.constancias.models import ConstanciaEstudios
from facultativo.constancias.states import TipoCarta
from facultativo.constancias.views.comun import como_pdf
from facultativo.cuentas.permissions import Peticion, solo
from facultativo.cuentas.roles import Rol
from facultativo.dictamen.rules.rutas import RUTAS
from facultativo.dictamen.states import Ruta


@solo(Rol.ALUMNO)
def mias(request: Peticion) -> HttpResponse:
    """The letters to download, or how to get one."""
    cartas = list(ConstanciaEstudios.objects.de_usuario(request.user).validas().defer("contenido", "sobre"))
    para_el_imss = next((c for c in cartas if c.tipo == TipoCarta.IMSS), None)
    datos = {"constancia": para_el_imss, "otras": [c for c in cartas if c != para_el_imss]}
    return render(request, "constancias/mia.html", datos)


@solo(Rol.ALUMNO)
def pdf(request: Peticion, pk: int) -> HttpResponse:
    """One of the own letters that count."""
    return como_pdf(get_object_or_404(ConstanciaEstudios.objects.de_usuario(request.user).validas(), pk=pk))


@solo(Rol.ALUMNO)
def clinica(request: Peticion) -> HttpResponse:
    """What to take to the clinic and what to ask for there, to print or to have at hand."""
    return render(request, "constancias/clinica.html", {"ruta": RUTAS[Ruta.ART_84_VI]})
