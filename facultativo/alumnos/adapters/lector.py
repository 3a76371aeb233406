"""The child that reads a table: it says how the table is, then its rows in lots, then that they ended."""

import codecs
import csv
from collections.abc import Iterator
from dataclasses import astuple
from itertools import islice
from typing import Any

from facultativo.alumnos.adapters import hojas
from facultativo.alumnos.adapters.errores import HojaIlegible
from facultativo.comun.adapters.hijo import responder

CPU = 60
_POR_VEZ = 500
_LARGO = 32_767
"""What a cell of Excel may hold: longer is a quotation mark that was never closed."""
_ALFABETOS = ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "latin-1", "cp1252", "cp437", "ascii")


def leer(datos: bytes) -> Iterator[dict[str, Any]]:
    """`{"hoja"}`, many `{"renglones"}`; or `{"error"}`, wherever it is met."""
    try:
        hoja, renglones = hojas.abrir(datos)
        yield {"hoja": astuple(hoja)}
        while lote := list(islice(renglones, _POR_VEZ)):
            yield {"renglones": lote}
    except HojaIlegible as motivo:
        yield {"error": [motivo.codigo, motivo.mensaje]}
    except MemoryError:
        yield {"error": ["padron-memoria", hojas.PIDE_DEMASIADO]}


def main() -> None:
    """Prepare what would open a file later, and answer."""
    for alfabeto in _ALFABETOS:
        codecs.lookup(alfabeto)
    csv.field_size_limit(_LARGO)
    responder(leer, cpu=CPU)


if __name__ == "__main__":
    main()
