"""A file of somebody is opened in another process: bytes go in, lines of JSON come out, one by one as they are wanted.

The child is a fresh program that holds no key, no database and no file of the application. It closes its own doors
before it looks at a byte. What it says is bounded in time, in length and, by the pipe, in memory.
"""

import json
import os
import select
import subprocess
import sys
import time
from collections.abc import Callable, Generator, Iterable, Iterator
from pathlib import Path
from typing import IO, Any, cast

import facultativo
from facultativo.comun.adapters import encierro

_RAIZ = str(Path(facultativo.__file__).parent.parent)
_ARRANQUE = (
    "import sys; sys.path.insert(0, sys.argv.pop(1)); import runpy; runpy.run_module(sys.argv.pop(1), "
    "run_name='__main__', alter_sys=True)"
)
_MAXIMO = 32 * 1024 * 1024
_FIN = b"null\n"


class HijoCaido(Exception):
    """The child took too long (`tiempo`), or died or talked nonsense (`caido`): it could not read what it was given."""

    def __init__(self, codigo: str) -> None:
        super().__init__(codigo)
        self.codigo = codigo


def arrancar(modulo: str, *argumentos: str, **canales: Any) -> subprocess.Popen[bytes]:
    """Start a module of ours as a program of its own, with nothing of this process but the channels named."""
    entorno = {"PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "OPENBLAS_NUM_THREADS": "1", "OMP_NUM_THREADS": "2"}
    depurar = "FACULTATIVO_DEPURAR" in os.environ
    if depurar:
        entorno["FACULTATIVO_DEPURAR"] = "1"
    orden = [sys.executable, "-I", "-c", _ARRANQUE, _RAIZ, modulo, *argumentos]
    silencio: dict[str, Any] = {"stdin": subprocess.DEVNULL, "stdout": subprocess.DEVNULL}
    return subprocess.Popen(  # noqa: S603 -- our own interpreter and module
        orden, env=entorno, cwd="/", start_new_session=True,
        stderr=None if depurar else subprocess.DEVNULL, **(silencio | canales),
    )  # fmt: skip


def conversar(modulo: str, datos: bytes, *, segundos: float) -> Generator[Any, None, None]:
    """What the child says of `datos`, value by value; `segundos` is how long each value may take.

    Who listens may take any time: the child waits. Closing the iterator ends it. Raises HijoCaido.
    """
    programa = arrancar(modulo, stdin=subprocess.PIPE, stdout=subprocess.PIPE, bufsize=0)
    with programa:
        try:
            _dar(cast("IO[bytes]", programa.stdin), datos)
            yield from _oir(cast("IO[bytes]", programa.stdout).fileno(), segundos)
        finally:
            programa.kill()


def _dar(entrada: IO[bytes], datos: bytes) -> None:
    resto = memoryview(datos)
    try:
        while resto:
            resto = resto[entrada.write(resto) :]
        entrada.close()
    except OSError as error:
        raise HijoCaido("caido") from error


def _oir(salida: int, segundos: float) -> Iterator[Any]:
    dicho = bytearray()
    while (linea := _linea(salida, dicho, time.monotonic() + segundos)) != _FIN:
        try:
            yield json.loads(linea)
        except ValueError as error:
            raise HijoCaido("caido") from error


def _linea(descriptor: int, dicho: bytearray, limite: float) -> bytes:
    """The next line; what came with it stays in `dicho`."""
    visto = 0
    while (fin := dicho.find(b"\n", visto) + 1) == 0:
        visto = len(dicho)
        if not select.select([descriptor], [], [], max(0.0, limite - time.monotonic()))[0]:
            raise HijoCaido("tiempo")
        trozo = os.read(descriptor, 1 << 20)
        dicho += trozo
        if not trozo or len(dicho) > _MAXIMO:
            raise HijoCaido("caido")
    linea = bytes(dicho[:fin])
    del dicho[:fin]
    return linea


def responder(tarea: Callable[[bytes], Iterable[Any]], *, cpu: int) -> None:
    """The child's side: close every door, read what is given, say each value on a line and, at the end, that it ended.

    Everything that opens a file must have been done before (modules, alphabets).
    """
    encierro.sin_red()
    encierro.encerrar(cpu=cpu)
    for valor in tarea(sys.stdin.buffer.read()):
        sys.stdout.buffer.write(json.dumps(valor, ensure_ascii=False).encode("utf-8", "replace") + b"\n")
        sys.stdout.buffer.flush()
    sys.stdout.buffer.write(_FIN)
    sys.stdout.buffer.flush()
