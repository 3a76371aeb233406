"""The warm process: it has everything imported, parses nothing, and forks one child for each document.

A child that crashes, hangs or eats memory costs its document an error and nobody else anything. Started by `hijo.py`
as a fresh program, so that it holds no key, no database and no file of the application.
"""

import contextlib
import gc
import os
import select
import signal
import socket
import sys
import time
import traceback
from collections.abc import Callable
from typing import Any

from facultativo.comun.adapters import encierro
from facultativo.documentos.adapters import marcos, tareas
from facultativo.documentos.adapters.formato import es_heic
from facultativo.documentos.rules.errores import DocumentoIlegible

Respuesta = tuple[dict[str, Any], bytes]
_POR_MEMORIA = (signal.SIGABRT, signal.SIGTRAP, signal.SIGILL)
"""How PDFium dies when it is refused memory."""
_HILOS = 4096
"""The limit counts every thread of the user, not only the child's."""


def servir(canal: socket.socket) -> None:
    """Answer requests until the other side goes away."""
    encierro.morir_con_el_padre()
    encierro.sin_red()
    tareas.calentar()
    gc.collect()
    gc.freeze()
    while pedido := marcos.recibir(canal.recv):
        cabecera, datos = pedido
        respuesta, cuerpo = _en_hijo(cabecera, datos)
        canal.sendall(marcos.empacar(respuesta, cuerpo))


def _en_hijo(cabecera: dict[str, Any], datos: bytes) -> Respuesta:
    lectura, escritura = os.pipe()
    pid = os.fork()
    if pid == 0:
        os.close(lectura)
        _ser_hijo(escritura, cabecera, datos)
    os.close(escritura)
    limite = time.monotonic() + float(cabecera.get("segundos", 10))
    try:
        crudo, a_tiempo = _escuchar(lectura, limite)
    finally:
        os.close(lectura)
        with contextlib.suppress(ProcessLookupError):
            os.kill(pid, signal.SIGKILL)
        _, estado = os.waitpid(pid, 0)
    if not a_tiempo:
        return _error("documento-tiempo")
    return _interpretar(crudo, estado)


def _escuchar(descriptor: int, limite: float) -> tuple[bytes, bool]:
    """All that the child says, and whether it said it in time."""
    partes: list[bytes] = []
    while (resta := limite - time.monotonic()) > 0:
        if not select.select([descriptor], [], [], resta)[0]:
            break
        parte = os.read(descriptor, 1 << 20)
        if not parte:
            return b"".join(partes), True
        partes.append(parte)
    return b"", False


def _interpretar(crudo: bytes, estado: int) -> Respuesta:
    if crudo:
        flujo = memoryview(crudo)
        lugar = 0

        def leer(n: int) -> bytes:
            nonlocal lugar
            parte = bytes(flujo[lugar : lugar + n])
            lugar += len(parte)
            return parte

        if completo := marcos.recibir(leer):
            return completo
    senal = os.WTERMSIG(estado) if os.WIFSIGNALED(estado) else 0
    if senal == signal.SIGXCPU:
        return _error("documento-tiempo")
    return _error("documento-memoria" if senal in _POR_MEMORIA else "documento-caido")


def _error(codigo: str) -> Respuesta:
    return {"error": DocumentoIlegible(codigo).a_json()}, b""


def _ser_hijo(escritura: int, cabecera: dict[str, Any], datos: bytes) -> None:
    """Read one document and leave. Never returns."""
    try:
        gc.disable()
        encierro.encerrar(hilos=_HILOS if es_heic(datos) else 0)
        respuesta, cuerpo = _intentar(tareas.TAREAS[cabecera["tarea"]], cabecera, datos)
        mensaje = memoryview(marcos.empacar(respuesta, cuerpo))
        while mensaje:
            mensaje = mensaje[os.write(escritura, mensaje) :]
    finally:
        os._exit(0)


def _intentar(tarea: Callable[..., Respuesta], cabecera: dict[str, Any], datos: bytes) -> Respuesta:
    try:
        return tarea(datos, **cabecera.get("opciones", {}))
    except DocumentoIlegible as error:
        return {"error": error.a_json()}, b""
    except MemoryError:
        return _error("documento-memoria")
    except Exception:
        if os.environ.get("FACULTATIVO_DEPURAR"):
            traceback.print_exc(file=sys.stderr)
        return _error("documento-caido")


if __name__ == "__main__":
    servir(socket.socket(fileno=int(sys.argv[1])))
