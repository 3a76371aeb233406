"""The picture of a page: for people to look at, for the OCR and for the QR reader.

Pixels are bounded before they exist.
"""

import ctypes

import numpy as np
import pypdfium2.raw as pdfium
from PIL import Image

from facultativo.documentos.adapters import pdf
from facultativo.documentos.adapters.imagen import Pixeles
from facultativo.documentos.rules.errores import DocumentoIlegible

PIXELES_MAXIMOS = 12_000_000
_BLANCO = 0xFFFFFFFF
Caja = tuple[float, float, float, float]


def dibujar(datos: bytes, numero: int, ancho: int) -> tuple[Pixeles, tuple[float, float]]:
    """The page, `ancho` pixels wide, and its width and height in points."""
    with pdf.abrir(datos) as documento:
        pdf.exigir_paginas(documento)
        cruda = documento.pagina(numero)
        if not cruda:
            raise DocumentoIlegible("documento-danado")
        puntos = float(pdfium.FPDF_GetPageWidthF(cruda)), float(pdfium.FPDF_GetPageHeightF(cruda))
        return dibujar_pagina(cruda, ancho / max(puntos[0], 1.0)), puntos


def dibujar_pagina(cruda: object, escala: float, caja: Caja | None = None) -> Pixeles:
    """The open page, or a box of it in points from the top left, at so many pixels per point."""
    pixeles = _dibujar(cruda, escala, caja, pdfium.FPDFBitmap_BGRx, pdfium.FPDF_ANNOT)
    return np.ascontiguousarray(pixeles[:, :, 2::-1])


def dibujar_en_gris(cruda: object, escala: float, caja: Caja) -> Pixeles:
    """A box of the page in one byte per pixel: half the time."""
    gris = _dibujar(cruda, escala, caja, pdfium.FPDFBitmap_Gray, pdfium.FPDF_ANNOT | pdfium.FPDF_GRAYSCALE)
    return np.ascontiguousarray(gris[:, :, 0])


def _dibujar(cruda: object, escala: float, caja: Caja | None, formato: int, como: int) -> Pixeles:
    """Height × width × bytes of each pixel."""
    ancho, alto = float(pdfium.FPDF_GetPageWidthF(cruda)), float(pdfium.FPDF_GetPageHeightF(cruda))
    x0, y0, x1, y1 = caja or (0.0, 0.0, ancho, alto)
    escala = min(escala, (PIXELES_MAXIMOS / max((x1 - x0) * (y1 - y0), 1.0)) ** 0.5)
    w, h = max(1, round((x1 - x0) * escala)), max(1, round((y1 - y0) * escala))
    mapa = pdfium.FPDFBitmap_CreateEx(w, h, formato, None, 0)
    if not mapa:
        raise DocumentoIlegible("documento-memoria")
    try:
        pdfium.FPDFBitmap_FillRect(mapa, 0, 0, w, h, _BLANCO)
        lugar = (round(-x0 * escala), round(-y0 * escala), round(ancho * escala), round(alto * escala))
        pdfium.FPDF_RenderPageBitmap(mapa, cruda, *lugar, 0, como)
        paso = pdfium.FPDFBitmap_GetStride(mapa)
        crudo = ctypes.string_at(pdfium.FPDFBitmap_GetBuffer(mapa), paso * h)
    finally:
        pdfium.FPDFBitmap_Destroy(mapa)
    hondo = 1 if formato == pdfium.FPDFBitmap_Gray else 4
    return np.frombuffer(crudo, np.uint8).reshape(h, paso)[:, : w * hondo].reshape(h, w, hondo)


def como_imagen(pixeles: Pixeles) -> Image.Image:
    """Pixels as a picture that can be saved."""
    return Image.fromarray(pixeles)
