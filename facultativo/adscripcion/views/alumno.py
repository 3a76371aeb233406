"""The student's pages: which clinic, the photograph of the carnet, the emergency card."""

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_POST

from facultativo.adscripcion import queries
from facultativo.adscripcion.actions import CarnetNoRecibido, recibir_carnet, registrar_umf
from facultativo.adscripcion.forms import ClinicaForm, FotoForm, RegistroForm
from facultativo.adscripcion.models import Carnet
from facultativo.adscripcion.states import FuenteUMF
from facultativo.adscripcion.views.comun import como_png, inicial
from facultativo.cuentas.permissions import Peticion, solo
from facultativo.cuentas.roles import Rol
from facultativo.documentos.actions import DocumentoNoRecibido, recibir
from facultativo.documentos.forms import con_partes
from facultativo.documentos.queries import a_medias
from facultativo.documentos.states import TipoPapel
from facultativo.expediente.actions import abrir_el_mio
from facultativo.expediente.models import Expediente


def _mio(request: Peticion) -> Expediente:
    return abrir_el_mio(usuario=request.user, por=request.actor)


@solo(Rol.ALUMNO)
def umf(request: Peticion) -> HttpResponse:
    """Which clinic: coach, what a paper already says to confirm, or type it."""
    expediente = _mio(request)
    form = ClinicaForm(request.POST or None, initial=inicial(expediente))
    if request.method == "POST" and form.is_valid():
        registrar_umf(expediente=expediente, clinica=form.clinica, fuente=FuenteUMF.ALUMNO, por=request.actor)
        messages.success(request, "Guardamos tu clínica. Lo que sigue es tu carnet con foto y sello.")
        return redirect("adscripcion:carnet")
    return _umf(request, expediente, form, None)


def _umf(request: Peticion, expediente: Expediente, form: ClinicaForm, registro: RegistroForm | None) -> HttpResponse:
    fallo = bool(form.errors or (registro and registro.errors))
    datos = {
        "form": form,
        "registro": registro,
        "actual": queries.adscripcion_de(expediente),
        "sugerida": queries.clinica_sugerida(expediente),
        "enviado": queries.registro_enviado(expediente),
        "media": a_medias(expediente).get(TipoPapel.ALTA_UMF),
    }
    return render(request, "adscripcion/umf.html", datos, status=422 if fallo else 200)


@require_POST
@solo(Rol.ALUMNO)
def registro(request: Peticion) -> HttpResponse:
    """The PDF of the UMF registration: it is read like any paper of the case, and the clinic taken from it."""
    expediente = _mio(request)
    form = RegistroForm(request.POST, con_partes(request, expediente, "archivo"))
    if form.is_valid():
        archivo = form.cleaned_data["archivo"]
        try:
            documento = recibir(
                expediente=expediente,
                datos=archivo.read(),
                nombre=archivo.name,
                pedido=TipoPapel.ALTA_UMF,
                por=request.actor,
            )
        except DocumentoNoRecibido as error:
            form.add_error("archivo", str(error))
        else:
            return redirect("documentos:ver", documento.pk)
    return _umf(request, expediente, ClinicaForm(initial=inicial(expediente)), form)


@solo(Rol.ALUMNO)
def carnet(request: Peticion) -> HttpResponse:
    """Send the photograph of the carnet, and see what became of it."""
    expediente = _mio(request)
    form = FotoForm(request.POST, con_partes(request, expediente, "foto")) if request.method == "POST" else FotoForm()
    if request.method == "POST" and form.is_valid():
        try:
            recibir_carnet(expediente=expediente, datos=form.cleaned_data["foto"].read(), por=request.actor)
        except CarnetNoRecibido as error:
            form.add_error("foto", str(error))
        else:
            messages.success(request, "Recibimos la foto de tu carnet. Servicios Escolares la va a revisar.")
            return redirect("adscripcion:carnet")
    datos = {
        "form": form,
        "carnet": queries.carnet_de(expediente),
        "clinica": queries.adscripcion_de(expediente),
        "media": a_medias(expediente).get(TipoPapel.CARNET),
    }
    return render(request, "adscripcion/carnet.html", datos, status=422 if form.errors else 200)


@solo(Rol.ALUMNO)
def imagen(request: Peticion, pk: int) -> HttpResponse:
    """The picture of one's own carnet."""
    return como_png(get_object_or_404(Carnet.objects.filter(expediente=_mio(request)), pk=pk))


@solo(Rol.ALUMNO)
def emergencia(request: Peticion) -> HttpResponse:
    """NSS and clinic in large type."""
    datos = queries.emergencia(_mio(request))
    if not datos.nss and not datos.umf:
        raise Http404("todavía no hay NSS ni clínica")
    return render(request, "adscripcion/emergencia.html", {"tarjeta": datos})
