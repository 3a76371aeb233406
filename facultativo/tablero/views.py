"""The desk: the queue, the search, one case, and the figures."""

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_POST

from facultativo.cuentas.permissions import Peticion, solo
from facultativo.cuentas.roles import Rol
from facultativo.expediente.models import Expediente
from facultativo.tablero.queries.asunto import Clase, Marca
from facultativo.tablero.queries.bandeja import bandeja as bandeja_de
from facultativo.tablero.queries.busqueda import buscar as buscar_en
from facultativo.tablero.queries.ficha import ficha as ficha_de
from facultativo.tablero.queries.ficha import hitos_con_fecha
from facultativo.tablero.queries.indicadores import indicadores as indicadores_de


@solo(Rol.ESCOLARES)
def bandeja(request: Peticion) -> HttpResponse:
    """What needs a person, first what goes first."""
    clase = request.GET.get("clase", "")
    datos = {
        "bandeja": bandeja_de(
            request.plantel,
            clase=Clase(clase) if clase in list(Clase) else None,
            marca=Marca.leer(request.GET.get("despues", "")),
        )
    }
    return render(request, "tablero/bandeja.html", datos)


@require_POST
@solo(Rol.ESCOLARES)
def buscar(request: Peticion) -> HttpResponse:
    """Students found. By POST: no name or identifier stays in an address, a history or a server log."""
    texto = request.POST.get("texto", "")[:80]
    hallados = buscar_en(request.plantel, texto)
    return render(request, "tablero/busqueda.html", {"texto": texto, "hallados": hallados})


@solo(Rol.ESCOLARES)
def ficha(request: Peticion, pk: int) -> HttpResponse:
    """One case, whole."""
    visto = ficha_de(get_object_or_404(Expediente.objects.del_plantel(request.plantel), pk=pk))
    return render(request, "tablero/ficha.html", {"ficha": visto, "hitos": hitos_con_fecha(visto)})


@solo(Rol.ESCOLARES, Rol.DIRECCION, Rol.ADMINISTRACION)
def indicadores(request: Peticion) -> HttpResponse:
    """How we are doing."""
    return render(request, "tablero/indicadores.html", {"i": indicadores_de(request.plantel)})
