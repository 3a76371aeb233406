"""From the coordinates of a PDF to those of a page that a person reads: points from the top left, text upright."""

import pypdfium2.raw as pdfium

Matriz = tuple[float, float, float, float, float, float]
IDENTIDAD: Matriz = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)


def por(m: Matriz, n: Matriz) -> Matriz:
    """First `m`, then `n`."""
    a, b, c, d, e, f = m
    p, q, r, s, t, u = n
    return (a * p + b * r, a * q + b * s, c * p + d * r, c * q + d * s, e * p + f * r + t, e * q + f * s + u)


def en(m: Matriz, x: float, y: float) -> tuple[float, float]:
    """Where a point goes."""
    return m[0] * x + m[2] * y + m[4], m[1] * x + m[3] * y + m[5]


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
