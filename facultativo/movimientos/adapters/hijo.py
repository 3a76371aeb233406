"""The child that reads an answer: everything that opens a file is done first, then every door is closed.

PDFium aborts its process on hostile files, and a bomb eats memory or time: here that costs one answer and nothing else.
"""

import codecs
from collections.abc import Iterator
from typing import Any

from facultativo.comun.adapters.hijo import responder
from facultativo.movimientos.adapters.respuesta_archivo import leer_archivo
from facultativo.movimientos.adapters.respuesta_pdf import RespuestaIlegible
from facultativo.movimientos.rules.catalogo import codigos_imss, hallazgo

SEGUNDOS = 20
_ALFABETOS = ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "latin-1", "cp1252", "cp437", "ascii")


def leer(datos: bytes) -> Iterator[dict[str, Any]]:
    """`{"bloques": […], "tablas": […]}` or `{"motivo": "…"}`."""
    try:
        leido = leer_archivo(datos)
        tablas = [t.a_json() for t in leido.tablas]
        yield {"bloques": [b.a_json() for b in leido.bloques], "tablas": tablas}
    except RespuestaIlegible as error:
        yield {"motivo": str(error)}
    except MemoryError:
        yield {"motivo": "pide demasiada memoria"}


def main() -> None:
    """Prepare what would open a file later, and answer."""
    for alfabeto in _ALFABETOS:
        codecs.lookup(alfabeto)
    codigos_imss()
    hallazgo("respuesta-ilegible", motivo="")
    responder(leer, cpu=SEGUNDOS)


if __name__ == "__main__":
    main()
