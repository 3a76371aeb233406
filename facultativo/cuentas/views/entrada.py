"""After the entrance: to the desk of one's role."""

from django.http import HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST

from facultativo.comun.claves import leer_clave
from facultativo.cuentas.permissions import PERSONAL, Peticion, solo
from facultativo.cuentas.queries import papel_principal
from facultativo.cuentas.roles import Rol


@solo(Rol.ALUMNO, *PERSONAL)
def a_donde(request: Peticion) -> HttpResponse:
    """To the first page of the person's role."""
    papel = papel_principal(request.roles)
    return redirect(papel.inicio if papel else "portal:inicio")


@require_POST
@solo(*PERSONAL)
def cambiar_plantel(request: Peticion) -> HttpResponse:
    """Work in another of the planteles where one has a post; a foreign key is simply not taken."""
    request.session["plantel"] = leer_clave(request.POST.get("plantel", ""))
    return redirect("cuentas:a_donde")
