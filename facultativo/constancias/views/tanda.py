"""Letters in bulk: ask, watch, print."""

from django.contrib import messages
from django.http import Http404, HttpResponse, StreamingHttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST

from facultativo.constancias import actions, queries
from facultativo.constancias.forms import TandaForm
from facultativo.constancias.models import Tanda
from facultativo.constancias.states import EstadoTanda, TipoCarta
from facultativo.constancias.views.comun import archivo, descarga
from facultativo.cuentas.permissions import Peticion, solo
from facultativo.cuentas.roles import Rol


@require_POST
@solo(Rol.ESCOLARES)
def pedir(request: Peticion) -> HttpResponse:
    """Issue the chosen ones, or everybody who waits (in a carrera)."""
    pendientes = queries.por_emitir(request.plantel)
    if (carrera := request.POST.get("carrera", "")).isdecimal():
        pendientes = pendientes.filter(alumno__carrera=int(carrera))
    posibles = list(pendientes.values_list("pk", flat=True))
    form = TandaForm(request.POST, posibles=posibles)
    if not form.is_valid():
        # Pressed twice: the second time nobody waits any more, and the key leads to the batch of the first.
        return _la_de_antes(request, form)
    elegidos = posibles if form.cleaned_data["todas"] else form.cleaned_data["elegido"]
    try:
        tanda = actions.armar_tanda(
            plantel=request.plantel,
            clave=form.cleaned_data["clave"],
            tipo=TipoCarta.IMSS,
            expedientes=elegidos,
            por=request.actor,
        )
    except actions.NoSePuedeEmitir as e:
        messages.error(request, str(e))
        return redirect("constancias:lista")
    return redirect("constancias:tanda", tanda.pk)


def _la_de_antes(request: Peticion, form: TandaForm) -> HttpResponse:
    clave = form.cleaned_data.get("clave")
    ya = Tanda.objects.del_plantel(request.plantel).filter(clave=clave).first() if clave else None
    if ya:
        return redirect("constancias:tanda", ya.pk)
    messages.error(request, "La lista cambió mientras elegías. Revísala y vuelve a elegir.")
    return redirect("constancias:lista")


def _tanda(request: Peticion, pk: int) -> Tanda:
    return get_object_or_404(Tanda.objects.del_plantel(request.plantel), pk=pk)


@solo(Rol.ESCOLARES)
def ver(request: Peticion, pk: int) -> HttpResponse:
    """How far it is; when it is done, what to print."""
    tanda = _tanda(request, pk)
    return render(request, "constancias/tanda.html", {"tanda": tanda, "avance": queries.avance_de(tanda)})


@solo(Rol.ESCOLARES)
def avance(request: Peticion, pk: int) -> HttpResponse:
    """The progress bar alone, for htmx; when the work is done it sends the browser to the result."""
    tanda = _tanda(request, pk)
    respuesta = render(request, "constancias/_avance.html", {"tanda": tanda, "avance": queries.avance_de(tanda)})
    if tanda.estado == EstadoTanda.LISTA:
        respuesta.headers["HX-Redirect"] = reverse("constancias:tanda", args=[tanda.pk])
    return respuesta


@solo(Rol.ESCOLARES)
def pdf(request: Peticion, pk: int) -> HttpResponse:
    """All its letters, to print."""
    tanda = _tanda(request, pk)
    if not tanda.archivo:
        raise Http404("todavía no hay hojas")
    return archivo(actions.pdf_de_tanda(tanda), f"constancias-{tanda.pk}.pdf", "application/pdf")


@solo(Rol.ESCOLARES)
def paquete(request: Peticion, pk: int) -> StreamingHttpResponse:
    """Each letter in its own file."""
    return descarga(actions.paquete(_tanda(request, pk)), f"constancias-{pk}.zip", "application/zip")
