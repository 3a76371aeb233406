"""`manage.py servir`: web and worker in one process tree that stops whole."""

import ctypes
import os
import signal
import socket
import subprocess
import sys
import time
from contextlib import suppress
from typing import Any

from django.core.management.base import BaseCommand, CommandError

_MORIR_CON_EL_PADRE = 1  # PR_SET_PDEATHSIG of prctl(2)


class Command(BaseCommand):
    """Runs both, starts again whichever dies, and leaves nobody behind on Ctrl-C or SIGTERM."""

    help = "Sirve la página y atiende el trabajo de fondo hasta Ctrl-C."

    def add_arguments(self, parser: Any) -> None:
        """Address and size."""
        parser.add_argument("--puerto", type=int, default=8000)
        parser.add_argument("--direccion", default="127.0.0.1")
        parser.add_argument("--procesos", type=int, default=2, help="procesos web (uno por núcleo)")

    def handle(self, *args: Any, **options: Any) -> None:
        """Serve until told to stop."""
        _comprobar_libre(options["direccion"], options["puerto"])
        ordenes = {"web": _web(options), "trabajo": [sys.executable, "-m", "django", "qcluster"]}
        hijos = {nombre: _lanzar(orden) for nombre, orden in ordenes.items()}
        signal.signal(signal.SIGTERM, _interrumpir)
        try:
            while True:
                time.sleep(0.5)
                for nombre, hijo in hijos.items():
                    if hijo.poll() is not None:
                        self.stderr.write(f"El proceso «{nombre}» terminó ({hijo.returncode}); lo vuelvo a iniciar.")
                        time.sleep(1)
                        hijos[nombre] = _lanzar(ordenes[nombre])
        except KeyboardInterrupt:
            pass
        finally:
            _detener(list(hijos.values()))


def _interrumpir(*_: object) -> None:
    raise KeyboardInterrupt


def _comprobar_libre(direccion: str, puerto: int) -> None:
    with socket.socket() as s:
        s.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            s.bind((direccion, puerto))
        except OSError as e:
            raise CommandError(f"El puerto {puerto} está ocupado. Usa otro: make demo PUERTO={puerto + 1}") from e


def _web(options: dict[str, Any]) -> list[str]:
    return [
        *(sys.executable, "-m", "granian", "--interface", "wsgi", "--log-level", "warning"),
        *("--host", options["direccion"], "--port", str(options["puerto"])),
        *("--workers", str(options["procesos"]), "--blocking-threads", "1", "--respawn-failed-workers"),
        "facultativo.config.wsgi:application",
    ]


def _lanzar(orden: list[str]) -> "subprocess.Popen[bytes]":
    return subprocess.Popen(orden, start_new_session=True, preexec_fn=_morir_con_el_padre)  # noqa: S603


def _morir_con_el_padre() -> None:
    ctypes.CDLL(None).prctl(_MORIR_CON_EL_PADRE, signal.SIGTERM)


def _detener(hijos: "list[subprocess.Popen[bytes]]", paciencia: float = 8.0) -> None:
    """Ask each child to end, wait `paciencia` seconds, then insist with its whole group.

    Only the head of a group is asked: it ends its own workers, and would replace those that end by themselves.
    """
    for hijo in hijos:
        hijo.terminate()
    limite = time.monotonic() + paciencia
    for hijo in hijos:
        with suppress(subprocess.TimeoutExpired):
            hijo.wait(max(0.1, limite - time.monotonic()))
        with suppress(ProcessLookupError):
            os.killpg(hijo.pid, signal.SIGKILL)
