"""The school as administración keeps it. `plantel` itself cannot ask who somebody is, so its pages live here."""

from typing import Any

from django import forms
from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone

from facultativo.cuentas.forms import CarreraForm, PeriodoForm, PlantelForm, enviado
from facultativo.cuentas.permissions import Peticion, solo
from facultativo.cuentas.queries.faltas import falta_en
from facultativo.cuentas.roles import Rol
from facultativo.plantel import actions
from facultativo.plantel.models import Carrera, Periodo


@solo(Rol.ADMINISTRACION)
def inicio(request: Peticion) -> HttpResponse:
    """What is missing, and where each thing is."""
    faltas = falta_en(request.plantel, timezone.localdate())
    return render(request, "cuentas/administracion.html", {"faltas": faltas})


@solo(Rol.ADMINISTRACION)
def datos(request: Peticion) -> HttpResponse:
    """Name, address, window hours."""
    form = PlantelForm(enviado(request), instance=request.plantel)
    if _guarda(form, lambda d: actions.cambiar_plantel(plantel=request.plantel, por=request.actor, **d)):
        messages.success(request, "Los datos de la escuela quedaron guardados.")
        return redirect("administracion:inicio")
    return _pagina(request, form, "Datos de la escuela")


@solo(Rol.ADMINISTRACION)
def periodos(request: Peticion) -> HttpResponse:
    """All periods, the newest first."""
    hoy = timezone.localdate()
    lista = Periodo.objects.filter(plantel=request.plantel)
    return render(request, "cuentas/periodos.html", {"periodos": lista, "hoy": hoy})


@solo(Rol.ADMINISTRACION)
def nuevo_periodo(request: Peticion) -> HttpResponse:
    """One more period."""
    form = PeriodoForm(enviado(request), instance=Periodo(plantel=request.plantel))
    if _guarda(form, lambda d: actions.abrir_periodo(plantel=request.plantel, por=request.actor, **d)):
        return redirect("administracion:periodos")
    return _pagina(request, form, "Nuevo periodo", "periodos")


@solo(Rol.ADMINISTRACION)
def periodo(request: Peticion, pk: int) -> HttpResponse:
    """Change one."""
    actual = get_object_or_404(Periodo, pk=pk, plantel=request.plantel)
    form = PeriodoForm(enviado(request), instance=actual)
    if _guarda(form, lambda d: actions.cambiar_periodo(periodo=actual, por=request.actor, **d)):
        return redirect("administracion:periodos")
    return _pagina(request, form, "Cambiar el periodo", "periodos")


@solo(Rol.ADMINISTRACION)
def carreras(request: Peticion) -> HttpResponse:
    """All degree programmes, and one more."""
    form = CarreraForm(enviado(request), instance=Carrera(plantel=request.plantel))
    if _guarda(form, lambda d: actions.ofrecer_carrera(plantel=request.plantel, por=request.actor, **d)):
        return redirect("administracion:carreras")
    lista = Carrera.objects.filter(plantel=request.plantel)
    estado = 422 if form.errors else 200
    return render(request, "cuentas/carreras.html", {"carreras": lista, "form": form}, status=estado)


@solo(Rol.ADMINISTRACION)
def carrera(request: Peticion, pk: int) -> HttpResponse:
    """Rename one; its key is the padrón's."""
    actual = get_object_or_404(Carrera, pk=pk, plantel=request.plantel)
    form = CarreraForm(enviado(request), instance=actual)
    del form.fields["clave"]
    if _guarda(form, lambda d: actions.cambiar_carrera(carrera=actual, por=request.actor, **d)):
        return redirect("administracion:carreras")
    return _pagina(request, form, f"Carrera {actual.clave}", "carreras")


def _guarda(form: Any, accion: Any) -> bool:
    """Run the one action of a valid form; its objections become errors of the fields they name."""
    if not form.is_valid():
        return False
    try:
        accion(form.cleaned_data)
    except ValidationError as error:
        form.add_error(None, error)
        return False
    return True


def _pagina(request: Peticion, form: forms.BaseForm, titulo: str, atras: str = "inicio") -> HttpResponse:
    contexto = {"form": form, "titulo": titulo, "atras": f"administracion:{atras}"}
    return render(request, "cuentas/formulario.html", contexto, status=422 if form.errors else 200)
