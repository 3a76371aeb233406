"""A PDF opened into a `Papel`. Runs only inside the child process: PDFium aborts its process on some hostile files."""

import ctypes
from collections.abc import Iterator
from contextlib import contextmanager

import pypdfium2.raw as pdfium

from facultativo.documentos.adapters import pdf_estructura
from facultativo.documentos.adapters.pdf_texto import leer_paginas
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
}
_iniciado = False


@contextmanager
def abrir(datos: bytes) -> Iterator[object]:
    """The open document. Raises `DocumentoIlegible` with the reason when it cannot be opened."""
    global _iniciado
    if not _iniciado:
        pdfium.FPDF_InitLibraryWithConfig(pdfium.FPDF_LIBRARY_CONFIG(version=2))
        _iniciado = True
    documento = pdfium.FPDF_LoadMemDocument64(datos, len(datos), None)
    if not documento:
        cifrado = pdfium.FPDF_GetLastError() in (pdfium.FPDF_ERR_PASSWORD, pdfium.FPDF_ERR_SECURITY)
        raise DocumentoIlegible("documento-cifrado" if cifrado else "documento-danado")
    try:
        yield documento
    finally:
        pdfium.FPDF_CloseDocument(documento)


def exigir_paginas(documento: object, maximo: int = MAX_PAGINAS) -> int:
    """The number of pages, within the cap."""
    total = int(pdfium.FPDF_GetPageCount(documento))
    if total < 1:
        raise DocumentoIlegible("documento-danado")
    if total > maximo:
        raise DocumentoIlegible("documento-paginas", limite=maximo)
    return total


def leer_pdf(documento: object, datos: bytes, maximo: int = MAX_PAGINAS) -> Papel:
    """The text layer of the document with all that the rules want to know."""
    pdf_estructura.exigir_inofensivo(datos)
    if pdfium.FPDFDoc_GetJavaScriptActionCount(documento) > 0:
        raise DocumentoIlegible("documento-javascript")
    if pdfium.FPDF_GetFormType(documento) in (pdfium.FORMTYPE_XFA_FULL, pdfium.FORMTYPE_XFA_FOREGROUND):
        raise DocumentoIlegible("documento-xfa")
    total = exigir_paginas(documento, maximo)
    paginas, tintas, manchas, imagenes = [], [], [], []
    for pagina, lector in leer_paginas(documento, total):
        paginas.append(pagina)
        tintas += lector.tintas
        manchas += lector.manchas
        imagenes += lector.imagenes
    if not paginas:
        raise DocumentoIlegible("documento-danado")
    vistas, ocultas = separar(paginas, tintas, manchas)
    return Papel(
        tuple(paginas),
        tuple(t.trozo for t in vistas if se_lee(t)),
        tuple(tintas),
        tuple(ocultas),
        tuple(manchas),
        tuple(imagenes),
        estructura=_estructura(documento, datos, total),
    )


def _estructura(documento: object, datos: bytes, total: int) -> Estructura:
    anotaciones = tuple(_anotaciones(documento, total)) if b"/Annot" in datos or b"/ObjStm" in datos else ()
    return Estructura(
        pdf_estructura.revisiones(datos),
        _meta(documento, b"Producer"),
        f"{_meta(documento, b'Creator')} {pdf_estructura.programas(datos)}",
        anotaciones,
    )


def _meta(documento: object, clave: bytes) -> str:
    bufer = ctypes.create_string_buffer(1024)
    largo = pdfium.FPDF_GetMetaText(documento, clave, bufer, 1024)
    return bufer.raw[: max(min(largo, 1024) - 2, 0)].decode("utf-16-le", "replace")


def _anotaciones(documento: object, total: int) -> Iterator[tuple[str, int, tuple[float, float, float, float]]]:
    for i in range(total):
        pagina = pdfium.FPDF_LoadPage(documento, i)
        if not pagina:
            continue
        alto = pdfium.FPDF_GetPageHeightF(pagina)
        for k in range(min(pdfium.FPDFPage_GetAnnotCount(pagina), 500)):
            nota = pdfium.FPDFPage_GetAnnot(pagina, k)
            clase = _ENCIMA.get(pdfium.FPDFAnnot_GetSubtype(nota))
            caja = pdfium.FS_RECTF()
            if clase and pdfium.FPDFAnnot_GetRect(nota, caja) and caja.right - caja.left > 1:
                yield clase, i + 1, (caja.left, alto - caja.top, caja.right, alto - caja.bottom)
            pdfium.FPDFPage_CloseAnnot(nota)
        pdfium.FPDF_ClosePage(pagina)
