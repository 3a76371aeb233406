"""Where on the picture: boxes with their numbers, letters of findings, strips around a box. All in points."""

from collections.abc import Iterable, Iterator, Sequence
from string import ascii_uppercase
from typing import Any

from facultativo.comun.hallazgos import Hallazgo
from facultativo.documentos.models import PaginaDocumento
from facultativo.documentos.queries.vistas import Caja, CampoVisto, HallazgoVisto, PaginaVista, Recorte

_ANCHO_DE_TIRA = 270.0
"""Points: what a phone shows at the size of print."""
_ALTO_DE_TIRA = 44.0
_AIRE = 9.0


def paginas_vistas(
    paginas: Iterable[PaginaDocumento], campos: Sequence[CampoVisto], hallazgos: Sequence[Hallazgo]
) -> tuple[PaginaVista, ...]:
    """Every page with the boxes of its fields, by number, and of its findings, by letter."""
    marcas = [(letra, h) for letra, h in _con_letra(hallazgos) if letra]
    return tuple(
        PaginaVista(p.numero, p.ancho, p.alto, (*_de_campos(campos, p.numero), *_de_hallazgos(marcas, p.numero)))
        for p in paginas
    )


def hallazgos_vistos(
    hallazgos: Sequence[Hallazgo], campos: Sequence[CampoVisto], paginas: Sequence[PaginaVista]
) -> tuple[HallazgoVisto, ...]:
    """The findings, each with the box that shows it: its own, or the one of the field it is about."""
    dibujadas = {str(c["ancla"]) for p in paginas for c in p.cajas}
    de_campo = {c.campo: f"caja-{c.numero}" for c in campos}
    vistos = []
    for letra, h in _con_letra(hallazgos):
        donde = f"caja-{letra}" if letra else de_campo.get(str(h.datos.get("campo", "")), "")
        donde = donde if donde in dibujadas else ""
        marca = donde.removeprefix("caja-")
        vistos.append(HallazgoVisto(h.codigo, h.nivel.value, h.mensaje, h.norma, marca, donde))
    return tuple(vistos)


def recorte(campo: CampoVisto | None, paginas: Iterable[PaginaDocumento]) -> Recorte | None:
    """The strip of the page around the box of a field; None when it has none or its page was not drawn."""
    pagina = next((p for p in paginas if campo and p.numero == campo.pagina), None)
    if campo is None or campo.caja is None or pagina is None:
        return None
    x0, y0, x1, y1 = campo.caja
    ancho = min(max(_ANCHO_DE_TIRA, x1 - x0 + 2 * _AIRE), pagina.ancho)
    alto = min(max(_ALTO_DE_TIRA, y1 - y0 + 2 * _AIRE), pagina.alto)
    x = _dentro((x0 + x1 - ancho) / 2, pagina.ancho - ancho)
    y = _dentro((y0 + y1 - alto) / 2, pagina.alto - alto)
    return Recorte(campo.pagina, *(f"{v:.1f}" for v in (x, y, ancho, alto)))


def _dentro(valor: float, tope: float) -> float:
    return max(0.0, min(valor, tope))


def _con_letra(hallazgos: Sequence[Hallazgo]) -> Iterator[tuple[str, Hallazgo]]:
    """A letter for each finding that says where on the page it is."""
    letras = iter(ascii_uppercase)
    for h in hallazgos:
        yield (next(letras, "") if h.datos.get("caja") and h.datos.get("pagina") else ""), h


def _de_campos(campos: Sequence[CampoVisto], pagina: int) -> Iterator[dict[str, Any]]:
    for c in campos:
        if c.caja and c.pagina == pagina:
            tono = "ok" if c.seguro and not c.otros else "atencion"
            yield _caja(c.caja, str(c.numero), c.nombre, tono, f"campo-{c.numero}")


def _de_hallazgos(marcas: Sequence[tuple[str, Hallazgo]], pagina: int) -> Iterator[dict[str, Any]]:
    for letra, h in marcas:
        if h.datos["pagina"] == pagina:
            yield _caja(tuple(h.datos["caja"]), letra, h.mensaje, "mal", f"hallazgo-{letra}")


def _caja(caja: Caja, numero: str, etiqueta: str, tono: str, vuelta: str) -> dict[str, Any]:
    return {
        **dict(zip(("x0", "y0", "x1", "y1"), caja, strict=True)),
        "numero": numero,
        "etiqueta": etiqueta,
        "tono": tono,
        "ancla": f"caja-{numero}",
        "vuelta": vuelta,
    }
