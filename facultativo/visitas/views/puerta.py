"""The door, on a phone: one tap per student. Without JavaScript the page comes back at the same student."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST

from facultativo.cuentas.permissions import Peticion, solo
from facultativo.cuentas.roles import Rol
from facultativo.visitas import actions, queries
from facultativo.visitas.models import Participante, Visita
from facultativo.visitas.rules import PasoImposible
from facultativo.visitas.states import Abordaje
from facultativo.visitas.views.comun import participante_de, visita_abierta_a

_TOQUES = {
    "subio": (Abordaje.SUBIO, False),
    "con_papel": (Abordaje.SUBIO, True),
    "no_subio": (Abordaje.NO_SUBIO, False),
}


@solo(Rol.DOCENTE, Rol.ESCOLARES)
def puerta(request: Peticion, pk: int) -> HttpResponse:
    """Everybody on the list with two big buttons each."""
    visita = visita_abierta_a(request, pk)
    if not visita.es_hora:
        messages.warning(request, "La puerta se abre desde 24 horas antes de la salida, con la lista completa.")
        return redirect("visitas:ver", pk)
    return render(request, "visitas/puerta.html", {"visita": visita, "roster": queries.roster(visita)})


@require_POST
@solo(Rol.DOCENTE, Rol.ESCOLARES)
def verificar(request: Peticion, pk: int, participante: int) -> HttpResponse:
    """One tap: subió, presentó papel y subió, no subió, or take it back."""
    visita = visita_abierta_a(request, pk)
    lugar, error = participante_de(visita, participante), ""
    try:
        _tocar(request, lugar)
    except (actions.NoPuedeSubir, PasoImposible) as motivo:
        error = str(motivo)
    if request.headers.get("HX-Request"):
        return _renglon(request, visita, participante, error)
    if error:
        messages.error(request, error)
    return redirect(f"{reverse('visitas:puerta', args=[pk])}#p{participante}")


def _tocar(request: Peticion, lugar: Participante) -> None:
    toque = request.POST.get("toque", "")
    if toque in _TOQUES:
        abordaje, con_papel = _TOQUES[toque]
        actions.verificar(participante=lugar, abordaje=abordaje, con_papel=con_papel, por=request.actor)
    elif toque == "deshacer":
        actions.deshacer(participante=lugar, por=request.actor)


def _renglon(request: Peticion, visita: Visita, participante: int, error: str) -> HttpResponse:
    roster = queries.roster(visita)
    renglon = next(r for r in roster.renglones if r.participante == participante)
    datos = {"visita": visita, "roster": roster, "r": renglon, "error": error, "parcial": True}
    return render(request, "visitas/_renglon.html", datos)
