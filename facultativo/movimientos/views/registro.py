"""The registros patronales of the school."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone

from facultativo.cuentas.forms import enviado
from facultativo.cuentas.permissions import Peticion, solo
from facultativo.movimientos.forms import CerrarForm
from facultativo.movimientos.models import BorradorDeConfiguracion
from facultativo.movimientos.queries.configuracion import registros_vistos
from facultativo.movimientos.views.asistente import QUIENES
from facultativo.plantel.actions import cerrar_registro_patronal
from facultativo.plantel.models import RegistroPatronal


@solo(*QUIENES)
def lista(request: Peticion) -> HttpResponse:
    """Each registro with how its lotes are written now, before and later."""
    borradores = BorradorDeConfiguracion.objects.del_plantel(request.plantel).order_by("pk")
    datos = {"vistos": registros_vistos(request.plantel, timezone.localdate()), "borradores": borradores}
    return render(request, "movimientos/registros.html", datos)


@solo(*QUIENES)
def cerrar(request: Peticion, pk: int) -> HttpResponse:
    """Say until when a registro is in force."""
    registro = get_object_or_404(RegistroPatronal, plantel=request.plantel, pk=pk)
    form = CerrarForm(enviado(request))
    if form.is_valid():
        try:
            cerrar_registro_patronal(registro=registro, hasta=form.cleaned_data["hasta"], por=request.actor)
            messages.success(request, f"El registro {registro.numero} vale hasta ese día.")
            return redirect("movimientos:registros")
        except ValidationError:
            form.add_error("hasta", "Ese día es anterior al primero en que vale.")
    datos = {"registro": registro, "form": form}
    return render(request, "movimientos/cerrar.html", datos, status=422 if form.errors else 200)
