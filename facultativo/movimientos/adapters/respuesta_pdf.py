"""The words of a PDF with their boxes. Talks to PDFium: runs only inside the child process."""

import ctypes
import math
from collections import Counter
from collections.abc import Callable, Iterator
from itertools import islice
from typing import Any

import pypdfium2 as pdfium
import pypdfium2.raw as crudo

from facultativo.movimientos.rules.respuesta import interpretar
from facultativo.movimientos.rules.respuesta.bloque import Bloque
from facultativo.movimientos.rules.respuesta.palabra import Palabra

MAX_PAGINAS = 400
"""A lote of 10,000 movements is some 250 pages."""
_LETRAS = {0x02: "-", 0xAD: "-"}
"""PDFium's own mark for a hyphen at the end of a line, and the soft hyphen."""
_BLANCO = 0x20
_MUESTRA = 50
"""Letters that tell which way a page is turned."""
Caja = tuple[float, float, float, float]


class RespuestaIlegible(ValueError):
    """The file cannot be opened; the message is the reason, in Spanish."""


def leer_respuesta(contenido: bytes) -> tuple[Bloque, ...]:
    """Bytes to blocks. Raises `RespuestaIlegible`."""
    return interpretar(palabras_de(contenido))


def palabras_de(contenido: bytes) -> list[Palabra]:
    """Every word of the document. Raises `RespuestaIlegible`."""
    try:
        documento = pdfium.PdfDocument(contenido)
    except pdfium.PdfiumError as error:
        cifrado = error.err_code in (crudo.FPDF_ERR_PASSWORD, crudo.FPDF_ERR_SECURITY)
        raise RespuestaIlegible("tiene contraseña" if cifrado else "no es un PDF o está dañado") from error
    with documento:
        if len(documento) > MAX_PAGINAS:
            raise RespuestaIlegible(f"tiene más de {MAX_PAGINAS} páginas")
        return [p for i in range(len(documento)) for p in _de_pagina(documento, i)]


def _de_pagina(documento: pdfium.PdfDocument, i: int) -> Iterator[Palabra]:
    try:
        pagina = documento[i]
    except pdfium.PdfiumError:
        return
    texto = pagina.get_textpage()
    giro = _giro(texto.raw)
    letras: list[str] = []
    caja: Caja = (0.0, 0.0, 0.0, 0.0)
    for letra, suya in _letras(texto.raw, giro):
        if letras and (not letra or _separadas(caja, suya)):
            yield Palabra("".join(letras), *caja, i + 1)
            letras = []
        if letra:
            caja = _unir(caja, suya) if letras else suya
            letras.append(letra)
    if letras:
        yield Palabra("".join(letras), *caja, i + 1)
    texto.close()
    pagina.close()


def _giro(texto: object) -> int:
    """Quarter turns of most of the text: a page that is turned, or drawn sideways, is read as a person holds it."""
    cuantas = crudo.FPDFText_CountChars(texto)
    # The blanks that PDFium makes up between letters have no direction of their own.
    letras = (k for k in range(cuantas) if crudo.FPDFText_GetUnicode(texto, k) > _BLANCO)
    giros = Counter(_cuartos(texto, k) for k in islice(letras, 0, None, cuantas // _MUESTRA + 1))
    return max(giros, key=lambda g: giros[g], default=0)


def _cuartos(texto: object, k: int) -> int:
    return round(crudo.FPDFText_GetCharAngle(texto, k) / (math.pi / 2)) % 4


def _letras(texto: object, giro: int) -> Iterator[tuple[str, Caja]]:
    """Each letter with its box, upright; a space, a line break or a mark in the margin is the empty letter."""
    rect = crudo.FS_RECTF()
    puntero = ctypes.byref(rect)
    derecha = _DERECHAS[giro]
    suelta = True
    for k in range(crudo.FPDFText_CountChars(texto)):
        codigo = crudo.FPDFText_GetUnicode(texto, k)
        letra = _LETRAS.get(codigo) or (chr(codigo) if 0 < codigo <= 0x10FFFF else "")
        if not letra.strip() or not crudo.FPDFText_GetLooseCharBox(texto, k, puntero):
            suelta = True
            yield "", (0.0, 0.0, 0.0, 0.0)
        elif suelta and _cuartos(texto, k) != giro:
            yield "", (0.0, 0.0, 0.0, 0.0)
        else:
            suelta = False
            yield letra, derecha(rect)


_DERECHAS: tuple[Callable[[Any], Caja], ...] = (
    lambda r: (r.left, -r.top, r.right, -r.bottom),
    lambda r: (-r.top, -r.right, -r.bottom, -r.left),
    lambda r: (-r.right, r.bottom, -r.left, r.top),
    lambda r: (r.bottom, r.left, r.top, r.right),
)
"""The box as it is read, from left to right and downwards, by the quarter turns of the text."""


def _separadas(caja: Caja, letra: Caja) -> bool:
    """True when the letter is on another line, or too far to be of the same word (another cell of the table)."""
    alto = max(caja[3] - caja[1], 1.0)
    return abs(letra[3] - caja[3]) > 0.4 * alto or not -0.6 * alto < letra[0] - caja[2] < 0.35 * alto


def _unir(a: Caja, b: Caja) -> Caja:
    return min(a[0], b[0]), min(a[1], b[1]), max(a[2], b[2]), max(a[3], b[3])
