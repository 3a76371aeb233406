"""The words templates speak (`{% load facultativo %}`): docs/diseno.md lists them, /componentes/ shows them."""

from collections.abc import Iterable
from functools import cache
from typing import Any

from django import forms, template
from django.template.loader import render_to_string
from django.templatetags.static import static
from django.urls import NoReverseMatch, reverse
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe

from facultativo.portal import campos, graficas, navegacion, piezas
from facultativo.portal.queries import plantel_de_la_casa, planteles_de

register = template.Library()

TIPO_DE_MENSAJE = {"success": "ok", "warning": "advertencia", "error": "error"}


@register.simple_tag
def icono(nombre: str, titulo: str = "") -> SafeString:
    """An icon of the sprite: decorative, or an image with `titulo` when it carries meaning alone."""
    papel = format_html('role="img" aria-label="{}"', titulo) if titulo else mark_safe('aria-hidden="true"')
    return format_html('<svg class="icono" {}><use href="{}#{}"/></svg>', papel, static("portal/iconos.svg"), nombre)


@cache
def _dibujo(nombre: str) -> SafeString:
    return mark_safe(render_to_string(f"componentes/dibujos/{nombre}.svg"))  # noqa: S308 - our own file


@register.simple_tag
def dibujo(nombre: str) -> SafeString:
    """A large drawing, inline so that it takes the colours of the plantel."""
    return _dibujo(nombre)


@register.inclusion_tag("componentes/hitos.html")
def hitos(lista: Iterable[Any], compacto: bool = False, titulo: str = "") -> dict[str, Any]:
    """The five milestones; each with `estado`, `titulo` (or `nombre`) and, if there are, `detalle`, `fecha`, `url`."""
    return piezas.hitos(lista, compacto=compacto, titulo=titulo)


@register.inclusion_tag("componentes/campo.html")
def campo(
    bf: forms.BoundField,
    etiqueta: str = "",
    ayuda: str = "",
    pregunta: bool = False,
    corto: bool = False,
    clase: str = "",
) -> dict[str, Any]:
    """A field with its label, help and error tied together; `pregunta=True` makes the label the h1 of the page."""
    return campos.contexto(bf, etiqueta=etiqueta, ayuda=ayuda, clase=clase) | {"pregunta": pregunta, "corto": corto}


@register.inclusion_tag("componentes/resumen_errores.html")
def resumen_errores(*formas: forms.BaseForm) -> dict[str, Any]:
    """The list of errors above a form, each a link to its field; nothing when there is none."""
    return {"errores": [e for forma in formas if forma is not None for e in campos.errores(forma)]}


@register.inclusion_tag("componentes/grafica.html")
def barras(filas: Iterable[Any], titulo: str, unidad: str = "", tono: str = "valor") -> dict[str, Any]:
    """Horizontal bars that are a table: `nombre`, `valor`, and optionally `total` (the full length) and `url`."""
    return {"filas": graficas.barras(filas), "titulo": titulo, "unidad": unidad, "tono": tono, "clase": ""}


@register.inclusion_tag("componentes/grafica.html")
def embudo(pasos: Iterable[Any], titulo: str) -> dict[str, Any]:
    """The funnel of the milestones: each bar against the first, with what was lost on the way in grey."""
    return {"filas": graficas.embudo(pasos), "titulo": titulo, "tono": "valor", "clase": "embudo"}


@register.inclusion_tag("componentes/figura_cajas.html")
def figura_cajas(
    url: str, ancho: float, alto: float, cajas: Iterable[Any], titulo: str = "", leyenda: bool = True, ident: str = ""
) -> dict[str, Any]:
    """The picture of a page with the read fields boxed; boxes in points from the top left, as `leer` gives them.

    Without `leyenda` where the page lists the numbered fields itself; then each box may say to which line it goes
    back (`ancla`, `vuelta`), and the picture has a name (`ident`) so that strips of it can be drawn elsewhere.
    """
    dibujadas = graficas.cajas(cajas)
    return {
        "url": url,
        "ancho": f"{float(ancho):.1f}",
        "alto": f"{float(alto):.1f}",
        "cajas": dibujadas,
        "enlaza": any(c.vuelta for c in dibujadas),
        "ident": ident,
        "titulo": titulo,
        "leyenda": leyenda,
    }


@register.filter
def identificador(valor: object) -> SafeString:
    """A CURP, NSS or folio in the type that tells O from 0; an NSS grouped for the eye, whole when copied."""
    texto = str(valor or "")
    if len(texto) == 11 and texto.isdigit():
        partes = (texto[0:2], texto[2:4], texto[4:6], texto[6:10], texto[10:])
        return format_html(
            '<span class="id id--nss">{}</span>', format_html_join("", "<span>{}</span>", ((p,) for p in partes))
        )
    return format_html('<span class="id">{}</span>', texto)


@register.filter
def hallazgos_por_nivel(hallazgos: Iterable[Any]) -> list[dict[str, str]]:
    """Findings ready to draw, the heaviest first; they may be `Hallazgo` or the objects kept as JSON."""
    return piezas.hallazgos(hallazgos)


@register.filter
def primera_palabra(nombre: object) -> str:
    """What somebody is called in a header where there is no room for more."""
    return str(nombre or "").partition(" ")[0]


@register.filter
def tipo_de_mensaje(nivel: str) -> str:
    """From the level of Django's messages to the kind of notice."""
    return TIPO_DE_MENSAJE.get(nivel, "info")


@register.simple_tag
def enlace_si(ruta: str, *args: Any) -> str:
    """The address of a named route, or empty when this installation does not have it."""
    try:
        return reverse(ruta, args=args)
    except NoReverseMatch:
        return ""


@register.simple_tag(takes_context=True)
def plantel_visible(context: Any) -> Any:
    """The plantel of who is here; for strangers, the only one of the house."""
    return context.get("plantel") or plantel_de_la_casa()


@register.simple_tag(takes_context=True)
def otros_planteles(context: Any) -> list[Any]:
    """For staff with posts in several planteles, those where they are not working now."""
    if context.get("papel") is None or context["papel"].rol == "alumno":
        return []
    return [p for p in planteles_de(context["user"]) if p != context.get("plantel")]


@register.simple_tag(takes_context=True)
def tema_css(context: Any) -> str:
    """The address of the theme of the plantel: its colour is in the address, so browsers may keep it for ever."""
    plantel = context.get("plantel")
    color = (getattr(plantel, "color", "") or "").lstrip("#").lower()
    return f"{reverse('portal:tema')}?color={color}" if color else ""


@register.simple_tag(takes_context=True)
def menu(context: Any, audiencia: str) -> list[navegacion.Entrada]:
    """The entries of the menu of an audience that these roles may see, with the current one marked."""
    request = context.get("request")
    return navegacion.menu(audiencia, context.get("roles") or set(), request.path if request else "")
