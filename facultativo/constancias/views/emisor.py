"""Who signs, the letterhead and the seal."""

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render

from facultativo.constancias import actions
from facultativo.constancias.forms import EmisorForm
from facultativo.constancias.models import Emisor
from facultativo.constancias.views.comun import archivo
from facultativo.cuentas.permissions import Peticion, solo
from facultativo.cuentas.roles import Rol


@solo(Rol.ESCOLARES, Rol.ADMINISTRACION)
def emisor(request: Peticion) -> HttpResponse:
    """Who signs and on which paper."""
    actual = Emisor.objects.filter(plantel=request.plantel).first()
    form = EmisorForm(request.POST or None, request.FILES or None, instance=actual)
    if request.method == "POST" and form.is_valid() and _guardar(request, form):
        messages.success(request, "Las siguientes constancias saldrán así.")
        return redirect("constancias:emisor")
    datos = {"form": form, "emisor": actual}
    return render(request, "constancias/emisor.html", datos, status=422 if form.is_bound else 200)


def _guardar(request: Peticion, form: EmisorForm) -> bool:
    escudo, sello = form.bytes_de("escudo_nuevo"), form.bytes_de("sello_nuevo")
    try:
        actions.guardar_emisor(
            plantel=request.plantel, por=request.actor, escudo=escudo, sello=sello, datos=form.campos
        )
    except actions.ImagenIlegible as e:
        form.add_error("sello_nuevo" if sello else "escudo_nuevo", str(e))
        return False
    return True


@solo(Rol.ESCOLARES, Rol.ADMINISTRACION)
def escudo(request: Peticion) -> HttpResponse:
    """The shield of the letterhead."""
    return _imagen(request, "escudo")


@solo(Rol.ESCOLARES, Rol.ADMINISTRACION)
def sello(request: Peticion) -> HttpResponse:
    """The seal."""
    return _imagen(request, "sello")


def _imagen(request: Peticion, campo: str) -> HttpResponse:
    emisor = Emisor.objects.filter(plantel=request.plantel).first()
    clave = getattr(emisor, campo, "")
    if not clave:
        raise Http404("todavía no hay imagen")
    return archivo(actions.imagen(clave), f"{campo}.png", "image/png")
