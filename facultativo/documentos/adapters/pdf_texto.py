"""The text layer of a page, run by run, with how each run is drawn. Talks to PDFium; runs only inside the child."""

import ctypes
import math
from collections.abc import Iterator, Sequence
from typing import Any

from facultativo.documentos.adapters import pdf_bulto as bulto
from facultativo.documentos.adapters.pdf_bulto import P, pregunta
from facultativo.documentos.adapters.pdf_letras import Letras
from facultativo.documentos.adapters.pdf_matriz import Matriz, angulo, caja_en, por
from facultativo.documentos.adapters.pdf_objetos import Clase
from facultativo.documentos.adapters.pdf_saltos import parece_saltar, partir
from facultativo.documentos.rules.papel import Tinta
from facultativo.documentos.rules.texto import limpiar_dentro
from facultativo.documentos.rules.trozos import Trozo

_tamano = pregunta("FPDFTextObj_GetFontSize", P, P)
_modo = pregunta("FPDFTextObj_GetTextRenderMode", P)
_fuente = pregunta("FPDFTextObj_GetFont", P, da=P)
_nombre = pregunta("FPDFFont_GetBaseFontName", P, P, ctypes.c_size_t, da=ctypes.c_size_t)
_avance = pregunta("FPDFFont_GetGlyphWidth", P, ctypes.c_uint, ctypes.c_float, P)
_SOBRE, _BAJO = 0.78, 0.22
"""How much of a letter's size stands over and under its line, in any usual typeface."""


class Fuentes:
    """The fonts of a page: their names, and how far the pen moves with a letter."""

    def __init__(self) -> None:
        """Nothing is known yet."""
        self._nombres: dict[int | None, str] = {None: ""}
        self._avances: dict[tuple[int, str], float] = {}

    def nombre(self, fuente: int | None) -> str:
        """The name, without the mark of a subset."""
        if fuente is not None and fuente not in self._nombres:
            bufer = ctypes.create_string_buffer(256)
            largo = _nombre(fuente, ctypes.addressof(bufer), 256)
            nombre = bufer.raw[: max(min(largo, 256) - 1, 0)].decode("utf-8", "replace")
            self._nombres[fuente] = nombre.split("+", 1)[-1]
        return self._nombres[fuente]

    def avance(self, fuente: int | None, letra: str) -> float:
        """How far the pen moves with that letter, in parts of its size."""
        if fuente is None:
            return 0.0
        if (fuente, letra) not in self._avances:
            ancho = ctypes.c_float()
            _avance(fuente, ord(letra), 1.0, ctypes.addressof(ancho))
            self._avances[fuente, letra] = min(float(ancho.value), 1.2)
        return self._avances[fuente, letra]


def entintar(textos: Clase, letras: Letras, vista: Matriz, numero: int) -> list[Tinta]:
    """Every run of the page, in drawing order. A run of only spaces ends the word before it."""
    tintas: list[Tinta] = []
    fuentes = Fuentes()
    objetos = textos.punteros
    for objeto, orden, de_aqui, (matriz, bordes, (cuerpo,), color), modo, fuente in zip(
        objetos, textos.ordenes, textos.vistas, _como_se_dibujan(objetos), map(_modo, objetos), map(_fuente, objetos),
        strict=True,
    ):  # fmt: skip
        contenido = limpiar_dentro(letras.de(objeto))
        if not contenido:
            _espaciar(tintas)
            continue
        total = por(matriz, de_aqui)
        tamano, grados = cuerpo * math.hypot(total[2], total[3]), angulo(total)
        x0, y0, x1, y1 = caja_en(de_aqui, bordes)
        letra = fuentes.nombre(fuente)
        salta = False
        if grados == 0 and tamano > 0.1:
            # From the pen, not from the ink: a 1 leaves air at its sides.
            x0, y0, y1 = min(total[4], x1), total[5] - _SOBRE * tamano, total[5] + _BAJO * tamano
            if len(contenido) == 1:
                x1 = max(x1, x0 + fuentes.avance(fuente, contenido) * tamano)
            salta = parece_saltar(contenido, letra, x1 - x0, tamano)
        trozo = Trozo(contenido, x0, y0, x1, y1, numero, 1.0, "texto", letra)
        for parte in partir(letras, vista, objeto, trozo, tamano) if salta else (trozo,):
            tintas.append(Tinta(parte, letra, tamano, color[:3], color[3], modo, orden, grados))
    return tintas


def _como_se_dibujan(objetos: Sequence[int]) -> Iterator[tuple[Any, ...]]:
    """Matrix, bounds, size and colour of each run."""
    return zip(
        bulto.preguntar(bulto.matriz, objetos, "6f"),
        bulto.preguntar(bulto.bordes, objetos, "4f", salidas=4),
        bulto.preguntar(_tamano, objetos, "f"),
        bulto.preguntar(bulto.relleno, objetos, "4I", salidas=4, si_calla=bulto.NEGRO),
        strict=True,
    )


def _espaciar(tintas: list[Tinta]) -> None:
    if tintas and not tintas[-1].trozo.texto.endswith(" "):
        ultima = tintas[-1].trozo
        tintas[-1] = tintas[-1]._replace(trozo=ultima._replace(texto=ultima.texto + " "))


def angulo_dominante(tintas: Sequence[Tinta]) -> int:
    """The angle, of the four right ones, at which most letters stand."""
    letras = dict.fromkeys((0, 90, 180, 270), 0)
    for t in tintas:
        if t.angulo in letras:
            letras[t.angulo] += len(t.trozo.texto)
    return max(letras, key=lambda a: letras[a])
