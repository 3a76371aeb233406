"""CSV as it really comes: any of four encodings, three delimiters, with or without mark."""

import csv
import io
from collections.abc import Iterator

from facultativo.alumnos.adapters.errores import HojaIlegible

_MARCAS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
_DELIMITADORES = ",;\t|"
_MUESTRA = 64 * 1024


def reconocer(datos: bytes) -> tuple[str, str]:
    """Encoding and delimiter. Raises HojaIlegible when it is not text."""
    codificacion = _codificacion(datos)
    if codificacion != "utf-16" and b"\0" in datos:
        raise HojaIlegible("padron-formato", "No es texto ni Excel. Exporta el padrón como Excel (.xlsx) o CSV.")
    return codificacion, _delimitador(datos[:_MUESTRA].decode(codificacion, "replace"))


def renglones(datos: bytes, codificacion: str, delimitador: str) -> Iterator[list[str]]:
    """Every row, blank ones too. Raises HojaIlegible at a row that the CSV reader refuses."""
    texto = io.TextIOWrapper(io.BytesIO(datos), encoding=codificacion, errors="replace", newline="")
    lector = csv.reader(_sin_nulos(texto), delimiter=delimitador)
    try:
        for numero, celdas in enumerate(lector):
            # Excel's own first line `sep=;` says the delimiter and is no row of the table, but counts as a line.
            yield [] if numero == 0 and celdas and celdas[0].lower().startswith("sep=") else celdas
    except csv.Error as error:
        mensaje = f"Cerca del renglón {lector.line_num} hay comillas sin cerrar: corrígelas y vuelve a subirlo."
        raise HojaIlegible("padron-comillas", mensaje) from error


def _sin_nulos(lineas: io.TextIOWrapper) -> Iterator[str]:
    return (linea.replace("\0", "") for linea in lineas)


def _codificacion(datos: bytes) -> str:
    for marca, codificacion in _MARCAS:
        if datos.startswith(marca):
            return codificacion
    for codificacion in ("utf-8", "cp1252"):
        try:
            datos.decode(codificacion)
        except UnicodeDecodeError:
            continue
        return codificacion
    return "latin-1"


def _delimitador(muestra: str) -> str:
    lineas = [linea for linea in muestra.splitlines()[:20] if linea.strip()]
    if lineas and lineas[0].lower().startswith("sep=") and len(lineas[0].strip("\r\n")) == 5:
        return lineas[0][4]
    # The delimiter of a table stands in most of its lines; titles above the header have none.
    return max(_DELIMITADORES, key=lambda d: sum(linea.count(d) for linea in lineas))
