"""What comes back by itself, and when."""

from datetime import date

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone

from facultativo.cuentas.permissions import Peticion, solo
from facultativo.cuentas.roles import Rol
from facultativo.dictamen.queries.calendario import calendario, casos_de_la_semana, lunes_de


@solo(Rol.ESCOLARES)
def ver(request: Peticion) -> HttpResponse:
    """The weeks that come, and the cases of one of them."""
    hoy = timezone.localdate()
    lunes = _lunes(request.GET.get("semana", ""))
    datos = {
        "semanas": calendario(request.plantel, hoy),
        "lunes": lunes,
        "casos": casos_de_la_semana(request.plantel, lunes, hoy) if lunes else (),
    }
    return render(request, "dictamen/calendario.html", datos)


def _lunes(pedido: str) -> date | None:
    try:
        return lunes_de(date.fromisoformat(pedido))
    except (ValueError, OverflowError):
        return None
