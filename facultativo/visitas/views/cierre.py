"""The acta of a visita, and its report of incidencias."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST

from facultativo.cuentas.permissions import Peticion, solo
from facultativo.cuentas.roles import Rol
from facultativo.visitas import actions, queries
from facultativo.visitas.forms import IncidenciasForm
from facultativo.visitas.models import Visita
from facultativo.visitas.rules import PasoImposible, incidencias_hasta
from facultativo.visitas.views.comun import visita_abierta_a, visita_propia


@solo(Rol.DOCENTE)
def cerrar(request: Peticion, pk: int) -> HttpResponse:
    """Look at the counts once more, and close the door."""
    visita = visita_propia(request, pk)
    if request.method == "POST":
        try:
            actions.cerrar(visita=visita, por=request.actor)
        except PasoImposible as error:
            messages.error(request, str(error))
            return redirect("visitas:ver", pk)
        messages.success(request, "La puerta quedó cerrada. Esta es el acta.")
        return redirect("visitas:acta", pk)
    if not visita.es_hora:
        return redirect("visitas:ver", pk)
    return render(request, "visitas/cerrar.html", {"visita": visita, "roster": queries.roster(visita)})


@solo(Rol.DOCENTE, Rol.ESCOLARES)
def acta(request: Peticion, pk: int) -> HttpResponse:
    """Who boarded, who checked, and what happened."""
    visita = visita_abierta_a(request, pk)
    return _acta(request, visita, IncidenciasForm(initial={"incidencias": visita.incidencias}))


def _acta(request: Peticion, visita: Visita, form: IncidenciasForm) -> HttpResponse:
    if visita.estado != "cerrada":
        return redirect("visitas:ver", visita.pk)
    roster = queries.roster(visita)
    datos = {
        "visita": visita,
        "roster": roster,
        "form": form,
        "verificaron": sorted(set(queries.nombres_de({r.verificada_por for r in roster.renglones}).values())),
        "la_lleva": visita.responsable_id == request.user.pk,
        "plazo": incidencias_hasta(visita.regreso),
    }
    return render(request, "visitas/acta.html", datos, status=422 if form.errors else 200)


@require_POST
@solo(Rol.DOCENTE)
def incidencias(request: Peticion, pk: int) -> HttpResponse:
    """Write the report."""
    visita, form = visita_propia(request, pk), IncidenciasForm(request.POST)
    if not form.is_valid():
        return _acta(request, visita, form)
    try:
        actions.anotar_incidencias(visita=visita, texto=form.cleaned_data["incidencias"], por=request.actor)
        messages.success(request, "El reporte quedó en el acta.")
    except PasoImposible as error:
        messages.error(request, str(error))
    return redirect("visitas:acta", pk)
