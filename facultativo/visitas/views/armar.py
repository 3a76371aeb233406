"""The docente makes a visita: its data, who goes, and its steps."""

from collections.abc import Callable

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST

from facultativo.cuentas.permissions import Peticion, solo
from facultativo.cuentas.roles import Rol
from facultativo.visitas import actions
from facultativo.visitas.actions import Agregados
from facultativo.visitas.forms import GrupoForm, VisitaForm
from facultativo.visitas.models import Visita
from facultativo.visitas.rules import DatosImposibles, PasoImposible
from facultativo.visitas.views.comun import visita_propia
from facultativo.visitas.views.lista import pagina_de


@solo(Rol.DOCENTE)
def nueva(request: Peticion) -> HttpResponse:
    """Where, when, and who goes, on one page."""
    form, grupo = VisitaForm(request.POST or None), GrupoForm(request.plantel, request.POST or None)
    if request.method == "POST" and form.is_valid() and grupo.is_valid():
        try:
            visita, dicho = actions.crear(
                plantel=request.plantel,
                responsable=request.user,
                datos=form.datos,
                grupo=grupo.grupo,
                por=request.actor,
            )
        except DatosImposibles as error:
            form.add_error(error.campo, str(error))
        else:
            _contar(request, dicho)
            return redirect("visitas:ver", visita.pk)
    fallo = bool(form.errors or grupo.errors)
    return render(request, "visitas/nueva.html", {"form": form, "grupo": grupo}, status=422 if fallo else 200)


@solo(Rol.DOCENTE)
def editar(request: Peticion, pk: int) -> HttpResponse:
    """Change the data while it is in preparation."""
    visita = visita_propia(request, pk)
    form = VisitaForm(request.POST or None, initial=VisitaForm.inicial(visita))
    if request.method == "POST" and form.is_valid():
        try:
            actions.editar(visita=visita, datos=form.datos, por=request.actor)
        except DatosImposibles as error:
            form.add_error(error.campo, str(error))
        except PasoImposible as error:
            messages.error(request, str(error))
            return redirect("visitas:ver", pk)
        else:
            messages.success(request, "Los datos de la visita quedaron guardados.")
            return redirect("visitas:ver", pk)
    datos = {"form": form, "visita": visita}
    return render(request, "visitas/nueva.html", datos, status=422 if form.errors else 200)


@require_POST
@solo(Rol.DOCENTE)
def agregar(request: Peticion, pk: int) -> HttpResponse:
    """Put a group or a pasted list on the roll."""
    visita, form = visita_propia(request, pk), GrupoForm(request.plantel, request.POST, obligatorio=True)
    if not form.is_valid():
        return pagina_de(request, visita, form)
    try:
        _contar(request, actions.agregar(visita=visita, grupo=form.grupo, por=request.actor))
    except PasoImposible as error:
        messages.error(request, str(error))
    return redirect("visitas:ver", pk)


def _contar(request: Peticion, dicho: Agregados) -> None:
    partes = [f"Agregamos a {_personas(dicho.nuevos)}."] if dicho.nuevos else []
    partes += [f"{_personas(dicho.ya_estaban).capitalize()} ya en la lista."] if dicho.ya_estaban else []
    if partes:
        messages.success(request, " ".join(partes))
    elif not dicho.desconocidos:
        messages.warning(
            request, "Todavía no hay nadie en la lista: ese grupo no tiene inscritos o no elegiste ninguno."
        )


def _personas(cuantas: int) -> str:
    return "una persona" if cuantas == 1 else f"{cuantas} personas"


@require_POST
@solo(Rol.DOCENTE)
def quitar(request: Peticion, pk: int, participante: int) -> HttpResponse:
    """Take somebody off the list."""
    visita = visita_propia(request, pk)
    quien = participante
    return _intentar(
        request,
        visita,
        lambda: actions.quitar(visita=visita, participante=quien, por=request.actor),
        "Quitamos a una persona de la lista.",
    )


@require_POST
@solo(Rol.DOCENTE)
def descartar(request: Peticion, pk: int) -> HttpResponse:
    """What was not found was seen, and is set aside."""
    visita = visita_propia(request, pk)
    return _intentar(request, visita, lambda: actions.descartar_por_aclarar(visita=visita, por=request.actor))


@require_POST
@solo(Rol.DOCENTE)
def abrir(request: Peticion, pk: int) -> HttpResponse:
    """The list is complete."""
    visita = visita_propia(request, pk)
    dicho = "La lista está completa. El día de la salida, verifica en la puerta con tu teléfono."
    return _intentar(request, visita, lambda: actions.abrir(visita=visita, por=request.actor), dicho)


@require_POST
@solo(Rol.DOCENTE)
def corregir(request: Peticion, pk: int) -> HttpResponse:
    """Back to preparation."""
    visita = visita_propia(request, pk)
    return _intentar(request, visita, lambda: actions.corregir(visita=visita, por=request.actor))


@require_POST
@solo(Rol.DOCENTE)
def cancelar(request: Peticion, pk: int) -> HttpResponse:
    """It will not take place."""
    visita = visita_propia(request, pk)
    return _intentar(
        request, visita, lambda: actions.cancelar(visita=visita, por=request.actor), "Cancelaste la visita."
    )


def _intentar(request: Peticion, visita: Visita, accion: Callable[[], object], dicho: str = "") -> HttpResponse:
    try:
        if accion() and dicho:
            messages.success(request, dicho)
    except PasoImposible as error:
        messages.error(request, str(error))
    return redirect("visitas:ver", visita.pk)
