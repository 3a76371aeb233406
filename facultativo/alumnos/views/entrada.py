"""Where a padrón is uploaded and the students are found."""

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from facultativo.alumnos.actions import recibir
from facultativo.alumnos.forms import SubirForm
from facultativo.alumnos.queries import buscar, ultimos
from facultativo.alumnos.rules.columnas import PLANTILLA
from facultativo.cuentas.permissions import Peticion, solo
from facultativo.cuentas.roles import Rol


@require_GET
@solo(Rol.ESCOLARES, Rol.ADMINISTRACION)
def inicio(request: Peticion) -> HttpResponse:
    """Upload, the padrones there are, how many students."""
    return _inicio(request, SubirForm())


@require_POST
@solo(Rol.ESCOLARES, Rol.ADMINISTRACION)
def subir(request: Peticion) -> HttpResponse:
    """Keep the file and go on with it."""
    forma = SubirForm(request.POST, request.FILES)
    if not forma.is_valid():
        return _inicio(request, forma, estado=422)
    archivo = forma.cleaned_data["archivo"]
    padron = recibir(plantel=request.plantel, nombre=archivo.name, datos=archivo.read(), por=request.actor)
    return redirect("alumnos:ver", padron.pk)


@require_http_methods(["GET", "POST"])
@solo(Rol.ESCOLARES, Rol.ADMINISTRACION)
def lista(request: Peticion) -> HttpResponse:
    """The students there are; by POST those found: no name or identifier stays in an address or a server log."""
    texto = request.POST.get("q", "")[:80]
    pagina = Paginator(buscar(request.plantel, texto), 50).get_page(request.GET.get("pagina"))
    return render(request, "alumnos/lista.html", {"pagina": pagina, "q": texto})


@require_GET
@solo(Rol.ESCOLARES, Rol.ADMINISTRACION)
def plantilla(request: Peticion) -> HttpResponse:
    """An empty CSV with the usual columns, for who has no export."""
    respuesta = HttpResponse("\ufeff" + PLANTILLA, content_type="text/csv; charset=utf-8")
    respuesta.headers["Content-Disposition"] = 'attachment; filename="plantilla-padron.csv"'
    return respuesta


def _inicio(request: Peticion, forma: SubirForm, estado: int = 200) -> HttpResponse:
    padrones = Paginator(ultimos(request.plantel), 20).get_page(request.GET.get("pagina"))
    alumnos = buscar(request.plantel)
    contexto = {
        "form": forma,
        "pagina": padrones,
        "inscritos": alumnos.inscritos().count(),
        "con_cuenta": alumnos.inscritos().filter(usuario__isnull=False).count(),
    }
    return render(request, "alumnos/inicio.html", contexto, status=estado)
