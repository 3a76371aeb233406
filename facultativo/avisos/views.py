"""The student's notices, and the mailbox of the demo."""

from typing import Any

from django.conf import settings
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from facultativo.avisos.actions import cartas_de_la_demo
from facultativo.avisos.queries import avisos_de
from facultativo.cuentas.permissions import Peticion, publica, solo
from facultativo.cuentas.roles import Rol

POR_PAGINA = 20


@solo(Rol.ALUMNO)
def mios(request: Peticion) -> HttpResponse:
    """Everything the student was told, newest first."""
    pagina: Any = Paginator(avisos_de(request.user), POR_PAGINA).get_page(request.GET.get("pagina"))
    return render(request, "avisos/mios.html", {"pagina": pagina})


@publica
def buzon(request: HttpRequest) -> HttpResponse:
    """The mail that the demo would have sent, so that people can read their code. Elsewhere it does not exist."""
    if not settings.DEMO:
        raise Http404("solo en la demostración")
    para = request.GET.get("para", "")
    return render(request, "avisos/buzon.html", {"cartas": cartas_de_la_demo(para=para), "para": para})
