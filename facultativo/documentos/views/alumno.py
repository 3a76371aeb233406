"""The student's pages: what is asked for, sending it, and what it says."""

from django.contrib import messages
from django.http import HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST

from facultativo.cuentas.permissions import Peticion, solo
from facultativo.cuentas.roles import Rol
from facultativo.documentos.actions import DocumentoNoRecibido, TransicionImposible, recibir
from facultativo.documentos.actions import corregir as anotar_correccion
from facultativo.documentos.forms import CorregirForm, PedirRevisionForm, SubirForm, con_partes
from facultativo.documentos.models import Documento, PaginaDocumento
from facultativo.documentos.queries import documento_visto, huecos
from facultativo.documentos.rules.campos import NOMBRE_DE_CAMPO
from facultativo.documentos.states import EstadoDocumento, TipoPapel
from facultativo.documentos.views.comun import como_png, mio


def _documento(request: Peticion, pk: int) -> Documento:
    mios = Documento.objects.filter(expediente=mio(request)).select_related("expediente__alumno", "expediente__plantel")
    return get_object_or_404(mios, pk=pk)


@solo(Rol.ALUMNO)
def inicio(request: Peticion) -> HttpResponse:
    """The papers that are asked for, and where each is."""
    return _inicio(request, None)


def _inicio(request: Peticion, form: SubirForm | None, estado: int = 200) -> HttpResponse:
    expediente = mio(request)
    datos = {"huecos": huecos(expediente), "form": form, "expediente": expediente}
    return render(request, "documentos/inicio.html", datos, status=estado)


@require_POST
@solo(Rol.ALUMNO)
def subir(request: Peticion) -> HttpResponse:
    """Keep the file, whole or arrived in parts, and go to the page that says what it says."""
    expediente = mio(request)
    form = SubirForm(request.POST, con_partes(request, expediente, "archivo"))
    if not form.is_valid():
        return _inicio(request, form, 422)
    archivo = form.cleaned_data["archivo"]
    try:
        documento = recibir(
            expediente=expediente,
            datos=archivo.read(),
            nombre=archivo.name,
            pedido=TipoPapel(form.cleaned_data["pedido"]),
            por=request.actor,
        )
    except DocumentoNoRecibido as e:
        form.add_error("archivo", str(e))
        return _inicio(request, form, 422)
    if documento.leido_at and documento.estado != EstadoDocumento.RECIBIDO:
        messages.info(request, "Es el mismo archivo que ya nos habías mandado. Si descargaste uno nuevo, sube ese.")
    return redirect("documentos:ver", documento.pk)


@solo(Rol.ALUMNO)
def ver(request: Peticion, pk: int) -> HttpResponse:
    """What we read of one document; while it is being read the page asks again by itself."""
    return _ver(request, _documento(request, pk), PedirRevisionForm())


def _ver(request: Peticion, documento: Documento, form: PedirRevisionForm, estado: int = 200) -> HttpResponse:
    datos = {"visto": documento_visto(documento, timezone.localdate()), "form": form}
    return render(request, "documentos/ver.html", datos, status=estado)


@solo(Rol.ALUMNO)
def estado(request: Peticion, pk: int) -> HttpResponse:
    """Whether it has been read: what the page asks each second, in a few bytes."""
    return JsonResponse({"leyendo": _documento(request, pk).estado == EstadoDocumento.RECIBIDO})


@solo(Rol.ALUMNO)
def pagina(request: Peticion, pk: int, numero: int) -> HttpResponse:
    """The picture of one page of one's own document."""
    return como_png(get_object_or_404(PaginaDocumento, documento=_documento(request, pk), numero=numero))


@solo(Rol.ALUMNO)
def corregir(request: Peticion, pk: int, campo: str) -> HttpResponse:
    """ "Esto no está bien": what the field should say."""
    documento = _documento(request, pk)
    lectura = get_object_or_404(documento.lecturas, campo=campo, elegida=True)
    form = CorregirForm(request.POST or None, initial={"campo": campo})
    if form.is_valid():
        return _anotar(request, documento, campo, form.cleaned_data["dice"])
    datos = {"form": form, "documento": documento, "lectura": lectura, "nombre": NOMBRE_DE_CAMPO.get(campo, campo)}
    return render(request, "documentos/corregir.html", datos, status=422 if form.errors else 200)


@require_POST
@solo(Rol.ALUMNO)
def pedir_revision(request: Peticion, pk: int) -> HttpResponse:
    """ "Creo que es un error": a person looks at a paper that was refused or could not be read."""
    documento, form = _documento(request, pk), PedirRevisionForm(request.POST)
    if not form.is_valid():
        return _ver(request, documento, form, 422)
    return _anotar(request, documento, "", form.cleaned_data["dice"])


def _anotar(request: Peticion, documento: Documento, campo: str, dice: str) -> HttpResponse:
    try:
        anotar_correccion(documento=documento, campo=campo, dice=dice, por=request.actor)
    except TransicionImposible as e:
        messages.error(request, str(e))
    return redirect("documentos:ver", documento.pk)
