"""The text layer of a PDF, run by run, with how each run is drawn. Talks to PDFium; runs only inside the child process.

One call per property of each text object and none per letter: that is what keeps a page near the cost of bare
extraction.
"""

import ctypes
import itertools
import math
from collections.abc import Iterator
from dataclasses import dataclass, replace

import pypdfium2.raw as pdfium

from facultativo.documentos.adapters.pdf_matriz import IDENTIDAD, Matriz, en, por, vista
from facultativo.documentos.adapters.pdf_saltos import Saltos, parece_saltar
from facultativo.documentos.rules.errores import DocumentoIlegible
from facultativo.documentos.rules.papel import Mancha, Pagina, Tinta
from facultativo.documentos.rules.texto import limpiar_dentro
from facultativo.documentos.rules.trozos import Trozo

_MAX_OBJETOS = 60_000
_MAX_FORMAS = 8
_DE_CODIGO = 150
_MAX_PIXELES = 100_000_000


@dataclass(slots=True)
class _Bufer:
    """The C variables each call writes into, made once per page."""

    texto: ctypes.Array[ctypes.c_char]
    caja: tuple[ctypes.c_float, ...]
    matriz: pdfium.FS_MATRIX
    tamano: ctypes.c_float
    color: tuple[ctypes.c_uint, ...]
    letras: dict[int, str]

    @classmethod
    def nuevo(cls) -> "_Bufer":
        return cls(
            ctypes.create_string_buffer(16384),
            tuple(ctypes.c_float() for _ in range(4)),
            pdfium.FS_MATRIX(),
            ctypes.c_float(),
            tuple(ctypes.c_uint() for _ in range(4)),
            {},
        )


