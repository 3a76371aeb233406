"""Take a lote away as a file."""

from django.http import Http404, HttpResponse
from django.views.decorators.http import require_POST

from facultativo.cuentas.permissions import Peticion, solo
from facultativo.cuentas.roles import Rol
from facultativo.movimientos import actions
from facultativo.movimientos.views.lote import lote_de

_TIPOS = {
    actions.FormatoDeSalida.XLSX: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    actions.FormatoDeSalida.CSV: "text/csv; charset=utf-8",
    actions.FormatoDeSalida.PDF: "application/pdf",
}


@require_POST
@solo(Rol.ESCOLARES)
def exportar(request: Peticion, pk: int, formato: str) -> HttpResponse:
    """The rows as XLSX or CSV, or the acknowledgement as PDF. A POST: who took it stays in the log."""
    if formato not in set(actions.FormatoDeSalida):
        raise Http404
    lote, salida = lote_de(request, pk), actions.FormatoDeSalida(formato)
    contenido = actions.exportar(lote=lote, formato=salida, por=request.actor)
    respuesta = HttpResponse(contenido, content_type=_TIPOS[salida])
    nombre = lote.nombre_de_archivo.removesuffix(".txt")
    respuesta.headers["Content-Disposition"] = f'attachment; filename="{nombre}.{salida}"'
    return respuesta
