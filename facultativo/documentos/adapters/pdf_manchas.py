"""What a page draws besides text: the shapes that may hide text, the pictures, and what may be a code."""

import ctypes
import itertools
from collections.abc import Iterator, Sequence

import pypdfium2.raw as pdfium

from facultativo.documentos.adapters import pdf_bulto as bulto
from facultativo.documentos.adapters.pdf_bulto import N, P, pregunta
from facultativo.documentos.adapters.pdf_matriz import Caja, caja_en
from facultativo.documentos.adapters.pdf_objetos import Clase, Objetos
from facultativo.documentos.rules.errores import DocumentoIlegible
from facultativo.documentos.rules.papel import Mancha, Tinta

_DE_CODIGO = 150
_MAX_PIXELES = 100_000_000
_pixeles = pregunta("FPDFImageObj_GetImagePixelSize", P, P, P)
_mapa = pregunta("FPDFImageObj_GetRenderedBitmap", P, P, P, da=pdfium.FPDF_BITMAP)
_segmentos = pregunta("FPDFPath_CountSegments", P)
_segmento = pregunta("FPDFPath_GetPathSegment", P, N, da=P)
_clase = pregunta("FPDFPathSegment_GetType", P)
_punto = pregunta("FPDFPathSegment_GetPoint", P, P, P)
_pintado = pregunta("FPDFPath_GetDrawMode", P, P, P)


def manchar(
    documento: int, pagina: int, objetos: Objetos, tintas: Sequence[Tinta], numero: int
) -> tuple[list[Mancha], list[Mancha]]:
    """The stains of the page in drawing order, and its pictures (drawn ones too, which may be codes)."""
    manchas = [Mancha(*caja, numero, orden, "fondo") for _, orden, caja in _lugares(objetos.fondos)]
    imagenes: list[Mancha] = []
    _imagenes(documento, pagina, objetos.imagenes, tintas, numero, manchas, imagenes)
    _trazos(objetos.trazos, numero, manchas, imagenes)
    return sorted(manchas, key=_orden), sorted(imagenes, key=_orden)


def _orden(m: Mancha) -> int:
    return m.orden


def _lugares(clase: Clase) -> Iterator[tuple[int, int, Caja]]:
    """Each object with its place in the drawing order and its box as it is seen."""
    bordes = bulto.preguntar(bulto.bordes, clase.punteros, "4f", salidas=4)
    return zip(clase.punteros, clase.ordenes, map(caja_en, clase.vistas, bordes), strict=True)


def _imagenes(
    documento: int, pagina: int, clase: Clase, tintas: Sequence[Tinta], numero: int,
    manchas: list[Mancha], imagenes: list[Mancha],
) -> None:  # fmt: skip
    medidas = bulto.preguntar(_pixeles, clase.punteros, "2I", salidas=2)
    if any(ancho * alto > _MAX_PIXELES for ancho, alto in medidas):
        raise DocumentoIlegible("imagen-gigante")
    for objeto, orden, caja in _lugares(clase):
        mancha = Mancha(*caja, numero, orden, "imagen")
        imagenes.append(mancha)
        tapa = any(t.orden < orden and mancha.tapa(t.trozo) for t in tintas)
        # Asked only when it lies on text already drawn: a stamp with a clear background hides nothing.
        if not tapa or _es_opaca(documento, pagina, objeto):
            manchas.append(mancha)


def _es_opaca(documento: int, pagina: int, objeto: int) -> bool:
    if bulto.transparencia(objeto):
        return False
    mapa = _mapa(documento, pagina, objeto)
    if not mapa:
        return True
    try:
        if pdfium.FPDFBitmap_GetFormat(mapa) != pdfium.FPDFBitmap_BGRA:
            return True
        largo = pdfium.FPDFBitmap_GetStride(mapa) * pdfium.FPDFBitmap_GetHeight(mapa)
        alfas = ctypes.string_at(pdfium.FPDFBitmap_GetBuffer(mapa), largo)[3::4]
        muestra = alfas[:: max(1, len(alfas) // 2000)]
        return sum(a > 200 for a in muestra) > 0.6 * len(muestra)
    finally:
        pdfium.FPDFBitmap_Destroy(mapa)


def _trazos(clase: Clase, numero: int, manchas: list[Mancha], imagenes: list[Mancha]) -> None:
    objetos = clase.punteros
    pintados = bulto.preguntar(_pintado, objetos, "2i", salidas=2)
    colores = bulto.preguntar(bulto.relleno, objetos, "4I", salidas=4, si_calla=bulto.NEGRO)
    for (objeto, orden, caja), segmentos, (relleno, _), color in zip(
        _lugares(clase), map(_segmentos, objetos), pintados, colores, strict=True
    ):
        if segmentos > _DE_CODIGO:
            imagenes.append(Mancha(*caja, numero, orden, "dibujo"))
        if relleno and color[3] >= 250 and not bulto.transparencia(objeto):
            forma = "relleno" if segmentos in (4, 5, 6) and _es_recto(objeto, segmentos) else "fondo"
            manchas.append(Mancha(*caja, numero, orden, forma, color[:3]))


def _es_recto(trazo: int, cuantos: int) -> bool:
    segmentos = [_segmento(trazo, i) for i in range(cuantos)]
    if pdfium.FPDF_SEGMENT_BEZIERTO in map(_clase, segmentos):
        return False
    puntos = bulto.preguntar(_punto, segmentos, "2f", salidas=2)
    return all(abs(a[0] - b[0]) < 0.1 or abs(a[1] - b[1]) < 0.1 for a, b in itertools.pairwise(puntos))
