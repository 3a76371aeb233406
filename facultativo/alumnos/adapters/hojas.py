"""Tables that a school exports, told apart by their bytes and read within bounds. It runs inside the child."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, islice

from facultativo.alumnos.adapters import delimitado, libro, tabla_html
from facultativo.alumnos.adapters.errores import HojaIlegible
from facultativo.alumnos.rules.columnas import reconocidos

MAX_BYTES = 20 * 1024 * 1024
MAX_RENGLONES = 250_000
MAX_COLUMNAS = 200
MAX_CELDA = 500
"""Letters of a cell that are read; no datum of a student is that long, and the rules say so of the rest."""
PIDE_DEMASIADO = "El archivo pide demasiado tiempo o memoria. Copia solo la tabla a un libro nuevo y guárdala como CSV."
_BUSCAR_ENCABEZADO_EN = 20

_AJENOS = (
    (b"%PDF", "Es un PDF. Exporta el padrón como Excel (.xlsx) o CSV."),
    (b"\x89PNG", "Es una imagen. Exporta el padrón como Excel (.xlsx) o CSV."),
    (b"\xff\xd8\xff", "Es una imagen. Exporta el padrón como Excel (.xlsx) o CSV."),
    (b"Rar!", "Es un archivo comprimido. Sube el Excel (.xlsx) o CSV que trae adentro."),
    (b"7z\xbc\xaf", "Es un archivo comprimido. Sube el Excel (.xlsx) o CSV que trae adentro."),
    (b"{\\rtf", "Es un documento de texto con formato. Exporta el padrón como Excel (.xlsx) o CSV."),
)
Fila = list[str]


@dataclass(frozen=True, slots=True)
class Hoja:
    """A table that was recognised: how it is written, its header and in which line (from 1) the header stands."""

    formato: str
    codificacion: str
    delimitador: str
    encabezados: tuple[str, ...]
    renglon_de_encabezado: int


def abrir(datos: bytes) -> tuple[Hoja, Iterator[tuple[int, Fila]]]:
    """The table that the bytes hold, and its rows with their line as a spreadsheet shows it.

    Blank rows are left out, and so are the headers that a report repeats on each page. Raises HojaIlegible with a
    sentence for the clerk, also while the rows are read.
    """
    _rechazar_ajenos(datos)
    clase = libro.formato(datos)
    if clase:
        return _elegir(_con_encabezado(clase, "", "", h) for h in libro.hojas(datos, clase))
    codificacion, delimitador = delimitado.reconocer(datos)
    if tabla_html.parece(datos):
        crudos = tabla_html.renglones(datos.decode(codificacion, "replace"))
        return _elegir([_con_encabezado("html", codificacion, "", crudos)])
    crudos = delimitado.renglones(datos, codificacion, delimitador)
    return _elegir([_con_encabezado("csv", codificacion, delimitador, crudos)])


_Candidata = tuple[int, Callable[[], Hoja], Iterator[Fila]]


def _elegir(candidatas: Iterable[_Candidata | None]) -> tuple[Hoja, Iterator[tuple[int, Fila]]]:
    """The sheet that looks most like a padrón: a workbook may begin with a cover, or with a summary."""
    mejor = max((c for c in candidatas if c), key=lambda c: c[0], default=None)
    if mejor is None:
        raise HojaIlegible("padron-vacio", "La tabla está vacía. Vuelve a exportarla y súbela.")
    hoja = mejor[1]()
    return hoja, _de_datos(mejor[2], hoja)


def _de_datos(crudos: Iterator[Fila], hoja: Hoja) -> Iterator[tuple[int, Fila]]:
    encabezado = _plegado(hoja.encabezados)
    for numero, celdas in enumerate(crudos, 1):
        if numero > MAX_RENGLONES + hoja.renglon_de_encabezado:
            raise HojaIlegible("padron-renglones", f"Tiene más de {MAX_RENGLONES:,} renglones. Divídelo en varios.")
        if numero > hoja.renglon_de_encabezado and any(c.strip() for c in celdas):
            cortas = [_sin_igual(c)[:MAX_CELDA] for c in celdas[:MAX_COLUMNAS]]
            if _plegado(cortas) != encabezado:
                yield numero, cortas


def _sin_igual(celda: str) -> str:
    """`="05660001"` is how a school system keeps Excel from taking the zero: what counts is between the marks."""
    return celda[2:-1] if celda.startswith('="') and celda.endswith('"') else celda


def _plegado(celdas: Sequence[str]) -> list[str]:
    """A row to compare with another: as a person sees it, without what hangs empty at its end."""
    plegadas = [" ".join(c.split())[:80].upper() for c in celdas]
    while plegadas and not plegadas[-1]:
        plegadas.pop()
    return plegadas


def _rechazar_ajenos(datos: bytes) -> None:
    if not datos.strip():
        raise HojaIlegible("padron-vacio", "El archivo está vacío. Vuelve a exportarlo y súbelo.")
    if len(datos) > MAX_BYTES:
        raise HojaIlegible("padron-pesado", f"Pesa más de {MAX_BYTES // 1024 // 1024} MB. Divídelo en varios.")
    for firma, mensaje in _AJENOS:
        if datos.lstrip()[:8].lower().startswith(firma.lower()):
            raise HojaIlegible("padron-formato", mensaje)


def _con_algo(celdas: Fila) -> int:
    return sum(bool(c.strip()) for c in celdas)


def _con_encabezado(formato: str, codificacion: str, delimitador: str, crudos: Iterator[Fila]) -> _Candidata | None:
    """The header is the row among the first ones with most usual names; without any, the first that is not a title.

    With it, how many usual names it has; None for an empty sheet.
    """
    primeros = list(islice(crudos, _BUSCAR_ENCABEZADO_EN))
    llenos = [i for i, celdas in enumerate(primeros) if _con_algo(celdas)]
    if not llenos:
        return None
    elegido = max(llenos, key=lambda i: (reconocidos(primeros[i]), _con_algo(primeros[i]) > 2))

    def hoja() -> Hoja:
        return Hoja(formato, codificacion, delimitador, _encabezados(primeros[elegido]), elegido + 1)

    return reconocidos(primeros[elegido]), hoja, chain(primeros, crudos)


def _encabezados(celdas: Fila) -> tuple[str, ...]:
    encabezados = [" ".join(c.split())[:80] for c in celdas]
    while encabezados and not encabezados[-1]:
        encabezados.pop()
    if len(encabezados) > MAX_COLUMNAS:
        raise HojaIlegible("padron-columnas", f"Tiene más de {MAX_COLUMNAS} columnas: no parece un padrón.")
    if len(encabezados) < 2:
        mensaje = "Tiene una sola columna: separa las columnas con coma, punto y coma o tabulador."
        raise HojaIlegible("padron-una-columna", mensaje)
    return tuple(encabezados)
