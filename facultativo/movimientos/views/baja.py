"""Bajas before they are movements: whom to tell, whom to leave out, whom to answer."""

from collections.abc import Callable

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_GET, require_POST

from facultativo.cuentas.permissions import Peticion, solo
from facultativo.cuentas.roles import Rol
from facultativo.movimientos import actions
from facultativo.movimientos.forms import ExcluirForm, ResponderForm, elegidos
from facultativo.movimientos.models import PropuestaDeBaja
from facultativo.movimientos.queries import lista_bajas
from facultativo.movimientos.rules.despedida import NOMBRE_DE_MOTIVO
from facultativo.movimientos.states import EstadoPropuesta, MotivoBaja

POR_PAGINA = 100


@require_GET
@solo(Rol.ESCOLARES)
def bajas(request: Peticion) -> HttpResponse:
    """The proposals of one state, by motive."""
    estado = lista_bajas.estado_de(request.GET.get("estado", ""), request.plantel)
    motivo = request.GET.get("motivo", "")
    todas = lista_bajas.propuestas(request.plantel, estado, motivo)
    pagina = Paginator(todas, POR_PAGINA).get_page(request.GET.get("pagina"))
    datos = {
        "pestanas": lista_bajas.pestanas(request.plantel, estado),
        "motivos": lista_bajas.por_motivo(request.plantel, estado, motivo),
        "estado": estado.value,
        "pagina": pagina,
        "filas": lista_bajas.en_lista(list(pagina.object_list)),
        "dias": request.plantel.dias_para_objetar,
    }
    return render(request, "movimientos/bajas.html", datos)


@require_POST
@solo(Rol.ESCOLARES)
def avisar(request: Peticion) -> HttpResponse:
    """Tell the ticked ones."""
    cuantas = actions.avisar(plantel=request.plantel, propuestas=elegidos(request.POST), por=request.actor)
    if cuantas:
        messages.success(request, f"Se avisa a {cuantas}. Quien no objete queda listo para un lote al pasar su plazo.")
    else:
        messages.error(request, "Elige al menos una de la lista.")
    return redirect("movimientos:bajas")


@require_GET
@solo(Rol.ESCOLARES)
def baja(request: Peticion, pk: int) -> HttpResponse:
    """One proposal."""
    return _ver(request, _propuesta(request, pk), ExcluirForm(), ResponderForm())


@require_POST
@solo(Rol.ESCOLARES)
def excluir(request: Peticion, pk: int) -> HttpResponse:
    """Leave it out, with a reason."""
    propuesta, form = _propuesta(request, pk), ExcluirForm(request.POST)
    if not form.is_valid():
        return _ver(request, propuesta, form, ResponderForm(), estado=422)
    nota = form.cleaned_data["nota"]
    return _hacer(
        request, pk, lambda: actions.excluir(propuesta=propuesta, nota=nota, por=request.actor), "La baja no se manda."
    )


@require_POST
@solo(Rol.ESCOLARES)
def incluir(request: Peticion, pk: int) -> HttpResponse:
    """Think better of having left it out."""
    propuesta = _propuesta(request, pk)
    return _hacer(
        request, pk, lambda: actions.incluir(propuesta=propuesta, por=request.actor), "Volvió a la lista por avisar."
    )


@require_POST
@solo(Rol.ESCOLARES)
def responder(request: Peticion, pk: int) -> HttpResponse:
    """Answer who does not agree."""
    propuesta, form = _propuesta(request, pk), ResponderForm(request.POST)
    if not form.is_valid():
        return _ver(request, propuesta, ExcluirForm(), form, estado=422)
    dado = form.cleaned_data

    def hacer() -> PropuestaDeBaja:
        return actions.responder_objecion(
            propuesta=propuesta, respuesta=dado["respuesta"], procede=dado["procede"] == "si", por=request.actor
        )

    return _hacer(request, pk, hacer, "Tu respuesta le llega al alumno.")


def _propuesta(request: Peticion, pk: int) -> PropuestaDeBaja:
    return get_object_or_404(PropuestaDeBaja.objects.del_plantel(request.plantel), pk=pk)


def _hacer(request: Peticion, pk: int, accion: Callable[[], PropuestaDeBaja], dicho: str) -> HttpResponse:
    try:
        accion()
        messages.success(request, dicho)
    except ValidationError as e:
        messages.error(request, e.messages[0])
    return redirect("movimientos:baja", pk)


def _ver(
    request: Peticion, propuesta: PropuestaDeBaja, form: ExcluirForm, respuesta: ResponderForm, estado: int = 200
) -> HttpResponse:
    texto, tono = lista_bajas.NOMBRE[EstadoPropuesta(propuesta.estado)]
    datos = {
        "propuesta": propuesta,
        "alumno": propuesta.expediente.alumno,
        "motivo": NOMBRE_DE_MOTIVO[MotivoBaja(propuesta.motivo)],
        "texto_estado": texto,
        "tono": tono,
        "form": form,
        "respuesta": respuesta,
        "por_responder": propuesta.estado == EstadoPropuesta.OBJETADA,
        "excluible": propuesta.estado in (EstadoPropuesta.PROPUESTA, EstadoPropuesta.AVISADA),
        "incluible": propuesta.estado == EstadoPropuesta.EXCLUIDA,
    }
    return render(request, "movimientos/baja.html", datos, status=estado)
