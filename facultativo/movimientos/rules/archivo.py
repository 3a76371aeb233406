"""The file: lines joined as the registro patronal is configured, and opened again whatever wrote it."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from facultativo.movimientos.rules.catalogo import Observacion, hallazgo
from facultativo.movimientos.rules.disposicion import PIE, Campo, campo_de, es_pie
from facultativo.movimientos.rules.renglon import Renglon, escribir
from facultativo.movimientos.states import TipoMovimiento

FINES = {"crlf": "\r\n", "lf": "\n"}
_SEPARADOR = re.compile("(\r\n|\n|\r)")
_FIN_DE_ARCHIVO = "\x1a"
"""Old DOS programs close a text with this character."""
_BOM = b"\xef\xbb\xbf"


@dataclass(frozen=True, slots=True)
class Formato:
    """What differs between registros patronales in how the same rows become bytes."""

    encoding: str = "cp1252"
    enie: str = "#"
    pie: bool = False
    fin_de_renglon: str = "crlf"
    salto_final: bool = True


@dataclass(frozen=True, slots=True)
class Escrito:
    """The bytes, the rows that are in them by their number in the input, and why the others are not."""

    contenido: bytes
    escritos: tuple[int, ...]
    observaciones: tuple[Observacion, ...]


@dataclass(frozen=True, slots=True)
class Linea:
    """A line of a file and its number, from 1."""

    numero: int
    texto: str


@dataclass(frozen=True, slots=True)
class Archivo:
    """An opened file: its rows, the lines that look like a footer, and how it was written."""

    renglones: tuple[Linea, ...]
    pies: tuple[Linea, ...]
    encoding: str
    con_bom: bool
    separadores: frozenset[str]
    vacias_al_final: int = 0

    @property
    def total(self) -> int:
        """Lines, the footer included."""
        return len(self.renglones) + len(self.pies)


def escribir_archivo(renglones: Iterable[tuple[int, Renglon]], formato: Formato) -> Escrito:
    """The file of the rows that can be written; each comes with its number in the input, and so do the findings."""
    lineas: list[str] = []
    escritos: list[int] = []
    observaciones: list[Observacion] = []
    for numero, renglon in renglones:
        linea, hallazgos = escribir(renglon, enie=formato.enie)
        if not hallazgos and (posicion := _sin_byte(linea, formato.encoding)):
            hallazgos = (hallazgo("lote-caracter", posicion=posicion),)
        observaciones += (Observacion(numero, h) for h in hallazgos)
        if not hallazgos:
            lineas.append(linea)
            escritos.append(numero)
    if lineas and formato.pie:
        lineas.append(escribir_pie(len(lineas), lineas[0]))
    return Escrito(_unir(lineas, formato).encode(formato.encoding), tuple(escritos), tuple(observaciones))


def escribir_pie(total: int, primera: str) -> str:
    """The footer: how many rows, and the guía of the first of them."""
    valores = {"total": f"{total:06d}", "guia": campo_guia().de(primera)}
    return "".join(valores.get(c.nombre) or c.contenido or " " * c.largo for c in PIE)


def campo_guia() -> Campo:
    """The guía: the same positions in every line, footer included."""
    campo = campo_de(TipoMovimiento.ALTA, "guia")
    assert campo is not None  # noqa: S101 - the table has it
    return campo


def abrir(contenido: bytes) -> Archivo:
    """Split a file into lines. Valid UTF-8 is UTF-8 (a Ñ of Windows-1252 never is); anything else Windows-1252."""
    con_bom = contenido.startswith(_BOM)
    texto, encoding = _decodificar(contenido.removeprefix(_BOM))
    trozos = _SEPARADOR.split(texto.rstrip(_FIN_DE_ARCHIVO))
    lineas = [Linea(i, t) for i, t in enumerate(trozos[::2], 1)]
    sobran = -1  # what follows the last line end is no line
    while lineas and not lineas[-1].texto:
        lineas.pop()
        sobran += 1
    return Archivo(
        renglones=tuple(linea for linea in lineas if not es_pie(linea.texto)),
        pies=tuple(linea for linea in lineas if es_pie(linea.texto)),
        encoding=encoding,
        con_bom=con_bom,
        separadores=frozenset(trozos[1::2]),
        vacias_al_final=max(sobran, 0),
    )


def _decodificar(contenido: bytes) -> tuple[str, str]:
    for encoding in ("ascii", "utf-8", "cp1252"):
        try:
            return contenido.decode(encoding), encoding
        except UnicodeDecodeError:
            continue
    return contenido.decode("latin-1"), "latin-1"


def _sin_byte(linea: str, encoding: str) -> int:
    """The first position that the encoding cannot write, or 0."""
    try:
        linea.encode(encoding)
    except UnicodeEncodeError as error:
        return error.start + 1
    return 0


def _unir(lineas: list[str], formato: Formato) -> str:
    fin = FINES[formato.fin_de_renglon]
    return fin.join(lineas) + (fin if lineas and formato.salto_final else "")
