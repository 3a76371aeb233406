"""One padrón, from its columns to its confirmation."""

from collections.abc import Callable

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpResponse, StreamingHttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from facultativo.alumnos import actions
from facultativo.alumnos.forms import ColumnasForm, ConfirmarForm
from facultativo.alumnos.models import Padron
from facultativo.alumnos.queries import pagina_de_renglones, propuesta_de_columnas, resumen
from facultativo.alumnos.states import EN_CURSO, EstadoPadron
from facultativo.cuentas.permissions import Peticion, solo
from facultativo.cuentas.roles import Rol


@require_GET
@solo(Rol.ESCOLARES, Rol.ADMINISTRACION)
def ver(request: Peticion, pk: int) -> HttpResponse:
    """Wherever the padrón stands: columns, progress, preview, result or what is wrong with the file."""
    padron = _padron(request, pk)
    if padron.estado == EstadoPadron.RECIBIDO:
        return redirect("alumnos:columnas", padron.pk)
    if padron.estado in EN_CURSO:
        return render(request, "alumnos/progreso.html", {"padron": padron})
    if padron.estado in (EstadoPadron.ILEGIBLE, EstadoPadron.DESCARTADO):
        return render(request, "alumnos/sin_uso.html", {"padron": padron})
    return _vista_previa(request, padron, ConfirmarForm())


@require_GET
@solo(Rol.ESCOLARES, Rol.ADMINISTRACION)
def avance(request: Peticion, pk: int) -> HttpResponse:
    """The progress bar alone, for htmx; when the work is done it sends the browser to the result."""
    padron = _padron(request, pk)
    respuesta = render(request, "alumnos/_avance.html", {"padron": padron})
    if padron.estado not in EN_CURSO:
        respuesta.headers["HX-Redirect"] = reverse("alumnos:ver", args=[padron.pk])
    return respuesta


@require_http_methods(["GET", "POST"])
@solo(Rol.ESCOLARES, Rol.ADMINISTRACION)
def columnas(request: Peticion, pk: int) -> HttpResponse:
    """Say which column is which, with the first rows at hand."""
    padron = _padron(request, pk)
    if padron.estado not in (EstadoPadron.RECIBIDO, EstadoPadron.POR_CONFIRMAR):
        return redirect("alumnos:ver", padron.pk)
    propuesta = padron.mapeo or propuesta_de_columnas(padron)
    forma = ColumnasForm(request.POST or None, padron=padron, propuesta=propuesta)
    if request.method == "POST" and forma.is_valid():
        return _intentar(
            request, pk, lambda: actions.elegir_columnas(padron=padron, mapeo=forma.mapeo, por=request.actor)
        )
    contexto = {"padron": padron, "form": forma}
    return render(request, "alumnos/columnas.html", contexto, status=422 if forma.errors else 200)


@require_POST
@solo(Rol.ESCOLARES, Rol.ADMINISTRACION)
def confirmar(request: Peticion, pk: int) -> HttpResponse:
    """Use what the preview shows."""
    padron = _padron(request, pk)
    forma = ConfirmarForm(request.POST)
    if not forma.is_valid():
        return _vista_previa(request, padron, forma)
    completo = forma.cleaned_data["completo"] == "si"
    seguro = forma.cleaned_data["seguro"]
    return _intentar(
        request, pk, lambda: actions.confirmar(padron=padron, completo=completo, seguro=seguro, por=request.actor)
    )


@require_POST
@solo(Rol.ESCOLARES, Rol.ADMINISTRACION)
def descartar(request: Peticion, pk: int) -> HttpResponse:
    """Put the padrón aside."""
    padron = _padron(request, pk)
    return _intentar(request, pk, lambda: actions.descartar(padron=padron, por=request.actor))


@require_GET
@solo(Rol.ESCOLARES, Rol.ADMINISTRACION)
def errores(request: Peticion, pk: int) -> HttpResponse | StreamingHttpResponse:
    """The bad rows, to correct and upload again."""
    padron = _padron(request, pk)
    respuesta = StreamingHttpResponse(actions.renglones_malos(padron), content_type="text/csv; charset=utf-8")
    respuesta.headers["Content-Disposition"] = f'attachment; filename="padron-{padron.pk}-errores.csv"'
    return respuesta


def _padron(request: Peticion, pk: int) -> Padron:
    return get_object_or_404(Padron.objects.del_plantel(request.plantel), pk=pk)


def _intentar(request: Peticion, pk: int, accion: Callable[[], Padron]) -> HttpResponse:
    """Run an action; when it refuses (somebody was faster) say so and show how the padrón stands now."""
    try:
        accion()
    except ValidationError as motivo:
        messages.error(request, " ".join(motivo.messages))
    return redirect("alumnos:ver", pk)


def _vista_previa(request: Peticion, padron: Padron, forma: ConfirmarForm) -> HttpResponse:
    cuentas = resumen(padron)
    vista = request.GET.get("ver") or next((v.clave for v in cuentas.vistas if v.cuenta), "nuevo")
    pagina, renglones = pagina_de_renglones(padron, vista, request.GET.get("pagina", "1"))
    contexto = {
        "padron": padron,
        "resumen": cuentas,
        "vista": vista,
        "pestanas": [
            {"texto": v.texto, "url": f"?ver={v.clave}", "activa": v.clave == vista, "cuenta": v.cuenta}
            for v in cuentas.vistas
            if v.cuenta or v.clave == vista
        ],
        "pagina": pagina,
        "renglones": renglones,
        "form": forma,
        "por_confirmar": padron.estado == EstadoPadron.POR_CONFIRMAR,
    }
    return render(request, "alumnos/vista_previa.html", contexto, status=422 if forma.errors else 200)
