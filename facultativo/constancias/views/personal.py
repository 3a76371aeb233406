"""Servicios Escolares: who needs a letter, the letters issued, one student's letters."""

import uuid

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST

from facultativo.constancias import actions, queries
from facultativo.constancias.forms import BuscarForm, CartaForm, RevocarForm
from facultativo.constancias.models import ConstanciaEstudios, Emisor
from facultativo.constancias.rules.contenido import Contenido, faltantes, parrafos
from facultativo.constancias.states import TITULOS, TipoCarta
from facultativo.constancias.views.comun import como_pdf
from facultativo.cuentas.permissions import Peticion, solo
from facultativo.cuentas.roles import Rol
from facultativo.expediente.models import Expediente

MUESTRA = 200
_POR_PAGINA = 50


@solo(Rol.ESCOLARES)
def lista(request: Peticion) -> HttpResponse:
    """Who needs a letter, to issue one or many; the letters issued, to find one. A search travels by POST: it may be
    a CURP.
    """
    busqueda = BuscarForm(request.POST if request.method == "POST" else request.GET)
    dice = busqueda.cleaned_data if busqueda.is_valid() else {"q": "", "tipo": ""}
    emitidas = Paginator(queries.emitidas(request.plantel, **{"texto": dice["q"], "tipo": dice["tipo"]}), _POR_PAGINA)
    carrera = request.GET.get("carrera", "")
    pendientes = queries.por_emitir(request.plantel)
    if carrera.isdecimal():
        pendientes = pendientes.filter(alumno__carrera=int(carrera))
    datos = {
        "pendientes": pendientes[:MUESTRA],
        "cuantos": pendientes.count(),
        "muestra": MUESTRA,
        "carrera": carrera,
        "carreras": queries.carreras_por_emitir(request.plantel),
        "clave": uuid.uuid4(),
        "pagina": emitidas.get_page(request.GET.get("pagina")),
        "busqueda": dice,
        "tipos": TITULOS.items(),
        "tandas": queries.ultimas_tandas(request.plantel),
        "hay_emisor": Emisor.objects.filter(plantel=request.plantel).exists(),
    }
    return render(request, "constancias/lista.html", datos)


@solo(Rol.ESCOLARES)
def emitir(request: Peticion, pk: int) -> HttpResponse:
    """The letters of one student: what each will say, and one click to issue it."""
    caso = get_object_or_404(Expediente.objects.del_plantel(request.plantel).select_related("plantel"), pk=pk)
    if request.method == "POST":
        return _emitir(request, caso)
    hoy = timezone.localdate()
    cartas = []
    for tipo in TipoCarta:
        contenido = queries.contenido_de(caso, hoy, tipo)
        faltan = faltantes(contenido)
        dice = () if faltan else parrafos(contenido)
        valida = queries.valida_de(caso, tipo)
        cartas.append({"tipo": tipo, "titulo": TITULOS[tipo], "faltan": faltan, "parrafos": dice, "valida": valida})
    datos = {
        "caso": caso,
        "cartas": cartas,
        "contenido": queries.contenido_de(caso, hoy),
        "anteriores": [c for c in queries.de_expediente(caso) if c.revocada_at],
    }
    return render(request, "constancias/emitir.html", datos)


def _emitir(request: Peticion, caso: Expediente) -> HttpResponse:
    form = CartaForm({"tipo": request.POST.get("tipo", TipoCarta.IMSS)})
    tipo = TipoCarta(form.cleaned_data["tipo"]) if form.is_valid() else TipoCarta.IMSS
    try:
        constancia = actions.emitir(expediente=caso, tipo=tipo, por=request.actor)
    except actions.NoSePuedeEmitir as e:
        messages.error(request, str(e))
        return redirect("constancias:emitir", caso.pk)
    messages.success(request, f"Se emitió {constancia.folio}.")
    return redirect("constancias:ver", constancia.pk)


def _constancia(request: Peticion, pk: int) -> ConstanciaEstudios:
    return get_object_or_404(ConstanciaEstudios.objects.del_plantel(request.plantel), pk=pk)


@solo(Rol.ESCOLARES)
def ver(request: Peticion, pk: int) -> HttpResponse:
    """One letter: what it says, its PDF, whether it counts, and how to make it stop counting."""
    return _pagina(request, _constancia(request, pk), RevocarForm())


def _pagina(request: Peticion, constancia: ConstanciaEstudios, form: RevocarForm) -> HttpResponse:
    contenido = Contenido.de_json(constancia.contenido)
    datos = {"c": constancia, "contenido": contenido, "parrafos": parrafos(contenido), "form": form}
    return render(request, "constancias/ver.html", datos, status=422 if form.errors else 200)


@solo(Rol.ESCOLARES)
def pdf(request: Peticion, pk: int) -> HttpResponse:
    """The letter."""
    return como_pdf(_constancia(request, pk))


@require_POST
@solo(Rol.ESCOLARES)
def revocar(request: Peticion, pk: int) -> HttpResponse:
    """Revoke a letter."""
    constancia, form = _constancia(request, pk), RevocarForm(request.POST)
    if not form.is_valid():
        return _pagina(request, constancia, form)
    actions.revocar(constancia=constancia, motivo=form.cleaned_data["motivo"], por=request.actor)
    messages.success(request, f"{constancia.folio} ya no cuenta: su verificación lo dice.")
    return redirect("constancias:ver", pk)
