"""Public pages. They ask nothing of the visitor and keep nothing about them."""

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBadRequest
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.cache import cache_control
from django.views.decorators.debug import sensitive_post_parameters

from facultativo.cuentas.permissions import publica
from facultativo.dictamen.rules import tabla
from facultativo.dictamen.rules.rutas import RUTAS, ruta_en
from facultativo.portal import color, muestrario
from facultativo.portal.forms import MeToca
from facultativo.portal.mensajes_imss import MENSAJES
from facultativo.portal.rules import orientar
from facultativo.portal.temas import TEMAS, por_clave

_UN_ANIO = 31_536_000


@publica
def inicio(request: HttpRequest) -> HttpResponse:
    """What it is, whether one has the right, the five steps, and the door."""
    return render(request, "portal/inicio.html", {"hitos": muestrario.HITOS_DEL_CAMINO})


@publica
@sensitive_post_parameters()
def me_toca(request: HttpRequest) -> HttpResponse:
    """Four questions and the answer of the rules (S2). Posted so that answers reach no address and no log; not kept."""
    forma = MeToca(request.POST or None)
    orientacion = None
    if forma.is_valid():
        orientacion = orientar(forma.respuestas(), hoy=timezone.localdate(), tabla=tabla())
    return render(request, "portal/me_toca.html", {"forma": forma, "orientacion": orientacion})


@publica
def que_es(request: HttpRequest) -> HttpResponse:
    """What the insurance is and covers, in two minutes and on one printed sheet."""
    return render(request, "portal/que_es.html")


@publica
def ayuda(request: HttpRequest) -> HttpResponse:
    """The list of help pages."""
    return render(request, "portal/ayuda.html", {"temas": TEMAS, "rutas": RUTAS.values()})


@publica
def ayuda_tema(request: HttpRequest, tema: str) -> HttpResponse:
    """One help page."""
    encontrado = por_clave(tema)
    if encontrado is None:
        raise Http404("no hay ese tema de ayuda")
    otros = [t for t in TEMAS if t != encontrado]
    datos = {"tema": encontrado, "otros": otros, "mensajes": MENSAJES}
    return render(request, f"portal/ayuda/{encontrado.clave}.html", datos)


@publica
def ruta(request: HttpRequest, direccion: str) -> HttpResponse:
    """What to do when another insurance is the one that answers: steps, what to take, law."""
    encontrada = ruta_en(direccion)
    if encontrada is None:
        raise Http404("no hay esa ruta")
    otras = [r for r in RUTAS.values() if r != encontrada]
    return render(request, "portal/ruta.html", {"ruta": encontrada, "otras": otras})


@publica
def privacidad(request: HttpRequest) -> HttpResponse:
    """The aviso de privacidad, simplified first and complete below."""
    return render(request, "portal/privacidad.html")


@publica
def componentes(request: HttpRequest) -> HttpResponse:
    """The design language, each component beside the markup that drew it."""
    return render(request, "portal/componentes.html", {"muestras": muestrario.muestras(request)})


@publica
@cache_control(public=True, max_age=_UN_ANIO, immutable=True)
def tema(request: HttpRequest) -> HttpResponse:
    """The colours of a plantel as a style sheet; the colour is the whole of the request, so nothing is looked up."""
    pedido = request.GET.get("color", "")
    if not color.es_color(pedido):
        return HttpResponseBadRequest("Eso no es un color.", content_type="text/plain; charset=utf-8")
    return HttpResponse(color.tema(pedido), content_type="text/css; charset=utf-8")
