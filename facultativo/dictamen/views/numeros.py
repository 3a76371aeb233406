"""The numbers of the rules that a plantel may have otherwise: seen, tried on its cases, and then put."""

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from facultativo.cuentas.permissions import Peticion, solo
from facultativo.cuentas.roles import Rol
from facultativo.dictamen import actions
from facultativo.dictamen.forms import AjusteForm
from facultativo.dictamen.queries.ensayar import Efecto, efecto_de
from facultativo.dictamen.queries.tabla import DEL_PLANTEL, Numero, numeros_de


@solo(Rol.ADMINISTRACION)
def lista(request: Peticion) -> HttpResponse:
    """All of them, with their source."""
    numeros = numeros_de(request.plantel, timezone.localdate())
    return render(request, "dictamen/numeros.html", {"numeros": numeros, "del_plantel": DEL_PLANTEL})


@solo(Rol.ADMINISTRACION)
def ajustar(request: Peticion, nombre: str) -> HttpResponse:
    """Try another value, see whom it would touch, and put it."""
    numero = _numero(request, nombre)
    form, efecto = AjusteForm(numero.entrada, request.POST or None), None
    if form.is_valid() and "poner" in request.POST:
        d = form.cleaned_data
        try:
            actions.ajustar(plantel=request.plantel, nombre=nombre, por=request.actor, **d)
        except actions.AjusteImposible as error:
            form.add_error(None, str(error))
        else:
            messages.success(request, "Quedó puesto. Ese día las reglas miran otra vez los casos.")
            return redirect("dictamen:numeros")
    elif form.is_valid():
        efecto = _probar(request, form, nombre)
    contexto = {"numero": numero, "form": form, "efecto": efecto}
    return render(request, "dictamen/ajustar.html", contexto, status=422 if form.errors else 200)


def _numero(request: Peticion, nombre: str) -> Numero:
    for numero in numeros_de(request.plantel, timezone.localdate()):
        if numero.entrada.nombre == nombre != DEL_PLANTEL:
            return numero
    raise Http404("ese número no lo cambia el plantel")


def _probar(request: Peticion, form: AjusteForm, nombre: str) -> Efecto | None:
    d = form.cleaned_data
    try:
        return efecto_de(request.plantel, nombre, d["valor"], d["desde"], hoy=timezone.localdate())
    except ValueError as no_cabe:
        form.add_error("valor", str(no_cabe))
        return None
