"""`make demo`: starts, says where, starts again at once, and stops whole."""

import os
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.casa.codigo import RAIZ

pytestmark = pytest.mark.lento


def _puerto_libre() -> int:
    with socket.socket() as s:
        s.bind(("127.0.0.1", 0))
        return int(s.getsockname()[1])


def _orden(carpeta: Path, puerto: int) -> list[str]:
    return [sys.executable, "-m", "demo", "--carpeta", str(carpeta), "--alumnos", "0", "--puerto", str(puerto)]


def _entorno() -> dict[str, str]:
    return {k: v for k, v in os.environ.items() if not k.startswith(("FACULTATIVO_", "DJANGO_", "DATABASE_URL"))}


@contextmanager
def _demo(carpeta: Path, puerto: int) -> Iterator["subprocess.Popen[bytes]"]:
    """The demo as a terminal runs it, answering."""
    proceso = subprocess.Popen(_orden(carpeta, puerto), cwd=RAIZ, env=_entorno(), stdin=subprocess.DEVNULL)
    try:
        _espera(puerto, proceso)
        yield proceso
    finally:
        if proceso.poll() is None:
            proceso.send_signal(signal.SIGINT)
            proceso.wait(20)


def _espera(puerto: int, proceso: "subprocess.Popen[bytes]", segundos: float = 60) -> None:
    limite = time.monotonic() + segundos
    while time.monotonic() < limite:
        assert proceso.poll() is None, "the demo ended by itself"
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{puerto}/", timeout=5) as respuesta:
                assert respuesta.status == 200
                return
        except ConnectionError:
            time.sleep(0.1)
        except urllib.error.URLError:
            time.sleep(0.1)
    raise AssertionError("the demo did not answer")


def _de_esta_demo(carpeta: Path) -> list[str]:
    """The processes that work on this folder, by what the kernel says of their environment."""
    marca = f"FACULTATIVO_VAR={carpeta}".encode()
    vivos = []
    for proceso in Path("/proc").glob("[0-9]*"):
        try:
            if marca in (proceso / "environ").read_bytes().split(b"\0"):
                vivos.append((proceso / "cmdline").read_bytes().replace(b"\0", b" ").decode())
        except OSError:
            continue
    return vivos


@pytest.mark.parametrize("senal", [signal.SIGINT, signal.SIGTERM])
def test_it_stops_whole_and_starts_again_at_once(tmp_path: Path, senal: signal.Signals) -> None:
    carpeta, puerto, inicio = tmp_path / "demo", _puerto_libre(), time.monotonic()
    with _demo(carpeta, puerto) as proceso:
        primera = time.monotonic() - inicio
        assert len(_de_esta_demo(carpeta)) > 3, "web and worker run"
        proceso.send_signal(senal)
        assert proceso.wait(20) == 0
        assert _de_esta_demo(carpeta) == []
    assert any(_arranque(carpeta, puerto) < primera for _ in range(3)), "the second start does it all again"


def _arranque(carpeta: Path, puerto: int) -> float:
    """Seconds until the first page; tried again because other tests share the machine."""
    inicio = time.monotonic()
    with _demo(carpeta, puerto):
        return time.monotonic() - inicio


def test_a_taken_port_says_what_to_do(tmp_path: Path) -> None:
    with socket.socket() as s:
        s.bind(("127.0.0.1", 0))
        s.listen()
        puerto = s.getsockname()[1]
        orden = _orden(tmp_path / "demo", puerto)
        salida = subprocess.run(orden, cwd=RAIZ, env=_entorno(), capture_output=True, text=True, check=False)
    assert salida.returncode == 1
    assert f"make demo PUERTO={puerto + 1}" in salida.stdout
    assert not (tmp_path / "demo").exists()
