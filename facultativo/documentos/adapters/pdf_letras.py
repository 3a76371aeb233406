"""The letters of a page and which of them each text object draws.

The whole text is taken at once. An object's letters stand together in it, so looking at the two ends of a line, and
halving where they differ, tells them apart without asking for each letter or searching the page for each object.
"""

import ctypes
import re
from bisect import bisect_left
from itertools import repeat

from facultativo.documentos.adapters.pdf_bulto import N, P, pregunta

_abrir = pregunta("FPDFText_LoadPage", P, da=P)
_cerrar = pregunta("FPDFText_ClosePage", P, da=None)
_cuantas = pregunta("FPDFText_CountChars", P)
_todo = pregunta("FPDFText_GetText", P, N, N, P)
_unicode = pregunta("FPDFText_GetUnicode", P, N, da=ctypes.c_uint)
_dueno = pregunta("FPDFText_GetTextObject", P, N, da=P)
_de_objeto = pregunta("FPDFTextObj_GetText", P, P, P, ctypes.c_ulong, da=ctypes.c_ulong)
_RENGLON = re.compile(r"[^\r\n]+")
_AL_REVES = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]")
"""Scripts written from right to left, whose letters PDFium puts in another order."""
_MAX_RUN = 8192
_GUION = {2: "-", 0xFFFE: "-"}
"""PDFium takes a hyphen at the end of a line for a broken word, and marks it so."""


class Letras:
    """The text of an open page. Close it when done."""

    def __init__(self, pagina: int) -> None:
        """Take the text of the page."""
        self.abierta = _abrir(pagina)
        self.cuantas = _cuantas(self.abierta) if self.abierta else 0
        self.todo = self._texto()
        self._tramos: dict[int, tuple[int, int]] = {}
        self._partidos: set[int] = set()
        # Letters without a code, or turned around, are not where their index says.
        self.directa = len(self.todo) == self.cuantas and (self.todo.isascii() or not _AL_REVES.search(self.todo))
        if self.directa:
            for renglon in _RENGLON.finditer(self.todo):
                self._repartir(*renglon.span())

    def cerrar(self) -> None:
        """Give the text page back."""
        _cerrar(self.abierta)

    def de(self, objeto: int) -> str:
        """What the object writes, with the space that follows it."""
        tramo = self._tramos.get(objeto)
        if tramo is None or objeto in self._partidos:
            return "" if self.directa and tramo is None else self._de_objeto(objeto)
        desde, hasta = tramo
        if hasta - desde > _MAX_RUN:
            return ""
        return self.todo[desde : hasta + 1] if self.todo[hasta : hasta + 1] == " " else self.todo[desde:hasta]

    def indices(self, objeto: int) -> list[int]:
        """The places of the object's letters."""
        if objeto in self._tramos and objeto not in self._partidos:
            return list(range(*self._tramos[objeto]))
        duenos = map(_dueno, repeat(self.abierta), range(min(self.cuantas, 40_000)))
        return [i for i, dueno in enumerate(duenos) if dueno == objeto]

    def letra(self, indice: int) -> str:
        """One letter."""
        return self.todo[indice] if len(self.todo) == self.cuantas else chr(_unicode(self.abierta, indice))

    def _texto(self) -> str:
        if self.cuantas < 1:
            return ""
        bufer = ctypes.create_string_buffer(4 * self.cuantas + 4)
        escritas = _todo(self.abierta, 0, self.cuantas, ctypes.addressof(bufer))
        return bufer.raw[: 2 * max(escritas - 1, 0)].decode("utf-16-le", "replace").translate(_GUION)

    def _repartir(self, desde: int, hasta: int) -> None:
        abierta, ultimo = self.abierta, _dueno(self.abierta, hasta - 1)
        while desde < hasta:
            objeto = _dueno(abierta, desde)
            if objeto is None:  # a space that PDFium puts between two runs
                desde += 1
                continue
            fin = hasta if objeto == ultimo else self._fin(objeto, desde, hasta)
            if objeto in self._tramos:
                self._partidos.add(objeto)
            self._tramos[objeto] = (desde, fin)
            desde = fin

    def _fin(self, objeto: int, desde: int, hasta: int) -> int:
        abierta = self.abierta
        if _dueno(abierta, desde + 1) != objeto:
            return desde + 1
        return bisect_left(range(hasta), True, desde + 2, hasta, key=lambda i: _dueno(abierta, i) != objeto)

    def _de_objeto(self, objeto: int) -> str:
        bufer = ctypes.create_string_buffer(2 * _MAX_RUN)
        largo = _de_objeto(objeto, self.abierta, ctypes.addressof(bufer), 2 * _MAX_RUN)
        texto = bufer.raw[: max(largo - 2, 0)].decode("utf-16-le", "replace").translate(_GUION)
        return texto if largo <= 2 * _MAX_RUN else ""
