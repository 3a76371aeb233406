"""Staff: the paper on the left, what was read on the right, and one decision."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST

from facultativo.cuentas.permissions import Peticion, solo
from facultativo.cuentas.roles import Rol
from facultativo.documentos import actions
from facultativo.documentos.forms import RechazarForm
from facultativo.documentos.models import Documento, PaginaDocumento
from facultativo.documentos.queries import aviso_de_atraso, documento_visto, pendientes_de_revisar
from facultativo.documentos.views.comun import como_archivo, como_png


def _documento(request: Peticion, pk: int) -> Documento:
    del_plantel = Documento.objects.del_plantel(request.plantel)
    return get_object_or_404(del_plantel.select_related("expediente__alumno", "expediente__plantel"), pk=pk)


@solo(Rol.ESCOLARES)
def por_revisar(request: Peticion) -> HttpResponse:
    """The doubtful ones, priority first, then the oldest."""
    pagina_ = Paginator(pendientes_de_revisar(request.plantel), 25).get_page(request.GET.get("page"))
    datos = {"pagina": pagina_, "sin_leer": aviso_de_atraso(request.plantel, timezone.now())}
    return render(request, "documentos/por_revisar.html", datos)


@solo(Rol.ESCOLARES)
def revisar(request: Peticion, pk: int) -> HttpResponse:
    """One document beside what was read of it. Who saw it is in the log."""
    return _revisar(request, _documento(request, pk), RechazarForm())


def _revisar(request: Peticion, documento: Documento, form: RechazarForm, estado: int = 200) -> HttpResponse:
    actions.anotar_vista(documento=documento, por=request.actor)
    datos = {"visto": documento_visto(documento, timezone.localdate()), "form": form}
    return render(request, "documentos/revisar.html", datos, status=estado)


@solo(Rol.ESCOLARES)
def pagina(request: Peticion, pk: int, numero: int) -> HttpResponse:
    """The picture of one page. Who saw it is in the log, also who came straight to the picture."""
    documento = _documento(request, pk)
    dibujada = get_object_or_404(PaginaDocumento, documento=documento, numero=numero)
    actions.anotar_vista(documento=documento, por=request.actor)
    return como_png(dibujada)


@require_POST
@solo(Rol.ESCOLARES)
def original(request: Peticion, pk: int) -> HttpResponse:
    """The bytes as they came, as a download. Who took them is in the log, so a link of another site can't ask."""
    try:
        datos, sufijo = actions.original(documento=_documento(request, pk), por=request.actor)
    except actions.OriginalApartado as e:
        messages.error(request, str(e))
        return redirect("documentos:revisar", pk)
    return como_archivo(datos, f"documento-{pk}.{sufijo}")


@require_POST
@solo(Rol.ESCOLARES)
def adjuntar(request: Peticion, pk: int) -> HttpResponse:
    """Accept the document."""
    documento = _documento(request, pk)
    try:
        actions.adjuntar(documento=documento, por=request.actor)
        messages.success(request, "El documento quedó en el expediente.")
    except actions.TransicionImposible as e:
        messages.error(request, str(e))
    return redirect("documentos:por_revisar")


@require_POST
@solo(Rol.ESCOLARES)
def rechazar(request: Peticion, pk: int) -> HttpResponse:
    """Refuse the document with a reason."""
    documento, form = _documento(request, pk), RechazarForm(request.POST)
    if not form.is_valid():
        return _revisar(request, documento, form, 422)
    try:
        actions.rechazar(documento=documento, motivo=form.cleaned_data["motivo"], por=request.actor)
        messages.success(request, "Se lo dijimos al alumno con tu motivo.")
    except actions.TransicionImposible as e:
        messages.error(request, str(e))
    return redirect("documentos:por_revisar")


@require_POST
@solo(Rol.ESCOLARES)
def releer(request: Peticion, pk: int) -> HttpResponse:
    """Read the document again."""
    try:
        actions.releer(documento=_documento(request, pk), por=request.actor)
        messages.info(request, "Lo estamos leyendo otra vez.")
    except actions.TransicionImposible as e:
        messages.error(request, str(e))
    return redirect("documentos:revisar", pk)
