"""Asks clamd, when the school has one, whether a file holds something harmful: its INSTREAM command, on a socket.

An antivirus that does not answer is not one that says yes: the caller must wait.
"""

import socket
import struct
from urllib.parse import urlsplit

from django.conf import settings

SEGUNDOS = 10.0
_TROZO = 256 * 1024
_PUERTO = 3310
_RESPUESTA_MAXIMA = 4096


class AntivirusSinRespuesta(Exception):
    """There is an antivirus and it did not say: it is off, too slow, or takes no files of this size."""


def buscar(datos: bytes) -> str | None:
    """The name of what clamd finds in `datos`; None when it finds nothing, or when there is no antivirus here.

    Raises AntivirusSinRespuesta.
    """
    if not settings.CLAMD:
        return None
    try:
        with _conectar(settings.CLAMD) as canal:
            return _interpretar(_preguntar(canal, datos))
    except OSError as e:
        raise AntivirusSinRespuesta(f"clamd no contesta en {settings.CLAMD}: {e}") from e


def _conectar(direccion: str) -> socket.socket:
    """`unix:/run/clamav/clamd.ctl` or `tcp://host:3310`."""
    partes = urlsplit(direccion)
    if partes.scheme == "tcp":
        return socket.create_connection((partes.hostname or "localhost", partes.port or _PUERTO), timeout=SEGUNDOS)
    canal = socket.socket(socket.AF_UNIX)
    canal.settimeout(SEGUNDOS)
    try:
        canal.connect(partes.path)
    except OSError:
        canal.close()
        raise
    return canal


def _preguntar(canal: socket.socket, datos: bytes) -> str:
    canal.sendall(b"zINSTREAM\0")
    for lugar in range(0, len(datos), _TROZO):
        trozo = datos[lugar : lugar + _TROZO]
        canal.sendall(struct.pack("!L", len(trozo)) + trozo)
    canal.sendall(struct.pack("!L", 0))
    dicho = b""
    while not dicho.endswith(b"\0") and len(dicho) < _RESPUESTA_MAXIMA:
        parte = canal.recv(_RESPUESTA_MAXIMA)
        if not parte:
            break
        dicho += parte
    return dicho.rstrip(b"\0").decode(errors="replace")


def _interpretar(dicho: str) -> str | None:
    """`stream: OK`, `stream: Name-Of-It FOUND`, or a complaint."""
    veredicto = dicho.removeprefix("stream: ")
    if veredicto == "OK":
        return None
    if veredicto.endswith(" FOUND"):
        return veredicto.removesuffix(" FOUND")
    raise AntivirusSinRespuesta(f"clamd no revisó el archivo: {dicho or 'cerró sin contestar'}")
