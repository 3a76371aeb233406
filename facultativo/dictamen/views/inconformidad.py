"""Who answers an objection: somebody else of Servicios Escolares, or Dirección, who sees nothing but these cases."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST

from facultativo.cuentas.permissions import Peticion, solo
from facultativo.cuentas.roles import Rol
from facultativo.dictamen import actions
from facultativo.dictamen.forms import PedirForm, ResolverForm, RespuestaForm
from facultativo.dictamen.models import Inconformidad
from facultativo.dictamen.queries.inconformidades import inconformidades
from facultativo.dictamen.views.personal import el_dictamen, pagina


@solo(Rol.ESCOLARES, Rol.DIRECCION)
def lista(request: Peticion) -> HttpResponse:
    """Those that wait, the one that expires first on top."""
    filas = inconformidades(request.plantel, request.actor, timezone.localdate())
    return render(request, "dictamen/inconformidades.html", {"filas": filas})


@require_POST
@solo(Rol.ESCOLARES, Rol.DIRECCION)
def responder(request: Peticion, pk: int) -> HttpResponse:
    """Answer the student's objection."""
    dictamen, form = el_dictamen(request, pk), RespuestaForm(request.POST)
    inconformidad = get_object_or_404(Inconformidad, dictamen=dictamen)
    if not form.is_valid():
        return pagina(request, dictamen, ResolverForm(), PedirForm(), respuesta=form, estado=422)
    try:
        actions.responder_inconformidad(
            inconformidad=inconformidad, respuesta=form.cleaned_data["respuesta"], por=request.actor
        )
        messages.success(request, "Tu respuesta quedó en el caso y se le avisa al alumno.")
    except actions.NoProcedeInconformidad as e:
        messages.error(request, str(e))
    return redirect("dictamen:inconformidades")
