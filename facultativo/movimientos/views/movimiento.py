"""Movements that wait for a person: why, who mends it, what to do next."""

from collections.abc import Callable

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST

from facultativo.cuentas.permissions import Peticion, solo
from facultativo.cuentas.roles import Rol
from facultativo.movimientos import actions
from facultativo.movimientos.forms import CodigoForm, NSSNuevoForm, RegistroForm
from facultativo.movimientos.models import Movimiento
from facultativo.movimientos.queries.movimiento import (
    en_lista,
    movimiento_visto,
    pestana_de,
    pestanas,
)
from facultativo.movimientos.queries.movimiento import por_corregir as lista_por_corregir
from facultativo.movimientos.queries.registro import registros_configurados
from facultativo.plantel.models import RegistroPatronal


def _movimiento(request: Peticion, pk: int) -> Movimiento:
    return get_object_or_404(Movimiento.objects.del_plantel(request.plantel), pk=pk)


@solo(Rol.ESCOLARES)
def por_corregir(request: Peticion) -> HttpResponse:
    """Held back, rejected, to be cleared up, not mentioned."""
    estado = pestana_de(request.GET.get("estado", ""), request.plantel)
    pagina = Paginator(lista_por_corregir(request.plantel, estado), 50).get_page(request.GET.get("pagina"))
    datos = {
        "pestanas": pestanas(request.plantel, estado),
        "estado": estado.value,
        "pagina": pagina,
        "filas": en_lista(list(pagina.object_list)),
    }
    return render(request, "movimientos/por_corregir.html", datos)


@solo(Rol.ESCOLARES)
def ver(request: Peticion, pk: int) -> HttpResponse:
    """One movement."""
    return _ver(request, _movimiento(request, pk), CodigoForm())


@require_POST
@solo(Rol.ESCOLARES)
def reintentar(request: Peticion, pk: int) -> HttpResponse:
    """Back to the list."""
    return _hacer(request, pk, actions.reintentar, "Volvió a la revisión: si nada le falta, ya está listo.")


@require_POST
@solo(Rol.ESCOLARES)
def anular(request: Peticion, pk: int) -> HttpResponse:
    """It will not be sent."""
    dicho = "El movimiento se anuló: no se mandará. Si la decisión sobre el alumno cambia, reconsidera su dictamen."
    return _hacer(request, pk, actions.anular, dicho)


@require_POST
@solo(Rol.ESCOLARES)
def codigo(request: Peticion, pk: int) -> HttpResponse:
    """The code that IMSS shows."""
    movimiento, form = _movimiento(request, pk), CodigoForm(request.POST)
    if not form.is_valid():
        return _ver(request, movimiento, form, estado=422)
    try:
        actions.anotar_codigo(movimiento=movimiento, codigo=form.cleaned_data["codigo"], por=request.actor)
        messages.success(request, "Anotado. Abajo está lo que sigue.")
    except ValidationError as e:
        messages.error(request, e.messages[0])
    return redirect("movimientos:movimiento", pk)


@require_POST
@solo(Rol.ESCOLARES)
def nss(request: Peticion, pk: int) -> HttpResponse:
    """IMSS changed the NSS: a person confirms the new one."""
    movimiento, form = _movimiento(request, pk), NSSNuevoForm(request.POST)
    if form.is_valid():
        try:
            actions.confirmar_nss(movimiento=movimiento, nss=form.cleaned_data["nss"], por=request.actor)
            messages.success(request, "El NSS quedó cambiado y el movimiento volvió a la revisión con el nuevo.")
            return redirect("movimientos:movimiento", pk)
        except ValidationError as e:
            form.add_error("nss", e)
    return _ver(request, movimiento, CodigoForm(), nss=form, estado=422)


@require_POST
@solo(Rol.ESCOLARES)
def registro(request: Peticion, pk: int) -> HttpResponse:
    """By which registro patronal it goes."""
    movimiento = _movimiento(request, pk)
    form = RegistroForm(request.POST, registros=_registros(request))
    if not form.is_valid():
        return _ver(request, movimiento, CodigoForm(), registro=form, estado=422)
    try:
        actions.elegir_registro(movimiento=movimiento, registro=form.cleaned_data["registro"], por=request.actor)
        messages.success(request, "Anotado: va por ese registro patronal.")
    except actions.LoteImposible as e:
        messages.error(request, str(e))
    return redirect("movimientos:movimiento", pk)


def _registros(request: Peticion) -> list[RegistroPatronal]:
    return [c.registro for c in registros_configurados(request.plantel, timezone.localdate())]


def _hacer(request: Peticion, pk: int, accion: Callable[..., Movimiento], dicho: str) -> HttpResponse:
    try:
        accion(movimiento=_movimiento(request, pk), por=request.actor)
        messages.success(request, dicho)
    except ValidationError as e:
        messages.error(request, e.messages[0])
    return redirect("movimientos:movimiento", pk)


def _ver(
    request: Peticion,
    movimiento: Movimiento,
    form: CodigoForm,
    *,
    registro: RegistroForm | None = None,
    nss: NSSNuevoForm | None = None,
    estado: int = 200,
) -> HttpResponse:
    visto = movimiento_visto(movimiento)
    if registro is None and visto.por_elegir:
        registro = RegistroForm(registros=_registros(request))
    nuevo = nss or NSSNuevoForm(initial={"nss": visto.nss_nuevo})
    datos = {"visto": visto, "movimiento": movimiento, "form": form, "registro_form": registro, "nss": nuevo}
    return render(request, "movimientos/movimiento.html", datos, status=estado)
