"""A PDF opened into a `Papel`. Runs only inside the child process: PDFium aborts its process on some hostile files."""

import ctypes
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

import pypdfium2.raw as pdfium

from facultativo.documentos.adapters import pdf_estructura
from facultativo.documentos.adapters.pdf_hoja import leer_hoja
from facultativo.documentos.rules.errores import DocumentoIlegible
from facultativo.documentos.rules.papel import Estructura, Papel
from facultativo.documentos.rules.visibilidad import se_lee, separar

MAX_PAGINAS = 20
_ENCIMA = {
    pdfium.FPDF_ANNOT_FREETEXT: "nota de texto",
    pdfium.FPDF_ANNOT_STAMP: "sello",
    pdfium.FPDF_ANNOT_INK: "trazo",
    pdfium.FPDF_ANNOT_SQUARE: "recuadro",
    pdfium.FPDF_ANNOT_REDACT: "tachadura",
    pdfium.FPDF_ANNOT_WIDGET: "campo de formulario",
    pdfium.FPDF_ANNOT_CIRCLE: "recuadro",
    pdfium.FPDF_ANNOT_POLYGON: "recuadro",
    pdfium.FPDF_ANNOT_LINE: "trazo",
    pdfium.FPDF_ANNOT_POLYLINE: "trazo",
    pdfium.FPDF_ANNOT_HIGHLIGHT: "marca",
    pdfium.FPDF_ANNOT_UNDERLINE: "marca",
    pdfium.FPDF_ANNOT_SQUIGGLY: "marca",
    pdfium.FPDF_ANNOT_STRIKEOUT: "tachadura",
    pdfium.FPDF_ANNOT_CARET: "nota de texto",
    pdfium.FPDF_ANNOT_TEXT: "nota de texto",
}
_iniciado = False


class Documento:
    """An open PDF. Each page is opened once: that is most of what reading costs."""

    def __init__(self, puntero: Any) -> None:
        """Of the library's own handle."""
        self.puntero = puntero
        self._paginas: dict[int, Any] = {}

    def pagina(self, numero: int) -> Any:
        """The library's handle of a page, from 1; null when it cannot be opened."""
        if numero not in self._paginas:
            self._paginas[numero] = pdfium.FPDF_LoadPage(self.puntero, numero - 1)
        return self._paginas[numero]

    def cerrar(self) -> None:
        """Close every page and the document."""
        for pagina in filter(None, self._paginas.values()):
            pdfium.FPDF_ClosePage(pagina)
        pdfium.FPDF_CloseDocument(self.puntero)


@contextmanager
def abrir(datos: bytes) -> Iterator[Documento]:
    """The open document. Raises `DocumentoIlegible` with the reason when it cannot be opened."""
    global _iniciado
    if not _iniciado:
        pdfium.FPDF_InitLibraryWithConfig(pdfium.FPDF_LIBRARY_CONFIG(version=2))
        _iniciado = True
    documento = pdfium.FPDF_LoadMemDocument64(datos, len(datos), None)
    if not documento:
        cifrado = pdfium.FPDF_GetLastError() in (pdfium.FPDF_ERR_PASSWORD, pdfium.FPDF_ERR_SECURITY)
        raise DocumentoIlegible("documento-cifrado" if cifrado else "documento-danado")
    abierto = Documento(documento)
    try:
        yield abierto
    finally:
        abierto.cerrar()


def exigir_paginas(documento: Documento, maximo: int = MAX_PAGINAS) -> int:
    """The number of pages, within the cap."""
    total = int(pdfium.FPDF_GetPageCount(documento.puntero))
    if total < 1:
        raise DocumentoIlegible("documento-danado")
    if total > maximo:
        raise DocumentoIlegible("documento-paginas", limite=maximo)
    return total


def leer_pdf(documento: Documento, datos: bytes, maximo: int = MAX_PAGINAS) -> Papel:
    """The text layer of the document with all that the rules want to know."""
    pdf_estructura.exigir_inofensivo(datos)
    if pdfium.FPDFDoc_GetJavaScriptActionCount(documento.puntero) > 0:
        raise DocumentoIlegible("documento-javascript")
    if pdfium.FPDF_GetFormType(documento.puntero) in (pdfium.FORMTYPE_XFA_FULL, pdfium.FORMTYPE_XFA_FOREGROUND):
        raise DocumentoIlegible("documento-xfa")
    total = exigir_paginas(documento, maximo)
    numeros = [n for n in range(1, total + 1) if documento.pagina(n)]
    if not numeros:
        raise DocumentoIlegible("documento-danado")
    hojas = [leer_hoja(documento.puntero, documento.pagina(n), n) for n in numeros]
    paginas = tuple(h.pagina for h in hojas)
    tintas = [t for h in hojas for t in h.tintas]
    manchas = [m for h in hojas for m in h.manchas]
    vistas, ocultas = separar(paginas, tintas, manchas)
    return Papel(
        paginas,
        tuple(t.trozo for t in vistas if se_lee(t)),
        tuple(tintas),
        tuple(ocultas),
        tuple(manchas),
        tuple(m for h in hojas for m in h.imagenes),
        estructura=_estructura(documento, datos, numeros),
    )


def _estructura(documento: Documento, datos: bytes, numeros: Sequence[int]) -> Estructura:
    con_notas = b"/Annot" in datos or b"/ObjStm" in datos
    return Estructura(
        pdf_estructura.revisiones(datos),
        _meta(documento, b"Producer"),
        f"{_meta(documento, b'Creator')} {pdf_estructura.programas(datos)}",
        tuple(nota for n in numeros if con_notas for nota in _anotaciones(documento.pagina(n), n)),
    )


def _meta(documento: Documento, clave: bytes) -> str:
    bufer = ctypes.create_string_buffer(1024)
    largo = pdfium.FPDF_GetMetaText(documento.puntero, clave, bufer, 1024)
    return bufer.raw[: max(min(largo, 1024) - 2, 0)].decode("utf-16-le", "replace")


def _anotaciones(pagina: Any, numero: int) -> Iterator[tuple[str, int, tuple[float, float, float, float]]]:
    alto = pdfium.FPDF_GetPageHeightF(pagina)
    for k in range(min(pdfium.FPDFPage_GetAnnotCount(pagina), 500)):
        nota = pdfium.FPDFPage_GetAnnot(pagina, k)
        clase = _ENCIMA.get(pdfium.FPDFAnnot_GetSubtype(nota))
        caja = pdfium.FS_RECTF()
        if clase and pdfium.FPDFAnnot_GetRect(nota, caja) and caja.right - caja.left > 1:
            yield clase, numero, (caja.left, alto - caja.top, caja.right, alto - caja.bottom)
        pdfium.FPDFPage_CloseAnnot(nota)
