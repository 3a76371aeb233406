"""PDFium's questions asked in bulk: one loop in C over all the objects of a page instead of a Python call for each.

Every answer lands in its place of one buffer, which is unpacked at once. Asked one by one, with a wrapped pointer for
each argument, the same questions cost more than opening the page.
"""

import ctypes
import struct
from collections import deque
from collections.abc import Callable, Sequence
from functools import cache
from typing import Any

import pypdfium2.raw as pdfium

Pregunta = Callable[..., Any]


def direccion(puntero: Any) -> int:
    """The plain address behind one of the library's pointers; 0 for none."""
    return ctypes.cast(puntero, ctypes.c_void_p).value or 0


def pregunta(nombre: str, *argumentos: Any, da: Any = ctypes.c_int) -> Pregunta:
    """A function of PDFium that takes and gives plain addresses.

    It keeps the interpreter to itself while it answers: nothing else runs in the child.
    """
    return ctypes.PYFUNCTYPE(da, *argumentos)(direccion(getattr(pdfium, nombre)))


P, N = ctypes.c_void_p, ctypes.c_int
tipo = pregunta("FPDFPageObj_GetType", P)
matriz = pregunta("FPDFPageObj_GetMatrix", P, P)
bordes = pregunta("FPDFPageObj_GetBounds", P, P, P, P, P)
relleno = pregunta("FPDFPageObj_GetFillColor", P, P, P, P, P)
transparencia = pregunta("FPDFPageObj_HasTransparency", P)
NEGRO = struct.pack("4I", 0, 0, 0, 255)
"""The colour of what says none."""


@cache
def _molde(formato: str) -> struct.Struct:
    return struct.Struct(formato)


def preguntar(
    que: Pregunta, objetos: Sequence[int], formato: str, *, salidas: int = 1, si_calla: bytes | None = None
) -> list[tuple[Any, ...]]:
    """What PDFium writes of each object: `formato` says what, in so many output arguments of one size.

    `si_calla` stands where it refuses to answer; else zeros.
    """
    molde = _molde(formato)
    paso, cuantos = molde.size, len(objetos)
    crudo = bytearray(si_calla * cuantos) if si_calla else bytearray(paso * cuantos)
    if not cuantos:
        return []
    base = ctypes.addressof(ctypes.c_char.from_buffer(crudo))
    fin = paso * cuantos
    lugares = (range(base + d, base + d + fin, paso) for d in range(0, paso, paso // salidas))
    deque(map(que, objetos, *lugares), 0)
    return list(molde.iter_unpack(crudo))
