"""The aviso de privacidad integral, written from the policy that the program executes."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from facultativo.cuentas.permissions import publica
from facultativo.encuesta.rules.aviso import AVISO
from facultativo.privacidad.datos import politica


@publica
def integral(request: HttpRequest) -> HttpResponse:
    """Who, what, what for, how long, and how to exercise one's rights."""
    datos = politica()
    contexto = {"clases": datos.personales(), "revisado_el": datos.revisado_el, "version": AVISO.version}
    return render(request, "privacidad/integral.html", contexto)
