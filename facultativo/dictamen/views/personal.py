"""Who decides: a list, clean ones together, doubtful ones one by one with everything at hand."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_POST

from facultativo.comun.claves import leer_clave
from facultativo.cuentas.permissions import Peticion, solo
from facultativo.cuentas.roles import Rol
from facultativo.dictamen import actions
from facultativo.dictamen.forms import PedirForm, ResolverForm, RespuestaForm, claves_elegidas
from facultativo.dictamen.models import Dictamen
from facultativo.dictamen.queries.lista import lista, siguiente_por_resolver
from facultativo.dictamen.queries.vista import visto
from facultativo.dictamen.rules.palabras import FRASE_DE_PROPUESTA
from facultativo.dictamen.states import Grupo, Sentido


def el_dictamen(request: Peticion, pk: int) -> Dictamen:
    """The one of this address, among those that the person may open; else 404."""
    suyos = Dictamen.objects.a_la_vista(request.plantel, request.roles).select_related("expediente__alumno__carrera")
    return get_object_or_404(suyos, pk=pk)


@solo(Rol.ESCOLARES)
def bandeja(request: Peticion) -> HttpResponse:
    """The proposals that wait, by group."""
    grupo = request.GET.get("grupo", "")
    propuesta = request.GET.get("propuesta", "")
    despues = request.GET.get("despues", "")
    datos = {
        "lista": lista(
            request.plantel,
            Grupo(grupo) if grupo in list(Grupo) else Grupo.LIMPIO,
            propuesta=propuesta if propuesta in list(Sentido) else "",
            despues=leer_clave(despues),
        ),
        "propuesta": propuesta,
        "propuestas": [(s.value, FRASE_DE_PROPUESTA[s]) for s in Sentido],
    }
    return render(request, "dictamen/bandeja.html", datos)


@require_POST
@solo(Rol.ESCOLARES)
def confirmar(request: Peticion) -> HttpResponse:
    """Confirm the ticked clean proposals."""
    hecho = actions.resolver_en_bloque(
        plantel=request.plantel, dictamenes=claves_elegidas(request.POST), por=request.actor
    )
    if hecho.resueltos:
        messages.success(request, f"Confirmaste {hecho.resueltos}. A cada quien le llega su aviso.")
    if hecho.saltados:
        messages.warning(request, f"{hecho.saltados} ya no estaban listos y se quedaron en la lista.")
    if not hecho.resueltos and not hecho.saltados:
        messages.error(request, "Elige al menos uno de la lista.")
    return redirect("dictamen:bandeja")


@solo(Rol.ESCOLARES, Rol.DIRECCION)
def ver(request: Peticion, pk: int) -> HttpResponse:
    """One dictamen: proposal, reasons, facts with their paper."""
    return pagina(request, el_dictamen(request, pk), ResolverForm(), PedirForm())


@require_POST
@solo(Rol.ESCOLARES)
def protegido(request: Peticion, pk: int) -> HttpResponse:
    """The same page with the protected fact, leaving who asked for it in the log."""
    dictamen = el_dictamen(request, pk)
    actions.ver_protegido(dictamen=dictamen, por=request.actor)
    return pagina(request, dictamen, ResolverForm(), PedirForm(), con_protegido=True)


@require_POST
@solo(Rol.ESCOLARES)
def resolver(request: Peticion, pk: int) -> HttpResponse:
    """Confirm the proposal or decide otherwise, then go on with the next one."""
    dictamen, form = el_dictamen(request, pk), ResolverForm(request.POST)
    if not form.is_valid():
        return pagina(request, dictamen, form, PedirForm(), estado=422)
    try:
        actions.resolver(
            dictamen=dictamen,
            resolucion=form.cleaned_data["resolucion"],
            motivo=form.cleaned_data["motivo"],
            por=request.actor,
        )
    except actions.FaltaMotivo as e:
        form.add_error("motivo", str(e))
        return pagina(request, dictamen, form, PedirForm(), estado=422)
    except actions.DictamenCerrado as e:
        messages.error(request, str(e))
    else:
        messages.success(request, "Quedó resuelto y se le avisa al alumno.")
    return _siguiente(dictamen)


@require_POST
@solo(Rol.ESCOLARES)
def pedir(request: Peticion, pk: int) -> HttpResponse:
    """Ask the student for something."""
    dictamen, form = el_dictamen(request, pk), PedirForm(request.POST)
    if not form.is_valid():
        return pagina(request, dictamen, ResolverForm(), form, estado=422)
    try:
        actions.pedir_evidencia(dictamen=dictamen, pide=form.cleaned_data["pide"], por=request.actor)
        messages.success(request, "Se lo pedimos al alumno. Vuelve a esta lista cuando responda.")
    except actions.DictamenCerrado as e:
        messages.error(request, str(e))
    return _siguiente(dictamen)


@require_POST
@solo(Rol.ESCOLARES, Rol.DIRECCION)
def reconsiderar(request: Peticion, pk: int) -> HttpResponse:
    """Open again what was resolved, as a new version."""
    nuevo = actions.reconsiderar(dictamen=el_dictamen(request, pk), por=request.actor)
    if Rol.ESCOLARES in request.roles:
        return redirect("dictamen:ver", nuevo.pk)
    messages.success(request, "Servicios Escolares lo vuelve a decidir; ya está en su lista.")
    return redirect("dictamen:inconformidades")


def pagina(
    request: Peticion,
    dictamen: Dictamen,
    form: ResolverForm,
    pedir: PedirForm,
    *,
    respuesta: RespuestaForm | None = None,
    con_protegido: bool = False,
    estado: int = 200,
) -> HttpResponse:
    """The page of one dictamen, with whatever form was sent back."""
    datos = {
        "visto": visto(dictamen, con_protegido=con_protegido),
        "form": form,
        "pedir": pedir,
        "respuesta": respuesta or RespuestaForm(),
        "decide": Rol.ESCOLARES in request.roles,
    }
    return render(request, "dictamen/ver.html", datos, status=estado)


def _siguiente(dictamen: Dictamen) -> HttpResponse:
    siguiente = siguiente_por_resolver(dictamen)
    return redirect("dictamen:ver", siguiente) if siguiente else redirect("dictamen:bandeja")
