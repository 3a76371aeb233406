"""Numbers for the pictures: bars in hundredths of their box, boxes in points of the page."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from facultativo.portal.piezas import lee


@dataclass(frozen=True, slots=True)
class Barra:
    """One row: lengths are of 100."""

    nombre: str
    valor: int | float
    url: str
    largo: str
    fondo: str = "0"
    porcentaje: int | None = None


def _largo(valor: float, total: float) -> str:
    return f"{max(0.0, min(100.0, 100 * valor / total)) if total else 0:.2f}"


def barras(filas: Iterable[Any]) -> list[Barra]:
    """Each bar against its own `total`, or against the longest of all when there is none; a total adds its share."""
    filas = list(filas)
    mayor = max((lee(f, "valor", 0) for f in filas), default=0)
    dibujadas = []
    for f in filas:
        valor, total = lee(f, "valor", 0), lee(f, "total", 0)
        parte = round(100 * valor / total) if total else None
        largo = _largo(valor, total or mayor)
        dibujadas.append(Barra(str(lee(f, "nombre")), valor, str(lee(f, "url")), largo, porcentaje=parte))
    return dibujadas


def embudo(pasos: Iterable[Any]) -> list[Barra]:
    """Each step against the first one; `fondo` is the length of the step before, so that the loss is seen."""
    pasos = list(pasos)
    entrada = lee(pasos[0], "valor", 0) if pasos else 0
    dibujados, anterior = [], "100.00"
    for p in pasos:
        valor = lee(p, "valor", 0)
        largo = _largo(valor, entrada)
        parte = round(100 * valor / entrada) if entrada else 0
        dibujados.append(Barra(str(lee(p, "nombre")), valor, str(lee(p, "url")), largo, anterior, parte))
        anterior = largo
    return dibujados


@dataclass(frozen=True, slots=True)
class Caja:
    """One rectangle over the page, with its number in a corner; lengths as SVG wants them.

    `ancla` is its name in the page, and `vuelta` the name of the line of the list that tells about it.
    """

    numero: int | str
    etiqueta: str
    tono: str
    x: str
    y: str
    ancho: str
    alto: str
    x_numero: str
    y_numero: str
    ancla: str
    vuelta: str


_AIRE = 2.0
"""Points around the read text, so that the box does not touch its letters."""
_DEL_NUMERO = 8.0
"""Points from the box to the middle of its number, which stands before it and covers no letter of it."""


def cajas(lista: Iterable[Any]) -> list[Caja]:
    """The rectangles of `x0, y0, x1, y1` (points from the top left), numbered from 1 when they bring no number."""
    dibujadas = []
    for n, c in enumerate(lista, 1):
        x0, y0, x1, y1 = (float(lee(c, k, 0)) for k in ("x0", "y0", "x1", "y1"))
        x, y, ancho, alto = x0 - _AIRE, y0 - _AIRE, x1 - x0 + 2 * _AIRE, y1 - y0 + 2 * _AIRE
        numero = (max(x - _DEL_NUMERO, _DEL_NUMERO), y + min(alto / 2, _DEL_NUMERO))
        medidas = (f"{v:.1f}" for v in (x, y, ancho, alto, *numero))
        textos = (str(lee(c, k)) for k in ("etiqueta", "tono"))
        enlaces = (str(lee(c, k)) for k in ("ancla", "vuelta"))
        dibujadas.append(Caja(lee(c, "numero", n), *textos, *medidas, *enlaces))
    return dibujadas
