"""From the coordinates of a PDF to those of a page that a person reads: points from the top left, text upright."""

import math

import pypdfium2.raw as pdfium

Matriz = tuple[float, float, float, float, float, float]
Caja = tuple[float, float, float, float]
IDENTIDAD: Matriz = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)


def por(m: Matriz, n: Matriz) -> Matriz:
    """First `m`, then `n`."""
    a, b, c, d, e, f = m
    p, q, r, s, t, u = n
    return (a * p + b * r, a * q + b * s, c * p + d * r, c * q + d * s, e * p + f * r + t, e * q + f * s + u)


def en(m: Matriz, x: float, y: float) -> tuple[float, float]:
    """Where a point goes."""
    return m[0] * x + m[2] * y + m[4], m[1] * x + m[3] * y + m[5]


def caja_en(m: Matriz, bordes: Caja) -> Caja:
    """Where a box (left, bottom, right, top) goes: left, top, right, bottom."""
    izq, aba, der, arr = bordes
    a, b, c, d, e, f = m
    if not b and not c:
        x0, x1, y0, y1 = a * izq + e, a * der + e, d * aba + f, d * arr + f
    else:
        x0, y0 = en(m, izq, aba)
        x1, y1 = en(m, der, arr)
        (x2, y2), (x3, y3) = en(m, izq, arr), en(m, der, aba)
        return min(x0, x1, x2, x3), min(y0, y1, y2, y3), max(x0, x1, x2, x3), max(y0, y1, y2, y3)
    return (x0 if x0 < x1 else x1), (y0 if y0 < y1 else y1), (x1 if x0 < x1 else x0), (y1 if y0 < y1 else y0)


def angulo(m: Matriz) -> int:
    """Degrees at which text drawn with it stands, on a page whose y goes down."""
    return 0 if m[1] == 0 and m[0] > 0 else round(math.degrees(math.atan2(-m[1], m[0]))) % 360


def vista(pagina: object, giro: int) -> tuple[Matriz, float, float]:
    """The matrix of a page whose text stands at an angle, with the width and height of the page once upright."""
    caja = pdfium.FS_RECTF()
    pdfium.FPDF_GetPageBoundingBox(pagina, caja)
    x0, x1 = sorted((caja.left, caja.right))
    y0, y1 = sorted((caja.bottom, caja.top))
    vista_como_se_ve: Matriz = (
        (1.0, 0.0, 0.0, -1.0, -x0, y1),
        (0.0, 1.0, 1.0, 0.0, -y0, -x0),
        (-1.0, 0.0, 0.0, 1.0, x1, -y0),
        (0.0, -1.0, -1.0, 0.0, y1, x1),
    )[pdfium.FPDFPage_GetRotation(pagina) % 4]
    ancho, alto = float(pdfium.FPDF_GetPageWidthF(pagina)), float(pdfium.FPDF_GetPageHeightF(pagina))
    if not giro:
        return vista_como_se_ve, ancho, alto
    enderezar: Matriz = {
        90: (0.0, 1.0, -1.0, 0.0, alto, 0.0),
        180: (-1.0, 0.0, 0.0, -1.0, ancho, alto),
        270: (0.0, -1.0, 1.0, 0.0, 0.0, ancho),
    }[giro]
    de_lado = giro != 180
    return por(vista_como_se_ve, enderezar), alto if de_lado else ancho, ancho if de_lado else alto
