"""Tables that a school exports: CSV of any flavour or XLSX, told apart by their bytes and read within bounds."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from facultativo.alumnos.adapters import delimitado, xlsx
from facultativo.alumnos.adapters.errores import HojaIlegible
from facultativo.alumnos.rules.columnas import reconocidos

MAX_BYTES = 10 * 1024 * 1024
MAX_RENGLONES = 60_000
MAX_COLUMNAS = 200
_BUSCAR_ENCABEZADO_EN = 20

_AJENOS = (
    (b"%PDF", "Es un PDF. Exporta el padrón como Excel (.xlsx) o CSV."),
    (b"\xd0\xcf\x11\xe0", "Es un Excel antiguo (.xls) o con contraseña. Guárdalo como .xlsx sin contraseña, o CSV."),
    (b"\x89PNG", "Es una imagen. Exporta el padrón como Excel (.xlsx) o CSV."),
    (b"\xff\xd8\xff", "Es una imagen. Exporta el padrón como Excel (.xlsx) o CSV."),
    (b"Rar!", "Es un archivo comprimido. Sube el Excel (.xlsx) o CSV que trae adentro."),
    (b"7z\xbc\xaf", "Es un archivo comprimido. Sube el Excel (.xlsx) o CSV que trae adentro."),
    (b"{\\rtf", "Es un documento de texto con formato. Exporta el padrón como Excel (.xlsx) o CSV."),
    (b"<!DOC", "Es una página web. Exporta el padrón como Excel (.xlsx) o CSV."),
    (b"<html", "Es una página web. Exporta el padrón como Excel (.xlsx) o CSV."),
)


@dataclass(frozen=True, slots=True)
class Hoja:
    """A table that was recognised: how it is written, its header and in which line (from 1) the header stands."""

    formato: str
    codificacion: str
    delimitador: str
    encabezados: tuple[str, ...]
    renglon_de_encabezado: int


def reconocer(datos: bytes) -> Hoja:
    """Find out what the bytes are and where their header is. Raises HojaIlegible with a sentence for the clerk."""
    _rechazar_ajenos(datos)
    if datos.startswith(b"PK\x03\x04"):
        return _con_encabezado("xlsx", "", "", xlsx.renglones(datos))
    codificacion, delimitador = delimitado.reconocer(datos)
    return _con_encabezado("csv", codificacion, delimitador, delimitado.renglones(datos, codificacion, delimitador))


def renglones(datos: bytes, hoja: Hoja) -> Iterator[tuple[int, list[str]]]:
    """The rows below the header with their line as a spreadsheet shows it; blank ones are left out."""
    if hoja.formato == "xlsx":
        crudos = xlsx.renglones(datos)
    else:
        crudos = delimitado.renglones(datos, hoja.codificacion, hoja.delimitador)
    for numero, celdas in enumerate(crudos, 1):
        if numero > MAX_RENGLONES + hoja.renglon_de_encabezado:
            raise HojaIlegible("padron-renglones", f"Tiene más de {MAX_RENGLONES:,} renglones. Divídelo en varios.")
        if numero > hoja.renglon_de_encabezado and any(c.strip() for c in celdas):
            yield numero, celdas


def _rechazar_ajenos(datos: bytes) -> None:
    if not datos.strip():
        raise HojaIlegible("padron-vacio", "El archivo está vacío. Vuelve a exportarlo y súbelo.")
    if len(datos) > MAX_BYTES:
        raise HojaIlegible("padron-pesado", f"Pesa más de {MAX_BYTES // 1024 // 1024} MB. Divídelo en varios.")
    for firma, mensaje in _AJENOS:
        if datos.lstrip()[:8].lower().startswith(firma.lower()):
            raise HojaIlegible("padron-formato", mensaje)


def _con_algo(celdas: list[str]) -> int:
    return sum(bool(c.strip()) for c in celdas)


def _con_encabezado(formato: str, codificacion: str, delimitador: str, crudos: Iterator[list[str]]) -> Hoja:
    """The header is the row among the first ones with most usual names; without any, the first that is not a title."""
    primeros = list(islice(crudos, _BUSCAR_ENCABEZADO_EN))
    llenos = [i for i, celdas in enumerate(primeros) if _con_algo(celdas)]
    if not llenos:
        raise HojaIlegible("padron-vacio", "La tabla está vacía. Vuelve a exportarla y súbela.")
    elegido = max(llenos, key=lambda i: (reconocidos(primeros[i]), _con_algo(primeros[i]) > 2))
    encabezados = tuple(" ".join(c.split())[:80] for c in primeros[elegido])
    if len(encabezados) > MAX_COLUMNAS:
        raise HojaIlegible("padron-columnas", f"Tiene más de {MAX_COLUMNAS} columnas: no parece un padrón.")
    if len(encabezados) < 2:
        mensaje = "Tiene una sola columna: separa las columnas con coma, punto y coma o tabulador."
        raise HojaIlegible("padron-una-columna", mensaje)
    return Hoja(formato, codificacion, delimitador, encabezados, elegido + 1)
