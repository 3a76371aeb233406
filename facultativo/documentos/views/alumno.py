"""The student's pages: what is asked for, sending it, and what it says."""

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST

from facultativo.cuentas.permissions import Peticion, solo
from facultativo.cuentas.roles import Rol
from facultativo.documentos.actions import DocumentoNoRecibido, recibir
from facultativo.documentos.actions import corregir as anotar_correccion
from facultativo.documentos.forms import CorregirForm, SubirForm
from facultativo.documentos.models import Documento, PaginaDocumento
from facultativo.documentos.queries import documento_visto, huecos
from facultativo.documentos.rules.campos import NOMBRE_DE_CAMPO
from facultativo.documentos.states import TipoPapel
from facultativo.documentos.views.comun import como_png
from facultativo.expediente.actions import abrir_el_mio
from facultativo.expediente.models import Expediente


def _mio(request: Peticion) -> Expediente:
    return abrir_el_mio(usuario=request.user, por=request.actor)


def _documento(request: Peticion, pk: int) -> Documento:
    mios = Documento.objects.filter(expediente=_mio(request)).select_related(
        "expediente__alumno", "expediente__plantel"
    )
    return get_object_or_404(mios, pk=pk)


@solo(Rol.ALUMNO)
def inicio(request: Peticion) -> HttpResponse:
    """The papers that are asked for, and where each is."""
    return _inicio(request, None)


def _inicio(request: Peticion, form: SubirForm | None, estado: int = 200) -> HttpResponse:
    expediente = _mio(request)
    datos = {"huecos": huecos(expediente), "form": form, "expediente": expediente}
    return render(request, "documentos/inicio.html", datos, status=estado)


@require_POST
@solo(Rol.ALUMNO)
def subir(request: Peticion) -> HttpResponse:
    """Keep the file and go to the page that says what it says."""
    form = SubirForm(request.POST, request.FILES)
    if not form.is_valid():
        return _inicio(request, form, 422)
    archivo = form.cleaned_data["archivo"]
    try:
        documento = recibir(
            expediente=_mio(request),
            datos=archivo.read(),
            nombre=archivo.name,
            pedido=TipoPapel(form.cleaned_data["pedido"]),
            por=request.actor,
        )
    except DocumentoNoRecibido as e:
        form.add_error("archivo", str(e))
        return _inicio(request, form, 422)
    return redirect("documentos:ver", documento.pk)


@solo(Rol.ALUMNO)
def ver(request: Peticion, pk: int) -> HttpResponse:
    """What we read of one document; while it is being read the page asks again by itself."""
    visto = documento_visto(_documento(request, pk), timezone.localdate())
    return render(request, "documentos/ver.html", {"visto": visto})


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
        anotar_correccion(documento=documento, campo=campo, dice=form.cleaned_data["dice"], por=request.actor)
        return redirect("documentos:ver", pk)
    datos = {"form": form, "documento": documento, "lectura": lectura, "nombre": NOMBRE_DE_CAMPO.get(campo, campo)}
    return render(request, "documentos/corregir.html", datos)
