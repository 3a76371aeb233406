"""A table as the file that spreadsheets open: every cell is text, and none is a formula."""

import csv
import io
from collections.abc import Sequence

import xlsxwriter

from facultativo.comun.texto import sin_formula

_ANCHO = 18
_OPCIONES = {"in_memory": True, "strings_to_formulas": False, "strings_to_numbers": False, "strings_to_urls": False}


def en_xlsx(nombre: str, encabezados: Sequence[str], filas: Sequence[Sequence[str]]) -> bytes:
    """One sheet with its header fixed and filters; text stays text, leading zeros and all."""
    salida = io.BytesIO()
    with xlsxwriter.Workbook(salida, _OPCIONES) as libro:
        hoja = libro.add_worksheet(nombre)
        negrita, texto = libro.add_format({"bold": True}), libro.add_format({"num_format": "@"})
        hoja.set_column(0, len(encabezados) - 1, _ANCHO, texto)
        for n, fila in enumerate((encabezados, *filas)):
            for columna, celda in enumerate(fila):
                hoja.write_string(n, columna, sin_formula(celda), negrita if n == 0 else texto)
        hoja.freeze_panes(1, 0)
        hoja.autofilter(0, 0, len(filas), len(encabezados) - 1)
    return salida.getvalue()


def en_csv(encabezados: Sequence[str], filas: Sequence[Sequence[str]]) -> bytes:
    """UTF-8 with mark, which Excel needs to see accents."""
    salida = io.StringIO()
    escritor = csv.writer(salida)
    escritor.writerows([sin_formula(c) for c in fila] for fila in (encabezados, *filas))
    return salida.getvalue().encode("utf-8-sig")
