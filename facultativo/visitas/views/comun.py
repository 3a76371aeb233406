"""The wall that every page of a visita shares."""

from django.http import Http404
from django.shortcuts import get_object_or_404

from facultativo.cuentas.permissions import Peticion
from facultativo.visitas.models import Participante, Visita
from facultativo.visitas.permissions import abre, lleva


def visita_abierta_a(request: Peticion, pk: int) -> Visita:
    """A visita that this person may open; 404 for the rest."""
    visita = get_object_or_404(Visita.objects.del_plantel(request.plantel), pk=pk)
    if not abre(request.roles, request.user, visita.responsable_id):
        raise Http404("de otra persona")
    return visita


def visita_propia(request: Peticion, pk: int) -> Visita:
    """A visita that this docente leads; 404 for the rest."""
    visita = get_object_or_404(Visita.objects.del_plantel(request.plantel), pk=pk)
    if not lleva(request.roles, request.user, visita.responsable_id):
        raise Http404("de otra persona")
    return visita


def participante_de(visita: Visita, pk: int) -> Participante:
    """One place on its list."""
    return get_object_or_404(Participante.objects.select_related("alumno", "visita__plantel"), visita=visita, pk=pk)
