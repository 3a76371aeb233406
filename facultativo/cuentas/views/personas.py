"""Who works here, and as what."""

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render

from facultativo.cuentas.actions import SinAdministracion, cambiar_cargos, dar_cargos
from facultativo.cuentas.forms import CargosForm, PersonaForm, enviado
from facultativo.cuentas.permissions import PERSONAL, Peticion, solo
from facultativo.cuentas.queries.personal import Persona, persona_de, personal_de
from facultativo.cuentas.roles import PAPELES, Rol


@solo(Rol.ADMINISTRACION)
def personas(request: Peticion) -> HttpResponse:
    """Everybody with a post here."""
    return render(request, "cuentas/personas.html", {"personas": personal_de(request.plantel)})


@solo(Rol.ADMINISTRACION)
def nueva_persona(request: Peticion) -> HttpResponse:
    """One more."""
    form = PersonaForm(enviado(request))
    if request.method == "POST" and form.is_valid():
        d = form.cleaned_data
        dar_cargos(
            correo=d["correo"], nombre=d["nombre"], plantel=request.plantel, roles=form.elegidos(), por=request.actor
        )
        messages.success(request, "Ya puede entrar: en la página de entrada escribe su correo y le llega un código.")
        return redirect("administracion:personas")
    return _pagina(request, form)


@solo(Rol.ADMINISTRACION)
def persona(request: Peticion, pk: int) -> HttpResponse:
    """Change what somebody may do, or close the door."""
    actual = persona_de(request.plantel, pk)
    if actual is None:
        raise Http404("no trabaja aquí")
    form = CargosForm(enviado(request), initial={"roles": actual.roles})
    if request.method == "POST" and form.is_valid():
        try:
            cambiar_cargos(usuario=actual.usuario, plantel=request.plantel, roles=form.elegidos(), por=request.actor)
        except SinAdministracion as error:
            form.add_error("roles", str(error))
        else:
            messages.success(request, "Sus cargos quedaron guardados.")
            return redirect("cuentas:a_donde" if actual.usuario == request.user else "administracion:personas")
    return _pagina(request, form, actual)


def _pagina(request: Peticion, form: PersonaForm, actual: Persona | None = None) -> HttpResponse:
    contexto = {"form": form, "persona": actual, "papeles": [PAPELES[r] for r in PERSONAL]}
    return render(request, "cuentas/persona.html", contexto, status=422 if form.errors else 200)
