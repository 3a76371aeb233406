"""Reading, at a distance: documents are opened in another process, and all that comes back is plain JSON and pixels.

`leer_acotado` never raises for what a document holds or does: its answer says why it could not be read.
"""

import atexit
import contextlib
import os
import socket
import stat
import subprocess
import threading
import time
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from facultativo.comun.adapters.hijo import arrancar
from facultativo.documentos.adapters import marcos
from facultativo.documentos.rules.errores import DocumentoIlegible

MAXIMO_DE_BYTES = 10_000_000
SEGUNDOS = 10.0
SEGUNDOS_DE_OCR = 13.0
PLAZO = 12.0
"""Seconds for a whole document: what opening a picture takes is not left for its words."""
_GRACIA = 1.5
Respuesta = tuple[dict[str, Any], bytes]


class Proceso:
    """A helper program with which one talks by a socket; started when first needed, and again after it dies."""

    def __init__(self, modulo: str) -> None:
        """`modulo` is the program; nothing is started yet."""
        self.modulo = modulo
        self.candado = threading.Lock()
        self._programa: subprocess.Popen[bytes] | None = None
        self._canal: socket.socket | None = None
        self._de = 0

    def pedir(self, cabecera: dict[str, Any], datos: bytes, segundos: float) -> Respuesta:
        """Its answer, or the error of having taken too long or having fallen."""
        with self.candado:
            try:
                canal = self._abrir()
                canal.settimeout(segundos + _GRACIA)
                canal.sendall(marcos.empacar({**cabecera, "segundos": segundos}, datos))
                respuesta = marcos.recibir(canal.recv)
            except TimeoutError:
                self.cerrar()
                return {"error": DocumentoIlegible("documento-tiempo").a_json()}, b""
            except OSError:
                respuesta = None
            if respuesta is None:
                self.cerrar()
                return {"error": DocumentoIlegible("documento-caido").a_json()}, b""
            return respuesta

    def cerrar(self) -> None:
        """End the program, if it is ours."""
        if self._programa and self._de == os.getpid():
            self._programa.kill()
            with contextlib.suppress(OSError):
                self._programa.wait()
        if self._canal:
            self._canal.close()
        self._programa = self._canal = None

    def _abrir(self) -> socket.socket:
        # A worker that was forked must not share the conversation of its parent.
        if self._canal and self._de == os.getpid() and self._programa and self._programa.poll() is None:
            return self._canal
        self.cerrar()
        mio, suyo = socket.socketpair()
        with suyo:
            self._programa = arrancar(self.modulo, str(suyo.fileno()), pass_fds=[suyo.fileno()])
        self._canal, self._de = mio, os.getpid()
        return mio


_LECTOR = Proceso("facultativo.documentos.adapters.cigoto")
_OJO = Proceso("facultativo.documentos.adapters.ojo")
atexit.register(_LECTOR.cerrar)
atexit.register(_OJO.cerrar)


def leer_acotado(origen: Path | bytes, *, hoy: date | None = None, maximo: int = MAXIMO_DE_BYTES) -> dict[str, Any]:
    """What a document says: `tipo`, `origen`, `paginas`, `campos`, `hallazgos`, `lecturas` and `error` (null when
    it was read)."""
    hoy = hoy or datetime.now(UTC).astimezone().date()
    try:
        datos = origen if isinstance(origen, bytes) else tomar(origen, maximo)
        if len(datos) > maximo:
            raise DocumentoIlegible("documento-grande", limite=maximo // 1_000_000)
    except DocumentoIlegible as error:
        return _sin_leer(error.a_json())
    pedido = {"tarea": "leer", "opciones": {"hoy": hoy.isoformat()}}
    inicio = time.monotonic()
    respuesta, pixeles = _LECTOR.pedir(pedido, datos, SEGUNDOS)
    if respuesta.get("imagenes"):
        resta = max(PLAZO - _GRACIA - (time.monotonic() - inicio), 1.0)
        respuesta, _ = _OJO.pedir({**respuesta, "hoy": hoy.isoformat()}, pixeles, resta)
    return _sin_leer(respuesta["error"]) if respuesta["error"] else respuesta


def dibujar_acotado(datos: bytes, *, pagina: int = 1, ancho: int = 1000) -> tuple[bytes, float, float]:
    """The PNG of a page with the page's width and height in points (pixels, for a photo).

    Raises `DocumentoIlegible`.
    """
    pedido = {"tarea": "dibujar", "opciones": {"numero": pagina, "ancho": ancho}}
    respuesta, png = _LECTOR.pedir(pedido, datos, SEGUNDOS)
    if respuesta["error"]:
        raise DocumentoIlegible(respuesta["error"]["codigo"], limite=20)
    return png, float(respuesta["ancho"]), float(respuesta["alto"])


def mirar_carnet_acotado(datos: bytes) -> dict[str, Any]:
    """What the photograph of a carnet shows (`rules.carnet.ayuda_de` reads it), or `error`."""
    respuesta, pixeles = _LECTOR.pedir({"tarea": "retratar"}, datos, SEGUNDOS)
    if not respuesta["error"]:
        respuesta, _ = _OJO.pedir({**respuesta, "tarea": "carnet"}, pixeles, SEGUNDOS_DE_OCR)
    return respuesta


def tomar(ruta: Path, maximo: int = MAXIMO_DE_BYTES) -> bytes:
    """The bytes of a file, if it is one and not too large. Raises `DocumentoIlegible`."""
    try:
        estado = ruta.stat()
        if stat.S_ISDIR(estado.st_mode):
            raise DocumentoIlegible("documento-carpeta")
        # A pipe or a device would never end.
        if not stat.S_ISREG(estado.st_mode):
            raise DocumentoIlegible("documento-formato")
        if estado.st_size > maximo:
            raise DocumentoIlegible("documento-grande", limite=maximo // 1_000_000)
        with ruta.open("rb") as archivo:
            return archivo.read(maximo + 1)
    except PermissionError as error:
        raise DocumentoIlegible("documento-sin-permiso") from error
    except (OSError, ValueError) as error:
        raise DocumentoIlegible("documento-inexistente") from error


def _sin_leer(error: dict[str, str]) -> dict[str, Any]:
    return {
        "tipo": "desconocido",
        "origen": "texto",
        "paginas": 0,
        "campos": {},
        "hallazgos": [],
        "error": error,
        "lecturas": [],
    }
