"""How altas and bajas are doing, and what has a last day."""

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone

from facultativo.cuentas.permissions import Peticion, solo
from facultativo.cuentas.roles import Rol
from facultativo.movimientos.queries.panorama import (
    NOMBRES_DE_TRAMO,
    calendario,
    causas_de_rechazo,
    embudo_de_altas,
    esperas,
)


@solo(Rol.ESCOLARES, Rol.DIRECCION)
def ver(request: Peticion) -> HttpResponse:
    """Deadlines, funnel, causes, ages: counts only, no names."""
    hoy = timezone.localdate()
    datos = {
        "plazos": calendario(request.plantel, hoy),
        "embudo_altas": embudo_de_altas(request.plantel),
        "causas": causas_de_rechazo(request.plantel),
        "esperas": esperas(request.plantel, hoy),
        "tramos": NOMBRES_DE_TRAMO,
    }
    return render(request, "movimientos/panorama.html", datos)
