"""What the children know how to do: read a document, draw a page."""

import codecs
import io
from collections.abc import Callable
from datetime import date
from typing import Any

from facultativo.documentos.adapters import imagen, lector, pagina
from facultativo.documentos.adapters.formato import formato

LADO_MAYOR_EN_PUNTOS = 792.0
"""A loose picture is taken for a letter page: its longest side measures eleven inches, here as in the OCR."""
_ALFABETOS = (
    "utf-8",
    "utf-8-sig",
    "utf-16",
    "utf-16-le",
    "utf-16-be",
    "utf-32",
    "ascii",
    "latin-1",
    "cp1252",
    "iso8859-15",
)
"""Python reads the table of an alphabet from a file the first time; the child can no longer open it."""
Respuesta = tuple[dict[str, Any], bytes]


def leer(datos: bytes, hoy: str) -> Respuesta:
    """What the document says; for a picture, the pixels that the OCR process must look at."""
    return lector.leer_bytes(datos, date.fromisoformat(hoy))


def dibujar(datos: bytes, numero: int = 1, ancho: int = 1000) -> Respuesta:
    """The PNG of one page."""
    if formato(datos) == "pdf":
        dibujada, puntos = pagina.dibujar(datos, numero, ancho)
    else:
        dibujada, puntos = imagen.acotar(imagen.abrir(datos), ancho), (0.0, 0.0)
    bufer = io.BytesIO()
    pagina.como_imagen(dibujada).save(bufer, "PNG", optimize=False, compress_level=6)
    alto, ancho_real = dibujada.shape[:2]
    por_pixel = LADO_MAYOR_EN_PUNTOS / max(alto, ancho_real)
    medidas = puntos if puntos[0] else (ancho_real * por_pixel, alto * por_pixel)
    return {"error": None, "ancho": medidas[0], "alto": medidas[1]}, bufer.getvalue()


def retratar(datos: bytes, ancho: int = 1800) -> Respuesta:
    """The pixels of the first page, whatever it holds, for the process that looks at pictures."""
    es_pdf = formato(datos) == "pdf"
    foto = pagina.dibujar(datos, 1, ancho)[0] if es_pdf else imagen.acotar(imagen.abrir(datos), ancho)
    return {"error": None, "imagenes": [[*foto.shape[:2], 0.0]], "paginas": 1}, foto.tobytes()


def calentar() -> None:
    """Do once, before any document, what would open files later."""
    for alfabeto in _ALFABETOS:
        codecs.lookup(alfabeto)
    lector.calentar()


TAREAS: dict[str, Callable[..., Respuesta]] = {"leer": leer, "dibujar": dibujar, "retratar": retratar}
