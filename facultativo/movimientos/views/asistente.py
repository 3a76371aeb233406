"""The wizard that says how a registro patronal writes its lotes: one question per page, saved at each."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST

from facultativo.cuentas.permissions import Peticion, solo
from facultativo.cuentas.roles import Rol
from facultativo.movimientos import actions
from facultativo.movimientos.forms import form_de
from facultativo.movimientos.models import BorradorDeConfiguracion
from facultativo.movimientos.queries.configuracion import carreras_de, hay_otro_registro, muestras
from facultativo.movimientos.rules.asistente import Paso, camino, resumen, siguiente
from facultativo.plantel.models import RegistroPatronal

QUIENES = (Rol.ADMINISTRACION, Rol.ESCOLARES)


def _borrador(request: Peticion, pk: int) -> BorradorDeConfiguracion:
    return get_object_or_404(BorradorDeConfiguracion.objects.del_plantel(request.plantel), pk=pk)


def _camino(borrador: BorradorDeConfiguracion) -> tuple[Paso, ...]:
    return camino(nuevo=borrador.nuevo, con_carreras=hay_otro_registro(borrador, timezone.localdate()))


def _a_lo_que_sigue(borrador: BorradorDeConfiguracion) -> HttpResponse:
    pendiente = siguiente(borrador.valores, _camino(borrador))
    if pendiente is None:
        return redirect("movimientos:configuracion_revisar", borrador.pk)
    return redirect("movimientos:configuracion_paso", borrador.pk, pendiente.clave)


@require_POST
@solo(*QUIENES)
def empezar(request: Peticion, registro: int = 0) -> HttpResponse:
    """Begin, or go on with the one begun."""
    patronal = get_object_or_404(RegistroPatronal, plantel=request.plantel, pk=registro) if registro else None
    borrador = actions.empezar_configuracion(plantel=request.plantel, registro=patronal, por=request.actor)
    return _a_lo_que_sigue(borrador)


@solo(*QUIENES)
def seguir(request: Peticion, pk: int) -> HttpResponse:
    """Back to the question where it was left."""
    return _a_lo_que_sigue(_borrador(request, pk))


@solo(*QUIENES)
def paso(request: Peticion, pk: int, clave: str) -> HttpResponse:
    """One question."""
    borrador = _borrador(request, pk)
    pasos = _camino(borrador)
    numero = next((n for n, p in enumerate(pasos) if p.clave == clave), None)
    if numero is None:
        raise Http404
    form = form_de(
        pasos[numero],
        borrador.valores,
        timezone.localdate(),
        request.POST if request.method == "POST" else None,
        carreras=carreras_de(request.plantel),
        confirmado=clave in borrador.confirmados,
    )
    if form.is_valid():
        return _contestar(request, borrador, pasos[numero], form)
    anterior = pasos[numero - 1].clave if numero and "revisar" not in request.GET else ""
    datos = {"form": form, "paso": pasos[numero], "numero": numero + 1, "total": len(pasos), "anterior": anterior}
    pagina = {"borrador": borrador, **datos}
    return render(request, "movimientos/asistente/paso.html", pagina, status=422 if form.errors else 200)


def _contestar(request: Peticion, borrador: BorradorDeConfiguracion, este: Paso, form: Any) -> HttpResponse:
    datos = form.cleaned_data
    for aviso in form.avisos:
        messages.warning(request, aviso)
    contestado = actions.contestar_paso(
        borrador=borrador,
        clave=este.clave,
        valor=datos["valor"],
        confirmado=bool(datos.get("confirmado")),
        por=request.actor,
    )
    return _a_lo_que_sigue(contestado)


@solo(*QUIENES)
def revisar(request: Peticion, pk: int) -> HttpResponse:
    """Check the answers, with the line as it would leave; then put them in force."""
    borrador = _borrador(request, pk)
    pasos = _camino(borrador)
    if siguiente(borrador.valores, pasos):
        return _a_lo_que_sigue(borrador)
    if request.method == "POST" and (respuesta := _terminar(request, borrador)):
        return respuesta
    contestado = resumen(pasos, borrador.valores, borrador.confirmados, carreras_de(request.plantel))
    datos = {
        "borrador": borrador,
        "contestado": contestado,
        "por_confirmar": sum(c.por_confirmar for c in contestado),
        "muestras": muestras(borrador, timezone.localdate()),
    }
    return render(request, "movimientos/asistente/revisar.html", datos)


def _terminar(request: Peticion, borrador: BorradorDeConfiguracion) -> HttpResponse | None:
    try:
        propia = actions.terminar_configuracion(borrador=borrador, por=request.actor)
    except (ValidationError, actions.FaltanRespuestas) as error:
        mensajes = getattr(error, "messages", ["Falta una respuesta."])
        messages.error(request, mensajes[0])
        return None
    messages.success(request, f"La configuración de {propia.registro.numero} quedó guardada.")
    return redirect("movimientos:registros")


@require_POST
@solo(*QUIENES)
def descartar(request: Peticion, pk: int) -> HttpResponse:
    """Forget what was answered."""
    actions.descartar_configuracion(borrador=_borrador(request, pk), por=request.actor)
    messages.success(request, "Descartado: lo que está en vigor no cambió.")
    return redirect("movimientos:registros")
