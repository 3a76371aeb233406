"""XLSX within bounds: the parts we need are unpacked under a budget, measured, and only then given to the reader.

A workbook is a ZIP of XML: a few bytes may say they hold gigabytes, or that a single cell stands at XFD1048576, which a
reader that allocates the whole rectangle pays with all the memory. Nothing of the original ZIP reaches it unmeasured.
"""

import io
import re
import zipfile
from collections.abc import Iterator
from datetime import date, datetime
from typing import Any

from python_calamine import CalamineError, CalamineWorkbook

from facultativo.alumnos.adapters.errores import HojaIlegible

_PRESUPUESTO = 64 * 1024 * 1024
_MAX_PARTES = 500
_MAX_CELDAS = 4_000_000
_PARTES = re.compile(
    r"\[Content_Types\]\.xml|_rels/\.rels|xl/(?:_rels/workbook\.xml\.rels|workbook\.xml|sharedStrings\.xml|styles\.xml"
    r"|worksheets/[^/]+\.xml)"
)
_REFERENCIA = re.compile(rb"""\br\s*=\s*["']\s*([A-Za-z]{0,4})([0-9]{1,10})\s*["']""")
_DANIADO = "El Excel está dañado o no es un libro de Excel. Ábrelo, guárdalo de nuevo como .xlsx y súbelo."


def renglones(datos: bytes) -> Iterator[list[str]]:
    """The rows of the first sheet as text. Raises HojaIlegible when it is damaged or out of bounds."""
    try:
        libro = CalamineWorkbook.from_filelike(io.BytesIO(_medido(datos)))
        hoja = libro.get_sheet_by_index(0)
        crudos = hoja.to_python(skip_empty_area=False)
    except (CalamineError, IndexError, OSError, ValueError) as error:
        raise HojaIlegible("padron-daniado", _DANIADO) from error
    for fila in crudos:
        yield [_texto(celda) for celda in fila]


def _medido(datos: bytes) -> bytes:
    """The same workbook with only the parts that hold cells, all of them measured."""
    salida = io.BytesIO()
    try:
        with zipfile.ZipFile(io.BytesIO(datos)) as libro, zipfile.ZipFile(salida, "w") as medido:
            nombres = [n for n in libro.namelist() if _PARTES.fullmatch(n)]
            if "xl/workbook.xml" not in nombres:
                raise HojaIlegible("padron-formato", "No es un libro de Excel (.xlsx). Súbelo como .xlsx o CSV.")
            _copiar(libro, medido, nombres)
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError, OSError) as error:
        raise HojaIlegible("padron-daniado", _DANIADO) from error
    return salida.getvalue()


def _copiar(libro: zipfile.ZipFile, medido: zipfile.ZipFile, nombres: list[str]) -> None:
    queda = _PRESUPUESTO
    for nombre in nombres[:_MAX_PARTES]:
        with libro.open(nombre) as parte:
            contenido = parte.read(queda + 1)
        queda -= len(contenido)
        if queda < 0:
            raise HojaIlegible("padron-bomba", "El Excel es demasiado grande por dentro. Guárdalo como CSV.")
        if nombre.startswith("xl/worksheets/"):
            _medir(contenido)
        medido.writestr(nombre, contenido)


def _medir(hoja: bytes) -> None:
    """A cell too far away makes the rectangle of the sheet too large, however few cells it has."""
    referencias = set(_REFERENCIA.findall(hoja))
    ancho = max((_columna(letras) for letras, _ in referencias), default=0)
    alto = max((int(numero) for _, numero in referencias), default=0)
    if max(ancho, 1) * alto > _MAX_CELDAS:
        mensaje = "El Excel tiene celdas muy lejos de la tabla. Copia solo la tabla a un libro nuevo, o usa CSV."
        raise HojaIlegible("padron-bomba", mensaje)


def _columna(letras: bytes) -> int:
    """`A` is 1, `AA` 27."""
    numero = 0
    for letra in letras.upper():
        numero = numero * 26 + letra - 64
    return numero


def _texto(celda: Any) -> str:
    if isinstance(celda, float):
        return str(int(celda)) if celda.is_integer() and abs(celda) < 1e15 else repr(celda)
    if isinstance(celda, datetime):
        return celda.date().isoformat()
    if isinstance(celda, date):
        return celda.isoformat()
    return str(celda)
