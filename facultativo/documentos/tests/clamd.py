"""A clamd for the tests: the real one when it is installed, else a small server that speaks its INSTREAM command.

Both know one signature, `MALO`. `CLAMD_BINARIO` names a clamd that is not in the path.
"""

import os
import shutil
import socket
import socketserver
import struct
import subprocess
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

MALO = b"ESTO-ES-DANINO-DE-MENTIRA"
BINARIO = os.environ.get("CLAMD_BINARIO") or shutil.which("clamd") or shutil.which("clamd", path="/usr/sbin")


@contextmanager
def el_verdadero(carpeta: Path) -> Iterator[str]:
    """The daemon on a socket in `carpeta`, with a database of one signature."""
    assert BINARIO
    (carpeta / "db").mkdir()
    (carpeta / "db" / "prueba.ndb").write_text(f"Prueba.Malo:0:*:{MALO.hex()}\n")
    enchufe, conf = carpeta / "clamd.ctl", carpeta / "clamd.conf"
    conf.write_text(f"LocalSocket {enchufe}\nDatabaseDirectory {carpeta / 'db'}\nForeground yes\n")
    proceso = subprocess.Popen([BINARIO, "-c", str(conf)], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        limite = time.monotonic() + 30
        while not enchufe.exists():
            assert proceso.poll() is None and time.monotonic() < limite, "clamd did not start"
            time.sleep(0.05)
        yield f"unix:{enchufe}"
    finally:
        proceso.terminate()
        proceso.wait(20)


class _Conversacion(socketserver.StreamRequestHandler):
    def handle(self) -> None:
        orden = self.rfile.read(len(b"zINSTREAM\0"))
        assert orden == b"zINSTREAM\0"
        datos = b""
        while largo := struct.unpack("!L", self.rfile.read(4))[0]:
            datos += self.rfile.read(largo)
        self.wfile.write(self.server.contestar(datos))  # type: ignore[attr-defined]


class Remedo(socketserver.ThreadingTCPServer):
    """A server that answers what clamd would; `dice` replaces its answer."""

    allow_reuse_address = True
    daemon_threads = True

    def __init__(self) -> None:
        """On a free port of this machine."""
        super().__init__(("127.0.0.1", 0), _Conversacion)
        self.dice: bytes | None = None
        self.vistos: list[bytes] = []

    def contestar(self, datos: bytes) -> bytes:
        """The verdict on a file."""
        self.vistos.append(datos)
        if self.dice is not None:
            return self.dice
        return b"stream: Prueba.Malo FOUND\0" if MALO in datos else b"stream: OK\0"

    @property
    def direccion(self) -> str:
        """Where it listens, as the setting says it."""
        return f"tcp://127.0.0.1:{self.server_address[1]}"


@contextmanager
def un_remedo() -> Iterator[Remedo]:
    """The small server, serving."""
    with Remedo() as servidor:
        hilo = threading.Thread(target=servidor.serve_forever, daemon=True)
        hilo.start()
        try:
            yield servidor
        finally:
            servidor.shutdown()
            hilo.join()


def puerto_cerrado() -> str:
    """An address where nobody listens."""
    with socket.socket() as s:
        s.bind(("127.0.0.1", 0))
        return f"tcp://127.0.0.1:{s.getsockname()[1]}"
