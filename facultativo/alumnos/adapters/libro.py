"""Spreadsheets within bounds: Excel of any age and OpenDocument.

A workbook is mostly a ZIP of XML: a few bytes may say they hold gigabytes, or that a single cell stands at XFD1048576,
which a reader that allocates the whole rectangle pays with all the memory. The parts we need are unpacked under a
budget, measured, and only then given to the reader; nothing of the original ZIP reaches it unmeasured. What an old
.xls holds cannot be measured beforehand: there, the bounds of the child are the only ones.
"""

import io
import re
import zipfile
from collections.abc import Iterator
from datetime import date, datetime
from typing import Any

from python_calamine import CalamineError, CalamineWorkbook, PasswordError, SheetVisibleEnum

from facultativo.alumnos.adapters.errores import HojaIlegible

FIRMA_ZIP = b"PK\x03\x04"
FIRMA_XLS = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_CIFRADO = "EncryptedPackage".encode("utf-16-le")
_PRESUPUESTO = 64 * 1024 * 1024
_MAX_PARTES = 500
_MAX_CELDAS = 4_000_000
_MAX_HOJAS = 12
_PARTES = re.compile(
    r"\[Content_Types\]\.xml|_rels/\.rels|xl/(?:_rels/workbook\.xml\.rels|workbook\.xml|sharedStrings\.xml|styles\.xml"
    r"|worksheets/[^/]+\.xml)|mimetype|META-INF/manifest\.xml|content\.xml"
)
_REFERENCIA = re.compile(rb"""\br\s*=\s*["']\s*([A-Za-z]{0,4})([0-9]{1,10})\s*["']""")
_DANIADO = "La hoja de cálculo está dañada. Ábrela, guárdala de nuevo como .xlsx y súbela."
_CON_LLAVE = "La hoja de cálculo tiene contraseña. Guárdala sin contraseña y súbela."
_BINARIO = "Es un Excel binario (.xlsb) o con macros. Guárdalo como .xlsx o CSV y súbelo."
_AJENO = "No es una hoja de cálculo. Exporta el padrón como Excel (.xlsx) o CSV."


def formato(datos: bytes) -> str:
    """`xlsx`, `xls`, `ods`, or empty for what is none of them. Raises HojaIlegible for another kind of ZIP."""
    if datos.startswith(FIRMA_XLS):
        return "xls"
    if not datos.startswith(FIRMA_ZIP):
        return ""
    try:
        with zipfile.ZipFile(io.BytesIO(datos)) as libro:
            nombres = set(libro.namelist())
    except (zipfile.BadZipFile, NotImplementedError, ValueError, OSError) as error:
        raise HojaIlegible("padron-daniado", _DANIADO) from error
    if "xl/workbook.xml" in nombres:
        return "xlsx"
    if "content.xml" in nombres and "mimetype" in nombres:
        return "ods"
    raise HojaIlegible("padron-formato", _BINARIO if "xl/workbook.bin" in nombres else _AJENO)


def hojas(datos: bytes, clase: str) -> Iterator[Iterator[list[str]]]:
    """The rows, as text, of each sheet that is seen. Raises HojaIlegible when it is damaged or out of bounds."""
    if _CIFRADO in datos[: 64 * 1024]:
        raise HojaIlegible("padron-contrasena", _CON_LLAVE)
    try:
        libro = CalamineWorkbook.from_filelike(io.BytesIO(datos if clase == "xls" else _medido(datos)))
        visibles = [h.name for h in libro.sheets_metadata if h.visible == SheetVisibleEnum.Visible]
    except PasswordError as error:
        raise HojaIlegible("padron-contrasena", _CON_LLAVE) from error
    except (CalamineError, OSError, ValueError) as error:
        raise HojaIlegible("padron-daniado", _DANIADO) from error
    for nombre in visibles[:_MAX_HOJAS]:
        yield _renglones(libro, nombre)


def _renglones(libro: CalamineWorkbook, nombre: str) -> Iterator[list[str]]:
    try:
        crudos = libro.get_sheet_by_name(nombre).to_python(skip_empty_area=False)
    except (CalamineError, IndexError, OSError, ValueError) as error:
        raise HojaIlegible("padron-daniado", _DANIADO) from error
    for fila in crudos:
        yield [_texto(celda) for celda in fila]


def _medido(datos: bytes) -> bytes:
    """The same workbook with only the parts that hold cells, all of them measured."""
    salida = io.BytesIO()
    try:
        with zipfile.ZipFile(io.BytesIO(datos)) as libro, zipfile.ZipFile(salida, "w") as medido:
            _copiar(libro, medido, [n for n in libro.namelist() if _PARTES.fullmatch(n)])
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
            mensaje = "La hoja de cálculo es demasiado grande por dentro. Guárdala como CSV y súbela."
            raise HojaIlegible("padron-bomba", mensaje)
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