class LectorDePagina:
    """Reads one page into ink and stains."""

    def __init__(self, documento: object, pagina: object, numero: int, giro: int = 0) -> None:
        """Open the page's text and learn how its coordinates become those a person sees."""
        self.documento, self.cruda, self.numero = documento, pagina, numero
        self.texto = pdfium.FPDFText_LoadPage(pagina)
        self.giro = giro
        self.b = _Bufer.nuevo()
        self.vista, self.ancho, self.alto = vista(pagina, giro)
        self.tintas: list[Tinta] = []
        self.manchas: list[Mancha] = []
        self.imagenes: list[Mancha] = []
        self.saltos: Saltos | None = None
        self._orden = 0

    def leer(self) -> Pagina:
        """Walk the page's objects once, in drawing order."""
        cuenta = pdfium.FPDFPage_CountObjects(self.cruda)
        for i in range(min(cuenta, _MAX_OBJETOS)):
            self._objeto(pdfium.FPDFPage_GetObject(self.cruda, i), IDENTIDAD, 0)
        return Pagina(self.numero, self.ancho, self.alto, self.giro)

    def cerrar(self) -> None:
        """Give the text page back."""
        pdfium.FPDFText_ClosePage(self.texto)

    def _objeto(self, objeto: object, matriz: Matriz, hondo: int) -> None:
        self._orden += 1
        clase = pdfium.FPDFPageObj_GetType(objeto)
        if clase == pdfium.FPDF_PAGEOBJ_TEXT:
            self._texto(objeto, matriz)
        elif clase == pdfium.FPDF_PAGEOBJ_IMAGE:
            self._imagen(objeto, matriz)
        elif clase == pdfium.FPDF_PAGEOBJ_PATH:
            self._trazo(objeto, matriz)
        elif clase == pdfium.FPDF_PAGEOBJ_SHADING:
            self.manchas.append(Mancha(*self._caja(objeto, matriz), self.numero, self._orden, "fondo"))
        elif clase == pdfium.FPDF_PAGEOBJ_FORM and hondo < _MAX_FORMAS:
            dentro = por(self._matriz(objeto), matriz)
            for k in range(min(pdfium.FPDFFormObj_CountObjects(objeto), _MAX_OBJETOS - self._orden)):
                self._objeto(pdfium.FPDFFormObj_GetObject(objeto, k), dentro, hondo + 1)

    def _matriz(self, objeto: object) -> Matriz:
        m = self.b.matriz
        pdfium.FPDFPageObj_GetMatrix(objeto, m)
        return (m.a, m.b, m.c, m.d, m.e, m.f)

    def _caja(self, objeto: object, matriz: Matriz) -> tuple[float, float, float, float]:
        izq, aba, der, arr = self.b.caja
        pdfium.FPDFPageObj_GetBounds(objeto, izq, aba, der, arr)
        total = por(matriz, self.vista)
        xs, ys = zip(*(en(total, x, y) for x in (izq.value, der.value) for y in (aba.value, arr.value)), strict=True)
        return min(xs), min(ys), max(xs), max(ys)

    def _color(self, objeto: object) -> tuple[tuple[int, int, int], int]:
        r, g, b, a = self.b.color
        if not pdfium.FPDFPageObj_GetFillColor(objeto, r, g, b, a):
            return (0, 0, 0), 255
        return (r.value, g.value, b.value), a.value

    def _contenido(self, objeto: object) -> str:
        largo = pdfium.FPDFTextObj_GetText(
            objeto, self.texto, ctypes.cast(self.b.texto, ctypes.POINTER(ctypes.c_ushort)), 16384
        )
        return (
            limpiar_dentro(self.b.texto.raw[: max(largo - 2, 0)].decode("utf-16-le", "replace"))
            if largo <= 16384
            else ""
        )

    def _letra(self, objeto: object) -> str:
        fuente = pdfium.FPDFTextObj_GetFont(objeto)
        clave = ctypes.addressof(fuente.contents) if fuente else 0
        if clave not in self.b.letras:
            largo = pdfium.FPDFFont_GetBaseFontName(fuente, self.b.texto, 256) if fuente else 0
            nombre = self.b.texto.raw[: max(min(largo, 256) - 1, 0)].decode("utf-8", "replace")
            self.b.letras[clave] = nombre.split("+", 1)[-1]
        return self.b.letras[clave]

    def _texto(self, objeto: object, matriz: Matriz) -> None:
        contenido = self._contenido(objeto)
        if not contenido:
            self._espacio()
            return
        total = por(por(self._matriz(objeto), matriz), self.vista)
        pdfium.FPDFTextObj_GetFontSize(objeto, self.b.tamano)
        tamano = self.b.tamano.value * math.hypot(total[2], total[3])
        angulo = round(math.degrees(math.atan2(-total[1], total[0]))) % 360
        x0, y0, x1, y1 = self._caja(objeto, matriz)
        if angulo == 0 and tamano > 0.1:
            # From the pen, not from the ink: a 1 leaves air at its sides.
            x0, y0, y1 = min(total[4], x1), total[5] - 0.78 * tamano, total[5] + 0.22 * tamano
            if len(contenido) == 1:
                x1 = max(x1, x0 + self._avance(objeto, contenido, tamano))
        color, alfa = self._color(objeto)
        modo = pdfium.FPDFTextObj_GetTextRenderMode(objeto)
        letra = self._letra(objeto)
        for trozo in self._partes(objeto, Trozo(contenido, x0, y0, x1, y1, self.numero, letra=letra), tamano, angulo):
            self.tintas.append(Tinta(trozo, letra, tamano, color, alfa, modo, self._orden, angulo))

    def _partes(self, objeto: object, trozo: Trozo, tamano: float, angulo: int) -> list[Trozo]:
        """The run, or its pieces when it jumps from one column to another."""
        if angulo or not parece_saltar(trozo, tamano):
            return [trozo]
        if self.saltos is None:
            self.saltos = Saltos(self.texto, self.vista)
        return self.saltos.partir(objeto, trozo, tamano)

    def _avance(self, objeto: object, letra: str, tamano: float) -> float:
        """How far the pen moves with that letter, in points."""
        fuente = pdfium.FPDFTextObj_GetFont(objeto)
        ancho = self.b.tamano
        if not fuente or not pdfium.FPDFFont_GetGlyphWidth(fuente, ord(letra), ctypes.c_float(1.0), ancho):
            return 0.0
        return min(float(ancho.value), 1.2) * tamano

    def _espacio(self) -> None:
        """A run of only spaces ends the word before it."""
        if self.tintas and not self.tintas[-1].trozo.texto.endswith(" "):
            ultima = self.tintas[-1]
            self.tintas[-1] = replace(ultima, trozo=replace(ultima.trozo, texto=ultima.trozo.texto + " "))

    def _imagen(self, objeto: object, matriz: Matriz) -> None:
        ancho, alto = self.b.color[:2]
        if pdfium.FPDFImageObj_GetImagePixelSize(objeto, ancho, alto) and ancho.value * alto.value > _MAX_PIXELES:
            raise DocumentoIlegible("imagen-gigante")
        mancha = Mancha(*self._caja(objeto, matriz), self.numero, self._orden, "imagen")
        self.imagenes.append(mancha)
        tapa = any(mancha.cubre(t.trozo) > 0.6 for t in self.tintas)
        # Asked only when it lies on text already drawn: a stamp with a clear background hides nothing.
        if not tapa or self._es_opaca(objeto):
            self.manchas.append(mancha)

    def _es_opaca(self, objeto: object) -> bool:
        if pdfium.FPDFPageObj_HasTransparency(objeto):
            return False
        mapa = pdfium.FPDFImageObj_GetRenderedBitmap(self.documento, self.cruda, objeto)
        if not mapa:
            return True
        try:
            if pdfium.FPDFBitmap_GetFormat(mapa) != pdfium.FPDFBitmap_BGRA:
                return True
            largo = pdfium.FPDFBitmap_GetStride(mapa) * pdfium.FPDFBitmap_GetHeight(mapa)
            alfas = ctypes.string_at(pdfium.FPDFBitmap_GetBuffer(mapa), largo)[3::4]
            return sum(a > 200 for a in alfas[:: max(1, len(alfas) // 2000)]) > 1200
        finally:
            pdfium.FPDFBitmap_Destroy(mapa)

    def _trazo(self, objeto: object, matriz: Matriz) -> None:
        segmentos = pdfium.FPDFPath_CountSegments(objeto)
        if segmentos > _DE_CODIGO:
            self.imagenes.append(Mancha(*self._caja(objeto, matriz), self.numero, self._orden, "dibujo"))
        relleno, contorno = ctypes.c_int(), ctypes.c_int()
        pdfium.FPDFPath_GetDrawMode(objeto, relleno, contorno)
        if not relleno.value:
            return
        color, alfa = self._color(objeto)
        if alfa >= 250 and not pdfium.FPDFPageObj_HasTransparency(objeto):
            clase = "relleno" if segmentos in (4, 5, 6) and self._es_recto(objeto) else "fondo"
            self.manchas.append(Mancha(*self._caja(objeto, matriz), self.numero, self._orden, clase, color))

    def _es_recto(self, objeto: object) -> bool:
        x, y = self.b.caja[0], self.b.caja[1]
        puntos = []
        for i in range(pdfium.FPDFPath_CountSegments(objeto)):
            segmento = pdfium.FPDFPath_GetPathSegment(objeto, i)
            if pdfium.FPDFPathSegment_GetType(segmento) == pdfium.FPDF_SEGMENT_BEZIERTO:
                return False
            pdfium.FPDFPathSegment_GetPoint(segmento, x, y)
            puntos.append((x.value, y.value))
        pares = itertools.pairwise(puntos)
        return all(abs(a[0] - b[0]) < 0.1 or abs(a[1] - b[1]) < 0.1 for a, b in pares)


def leer_paginas(documento: object, total: int) -> Iterator[tuple[Pagina, LectorDePagina]]:
    """Each page with its ink, its stains and its pictures."""
    for i in range(total):
        pagina = pdfium.FPDF_LoadPage(documento, i)
        if not pagina:
            continue
        lector = LectorDePagina(documento, pagina, i + 1)
        datos = lector.leer()
        giro = angulo_dominante(lector.tintas)
        if giro:
            lector.cerrar()
            lector = LectorDePagina(documento, pagina, i + 1, giro)
            datos = lector.leer()
        yield datos, lector
        lector.cerrar()
        pdfium.FPDF_ClosePage(pagina)


def angulo_dominante(tintas: list[Tinta]) -> int:
    """The angle, of the four right ones, at which most letters stand."""
    letras = dict.fromkeys((0, 90, 180, 270), 0)
    for t in tintas:
        if t.angulo in letras:
            letras[t.angulo] += len(t.trozo.texto)
    return max(letras, key=lambda a: letras[a])
