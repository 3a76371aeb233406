"""The objects of a page in drawing order, those inside its forms too, each with the matrix that takes it to the page
as a person sees it."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import repeat

import pypdfium2.raw as pdfium

from facultativo.documentos.adapters import pdf_bulto as bulto
from facultativo.documentos.adapters.pdf_bulto import N, P, pregunta
from facultativo.documentos.adapters.pdf_matriz import Matriz, por

MAX_OBJETOS = 60_000
_MAX_FORMAS = 8
_cuenta = pregunta("FPDFPage_CountObjects", P)
_objeto = pregunta("FPDFPage_GetObject", P, N, da=P)
_cuenta_dentro = pregunta("FPDFFormObj_CountObjects", P)
_objeto_dentro = pregunta("FPDFFormObj_GetObject", P, N, da=P)


@dataclass(slots=True)
class Clase:
    """The objects of one kind: their addresses, their places in the drawing order, their matrices."""

    punteros: list[int] = field(default_factory=list)
    ordenes: list[int] = field(default_factory=list)
    vistas: list[Matriz] = field(default_factory=list)


class Objetos:
    """All the objects of a page, by kind."""

    def __init__(self, pagina: int, vista: Matriz) -> None:
        """Walk the page and its forms once."""
        self.textos, self.imagenes, self.trazos, self.fondos = Clase(), Clase(), Clase(), Clase()
        self._clases = {
            pdfium.FPDF_PAGEOBJ_TEXT: self.textos,
            pdfium.FPDF_PAGEOBJ_IMAGE: self.imagenes,
            pdfium.FPDF_PAGEOBJ_PATH: self.trazos,
            pdfium.FPDF_PAGEOBJ_SHADING: self.fondos,
        }
        self._vistos = 0
        cuantos = min(_cuenta(pagina), MAX_OBJETOS)
        self._andar(list(map(_objeto, repeat(pagina), range(cuantos))), vista, 0)

    def _andar(self, objetos: Sequence[int], vista: Matriz, hondo: int) -> None:
        for objeto, tipo in zip(objetos, map(bulto.tipo, objetos), strict=True):
            self._vistos += 1
            clase = self._clases.get(tipo)
            if clase is not None:
                clase.punteros.append(objeto)
                clase.ordenes.append(self._vistos)
                clase.vistas.append(vista)
            elif tipo == pdfium.FPDF_PAGEOBJ_FORM and hondo < _MAX_FORMAS:
                self._entrar(objeto, vista, hondo)

    def _entrar(self, forma: int, vista: Matriz, hondo: int) -> None:
        cuantos = min(_cuenta_dentro(forma), MAX_OBJETOS - self._vistos)
        if cuantos > 0:
            (matriz,) = bulto.preguntar(bulto.matriz, (forma,), "6f")
            dentro = list(map(_objeto_dentro, repeat(forma), range(cuantos)))
            self._andar(dentro, por(matriz, vista), hondo + 1)
