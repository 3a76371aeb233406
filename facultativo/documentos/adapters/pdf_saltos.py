"""Runs that jump: one drawing order that writes several columns, with the pen moved in between.

Looked at letter by letter, which is dear; so only when the run is much wider than its letters.
"""

import ctypes

import pypdfium2.raw as pdfium

from facultativo.documentos.adapters.pdf_matriz import Matriz, en
from facultativo.documentos.rules.trozos import Trozo

_ANCHAS = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZÁÉÍÓÚÑÜmw@%&")
_ESTRECHAS = frozenset(" .,:;|'!ilíjI()[]-/")
_SALTO = 1.1
"""Heights. A gap this wide inside a run is a column's."""


def parece_saltar(trozo: Trozo, tamano: float) -> bool:
    """Whether the run is too wide for its letters, in any usual typeface."""
    ancho, texto = trozo.x1 - trozo.x0, trozo.texto
    if " " not in texto or ancho < 0.5 * tamano * len(texto):
        return False
    natural = sum(0.70 if c in _ANCHAS else 0.30 if c in _ESTRECHAS else 0.57 for c in texto)
    return ancho > (natural + 1.0) * tamano


class Saltos:
    """The letters of a page by the object that draws them."""

    def __init__(self, texto: object, vista: Matriz) -> None:
        """Ask once, for the whole page, which object each letter is of."""
        self.texto, self.vista = texto, vista
        self.letras: dict[int, list[int]] = {}
        for i in range(min(pdfium.FPDFText_CountChars(texto), 40_000)):
            objeto = pdfium.FPDFText_GetTextObject(texto, i)
            if objeto:
                self.letras.setdefault(ctypes.addressof(objeto.contents), []).append(i)

    def partir(self, objeto: object, trozo: Trozo, tamano: float) -> list[Trozo]:
        """The pieces of a run between its jumps; the run itself when it has none."""
        piezas: list[tuple[str, float, float]] = []
        for i in self.letras.get(ctypes.addressof(objeto.contents), ()):  # type: ignore[attr-defined]
            letra = chr(pdfium.FPDFText_GetUnicode(self.texto, i))
            x0, x1 = self._caja(i)
            if letra.isspace():
                if piezas and piezas[-1][0][-1] != " ":
                    piezas[-1] = (piezas[-1][0] + " ", *piezas[-1][1:])
            elif piezas and x0 - piezas[-1][2] < _SALTO * tamano:
                piezas[-1] = (piezas[-1][0] + letra, piezas[-1][1], x1)
            else:
                piezas.append((letra, x0, x1))
        if len(piezas) < 2:
            return [trozo]
        return [trozo.con(t.strip(" "), x0, x1) for t, x0, x1 in piezas if t.strip()]

    def _caja(self, i: int) -> tuple[float, float]:
        izq, der, aba, arr = (ctypes.c_double() for _ in range(4))
        pdfium.FPDFText_GetCharBox(self.texto, i, izq, der, aba, arr)
        a, b = en(self.vista, izq.value, aba.value)[0], en(self.vista, der.value, arr.value)[0]
        return min(a, b), max(a, b)
