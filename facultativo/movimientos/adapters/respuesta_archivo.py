"""What came as the answer: the PDF of IMSS, a table, or a ZIP with either. Runs only inside the child process."""

import io
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass

from facultativo.alumnos.adapters.delimitado import reconocer, renglones
from facultativo.alumnos.adapters.errores import HojaIlegible
from facultativo.movimientos.adapters.respuesta_pdf import RespuestaIlegible, leer_respuesta
from facultativo.movimientos.rules.respuesta.bloque import Bloque
from facultativo.movimientos.rules.tabla.tabla import Tabla, tabla_de

MAX_ARCHIVOS = 10
MAX_SUELTOS = 30 * 1024 * 1024
"""Bytes of all the files of a ZIP together, once open."""
MAX_RENGLONES = 200_000
_ZIP = b"PK\x03\x04"


@dataclass(frozen=True, slots=True)
class Leido:
    """The blocks of the PDFs and the tables, in the order of the files."""

    bloques: tuple[Bloque, ...] = ()
    tablas: tuple[Tabla, ...] = ()


def leer_archivo(contenido: bytes) -> Leido:
    """Bytes to blocks and tables. Raises `RespuestaIlegible` with the reason, in Spanish."""
    if not contenido.startswith(_ZIP):
        return _leer_uno(contenido)
    leidos = [_leer_uno(suelto) for suelto in _sueltos(contenido)]
    if not leidos:
        raise RespuestaIlegible("el ZIP no trae ningún archivo")
    bloques = tuple(b for leido in leidos for b in leido.bloques)
    return Leido(bloques, tuple(t for leido in leidos for t in leido.tablas))


def _leer_uno(contenido: bytes) -> Leido:
    if contenido.startswith(_ZIP):
        raise RespuestaIlegible("es un ZIP dentro de otro, o una hoja de Excel: guárdala como CSV")
    if b"%PDF-" in contenido[:1024]:
        return Leido(bloques=leer_respuesta(contenido))
    return Leido(tablas=(_tabla(contenido),))


def _tabla(contenido: bytes) -> Tabla:
    try:
        codificacion, delimitador = reconocer(contenido)
        filas = list(renglones(contenido, codificacion, delimitador))
    except HojaIlegible as error:
        raise RespuestaIlegible("no es un PDF ni un CSV, o está dañado") from error
    if len(filas) > MAX_RENGLONES:
        raise RespuestaIlegible(f"tiene más de {MAX_RENGLONES:,} renglones")
    tabla = tabla_de(filas)
    if tabla is None or not tabla.filas:
        raise RespuestaIlegible("no es un PDF ni un CSV, o está dañado")
    return tabla


def _sueltos(contenido: bytes) -> Iterator[bytes]:
    """The files of a ZIP, each read with a bound and none written anywhere."""
    try:
        with zipfile.ZipFile(io.BytesIO(contenido)) as archivo:
            fichas = [f for f in archivo.infolist() if not f.is_dir()]
            _revisar(fichas)
            quedan = MAX_SUELTOS
            for ficha in fichas:
                with archivo.open(ficha) as abierto:
                    suelto = abierto.read(quedan + 1)
                quedan -= len(suelto)
                if quedan < 0:
                    raise RespuestaIlegible("el ZIP pesa demasiado al abrirse")
                yield suelto
    except (zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError, EOFError, OSError) as error:
        raise RespuestaIlegible("el ZIP está dañado o tiene contraseña") from error


def _revisar(fichas: list[zipfile.ZipInfo]) -> None:
    if len(fichas) > MAX_ARCHIVOS:
        raise RespuestaIlegible(f"el ZIP trae más de {MAX_ARCHIVOS} archivos")
    if any("/" in f.filename or "\\" in f.filename for f in fichas):
        raise RespuestaIlegible("el ZIP trae carpetas: comprime solo los archivos")
