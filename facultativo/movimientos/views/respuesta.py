"""The answer of IMSS: upload it, see it being read, see what it did."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST

from facultativo.cuentas.permissions import Peticion, solo
from facultativo.cuentas.roles import Rol
from facultativo.movimientos import actions
from facultativo.movimientos.forms import ColumnasForm, RespuestaForm
from facultativo.movimientos.models import RespuestaIMSS
from facultativo.movimientos.queries.respuesta import sobran
from facultativo.movimientos.queries.vista import visto
from facultativo.movimientos.states import EstadoRespuesta
from facultativo.movimientos.views.lote import lote_de, pagina_del_lote


def _respuesta(request: Peticion, pk: int) -> RespuestaIMSS:
    return get_object_or_404(RespuestaIMSS.objects.del_plantel(request.plantel), pk=pk)


@require_POST
@solo(Rol.ESCOLARES)
def subir(request: Peticion, pk: int) -> HttpResponse:
    """Keep the file and go to the page that reads it."""
    lote, form = lote_de(request, pk), RespuestaForm(request.POST, request.FILES)
    if not form.is_valid():
        return pagina_del_lote(request, lote, subir=form, estado=422)
    archivo = form.cleaned_data["archivo"]
    try:
        respuesta = actions.recibir_respuesta(lote=lote, nombre=archivo.name, datos=archivo.read(), por=request.actor)
    except ValidationError as e:
        form.add_error("archivo", e.messages[0])
        return pagina_del_lote(request, lote, subir=form, estado=422)
    return redirect("movimientos:respuesta", respuesta.pk)


@solo(Rol.ESCOLARES)
def ver(request: Peticion, pk: int) -> HttpResponse:
    """What the answer says and what it did; while it is being read the page asks again by itself."""
    respuesta = _respuesta(request, pk)
    if respuesta.estado == EstadoRespuesta.POR_EXPLICAR:
        return _preguntar(request, respuesta, ColumnasForm(muestra=respuesta.muestra))
    datos = {
        "respuesta": respuesta,
        "visto": visto(respuesta.lote),
        "bloque": respuesta.bloque,
        "sobran": sobran(respuesta),
    }
    plantilla = "leyendo" if respuesta.estado == EstadoRespuesta.RECIBIDA else "respuesta"
    return render(request, f"movimientos/{plantilla}.html", datos)


@require_POST
@solo(Rol.ESCOLARES)
def columnas(request: Peticion, pk: int) -> HttpResponse:
    """A person says what each column is."""
    respuesta = _respuesta(request, pk)
    if respuesta.estado != EstadoRespuesta.POR_EXPLICAR:
        return redirect("movimientos:respuesta", pk)
    form = ColumnasForm(request.POST, muestra=respuesta.muestra)
    if not form.is_valid():
        return _preguntar(request, respuesta, form, estado=422)
    try:
        actions.explicar_columnas(respuesta=respuesta, elegidos=form.elegidos(), por=request.actor)
    except ValidationError as e:
        form.add_error(None, e)
        return _preguntar(request, respuesta, form, estado=422)
    return redirect("movimientos:respuesta", pk)


def _preguntar(request: Peticion, respuesta: RespuestaIMSS, form: ColumnasForm, estado: int = 200) -> HttpResponse:
    return render(request, "movimientos/columnas.html", {"respuesta": respuesta, "form": form}, status=estado)


@solo(Rol.ESCOLARES)
def avance(request: Peticion, pk: int) -> HttpResponse:
    """Asked every second by the page of `ver`: nothing yet, or go there."""
    respuesta = _respuesta(request, pk)
    if respuesta.estado == EstadoRespuesta.RECIBIDA:
        return HttpResponse(status=204)
    return HttpResponse(headers={"HX-Redirect": reverse("movimientos:respuesta", args=[pk])})


@require_POST
@solo(Rol.ESCOLARES)
def aplicar(request: Peticion, pk: int) -> HttpResponse:
    """A person looked at an answer that does not add up."""
    try:
        actions.aplicar_respuesta(respuesta=_respuesta(request, pk), por=request.actor)
        messages.success(request, "La respuesta se aplicó al lote con lo que se leyó.")
    except ValidationError as e:
        messages.error(request, e.messages[0])
    return redirect("movimientos:respuesta", pk)
