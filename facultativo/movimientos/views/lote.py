"""Arm a lote, download it, say that it was sent, print its acknowledgement."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST

from facultativo.cuentas.permissions import Peticion, solo
from facultativo.cuentas.roles import Rol
from facultativo.movimientos import actions
from facultativo.movimientos.forms import ArmarForm, EnviarForm, RespuestaForm, elegidos
from facultativo.movimientos.models import Lote, Movimiento
from facultativo.movimientos.queries.lista_bajas import bajas_que_esperan
from facultativo.movimientos.queries.lote import lotes, por_armar, por_armar_de, resumen
from facultativo.movimientos.queries.movimiento import en_lista
from facultativo.movimientos.queries.vista import fila, renglones, visto
from facultativo.movimientos.states import TipoMovimiento
from facultativo.plantel.models import RegistroPatronal

POR_PAGINA = 50
FORMATOS = (("xlsx", "Hoja de cálculo"), ("csv", "CSV"), ("pdf", "Acuse en PDF"))


def lote_de(request: Peticion, pk: int) -> Lote:
    """A lote of the plantel, or 404."""
    return get_object_or_404(Lote.objects.del_plantel(request.plantel), pk=pk)


@solo(Rol.ESCOLARES)
def lista(request: Peticion) -> HttpResponse:
    """What is ready, what waits for a person, the lotes there are."""
    datos = {
        "resumen": resumen(request.plantel),
        "bajas": bajas_que_esperan(request.plantel),
        "cartas": por_armar(request.plantel, timezone.localdate()),
        "pagina": Paginator(lotes(request.plantel), 20).get_page(request.GET.get("pagina")),
    }
    return render(request, "movimientos/lista.html", datos)


@solo(Rol.ESCOLARES)
def armar(request: Peticion, registro: int, tipo: str) -> HttpResponse:
    """The movements that are ready, and the button that makes a file of them."""
    patronal = get_object_or_404(RegistroPatronal, plantel=request.plantel, pk=registro)
    if tipo not in (TipoMovimiento.ALTA, TipoMovimiento.BAJA):
        raise Http404
    clase, form = TipoMovimiento(tipo), None
    if request.method == "POST":
        form = ArmarForm(request.POST, tipo=clase, hoy=timezone.localdate())
        if form.is_valid() and (lote := _armar(request, patronal, clase, form)):
            return redirect("movimientos:ver", lote.pk)
    return _armar_pagina(request, patronal, clase, form)


def _armar(request: Peticion, registro: RegistroPatronal, tipo: TipoMovimiento, form: ArmarForm) -> Lote | None:
    datos = form.cleaned_data
    marcados = elegidos(request.POST) if datos["cuales"] == "elegidos" else None
    try:
        lote = actions.armar_lote(registro=registro, tipo=tipo, fecha=datos["fecha"], solo=marcados, por=request.actor)
    except actions.LoteImposible as e:
        form.add_error(None, str(e))
        return None
    cuantos = "un movimiento" if lote.total == 1 else f"{lote.total} movimientos"
    messages.success(request, f"El lote quedó armado con {cuantos}.")
    return lote


def _armar_pagina(
    request: Peticion, registro: RegistroPatronal, tipo: TipoMovimiento, form: ArmarForm | None
) -> HttpResponse:
    listos = Movimiento.objects.listos(registro, tipo).select_related("expediente__alumno", "registro")
    pagina = Paginator(listos.order_by("con_dudas", "-expediente__prioridad", "pk"), POR_PAGINA)
    pagina_actual = pagina.get_page(request.GET.get("pagina"))
    movimientos = list(pagina_actual.object_list)
    datos = {
        "carta": por_armar_de(registro, tipo, timezone.localdate()),
        "form": form or ArmarForm(tipo=tipo, hoy=timezone.localdate()),
        "pagina": pagina_actual,
        "filas": list(zip(en_lista(movimientos), movimientos, strict=True)),
    }
    return render(request, "movimientos/armar.html", datos, status=422 if form and form.errors else 200)


@solo(Rol.ESCOLARES)
def ver(request: Peticion, pk: int) -> HttpResponse:
    """One lote: its steps, what to do now, its rows."""
    return pagina_del_lote(request, lote_de(request, pk))


def pagina_del_lote(
    request: Peticion,
    lote: Lote,
    *,
    enviar: EnviarForm | None = None,
    subir: RespuestaForm | None = None,
    estado: int = 200,
) -> HttpResponse:
    """The page of a lote, with the forms as they came back."""
    resultado = request.GET.get("resultado", "")
    pagina = Paginator(renglones(lote, resultado), POR_PAGINA).get_page(request.GET.get("pagina"))
    datos = {
        "visto": visto(lote),
        "lote": lote,
        "pagina": pagina,
        "filas": [fila(r, lote) for r in pagina.object_list],
        "resultado": resultado,
        "formatos": FORMATOS,
        "enviar": enviar or EnviarForm(),
        "subir": subir or RespuestaForm(),
    }
    return render(request, "movimientos/ver.html", datos, status=estado)


@require_POST
@solo(Rol.ESCOLARES)
def archivo(request: Peticion, pk: int) -> HttpResponse:
    """The exact bytes, as a download."""
    lote = lote_de(request, pk)
    respuesta = HttpResponse(actions.descargar(lote=lote, por=request.actor), content_type="application/octet-stream")
    respuesta.headers["Content-Disposition"] = f'attachment; filename="{lote.nombre_de_archivo}"'
    return respuesta


@require_POST
@solo(Rol.ESCOLARES)
def enviado(request: Peticion, pk: int) -> HttpResponse:
    """It was uploaded to IMSS."""
    lote, form = lote_de(request, pk), EnviarForm(request.POST)
    if not form.is_valid():
        return pagina_del_lote(request, lote, enviar=form, estado=422)
    try:
        actions.marcar_enviado(lote=lote, numero_imss=form.cleaned_data["numero_imss"], por=request.actor)
        messages.success(request, "Anotado: el lote se envió. Cuando el IMSS responda, sube aquí su PDF.")
    except ValidationError as e:
        messages.error(request, e.messages[0])
    return redirect("movimientos:ver", pk)


@require_POST
@solo(Rol.ESCOLARES)
def deshacer(request: Peticion, pk: int) -> HttpResponse:
    """Take it apart before it is sent."""
    try:
        actions.deshacer(lote=lote_de(request, pk), por=request.actor)
        messages.success(request, "El lote se deshizo: sus movimientos vuelven a estar listos.")
    except ValidationError as e:
        messages.error(request, e.messages[0])
    return redirect("movimientos:ver", pk)


@require_POST
@solo(Rol.ESCOLARES)
def rechazado(request: Peticion, pk: int) -> HttpResponse:
    """IMSS refused the whole file."""
    try:
        actions.rechazar_entero(lote=lote_de(request, pk), por=request.actor)
        messages.warning(request, "Anotado: el IMSS rechazó el lote. Sus movimientos pueden salir en lotes más chicos.")
    except ValidationError as e:
        messages.error(request, e.messages[0])
    return redirect("movimientos:ver", pk)


@require_POST
@solo(Rol.ESCOLARES)
def dividir(request: Peticion, pk: int) -> HttpResponse:
    """Two halves of a refused lote."""
    try:
        partes = actions.dividir(lote=lote_de(request, pk), por=request.actor)
        nombres = " y ".join(f"el lote {p.pk} ({p.total})" for p in partes)
        messages.success(request, f"Quedaron armados {nombres}. Descárgalos y envíalos por separado.")
    except actions.LoteImposible as e:
        messages.error(request, str(e))
    return redirect("movimientos:ver", pk)


@solo(Rol.ESCOLARES)
def acuse(request: Peticion, pk: int) -> HttpResponse:
    """The list to print: who went, what IMSS said."""
    lote = lote_de(request, pk)
    datos = {"visto": visto(lote), "lote": lote, "filas": [fila(r, lote) for r in renglones(lote)]}
    return render(request, "movimientos/acuse.html", datos)
