"""A child for the tests of `comun.adapters.hijo`: it does what it is told, also what no reader should."""

import os
import socket
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from facultativo.comun.adapters.hijo import responder


def hacer(datos: bytes) -> Iterator[Any]:
    """The order is the first word of the bytes."""
    orden = datos.split()[0].decode()
    if orden == "contar":
        yield from range(int(datos.split()[1]))
    elif orden == "comer":
        yield len([bytes(50_000_000) for _ in range(100)])
    elif orden == "dormir":
        time.sleep(60)
    elif orden == "morir":
        os.abort()
    elif orden == "abrir":
        yield _que_pasa(lambda: Path("/etc/hostname").read_bytes())
        yield _que_pasa(lambda: socket.create_connection(("127.0.0.1", 9), 1))
        yield _que_pasa(os.fork)
        yield sorted(os.environ)


def _que_pasa(intento: Any) -> str:
    try:
        intento()
    except Exception as error:
        return type(error).__name__
    return "pudo"


if __name__ == "__main__":
    responder(hacer, cpu=5)
