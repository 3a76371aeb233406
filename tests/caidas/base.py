"""A database of its own for each story of a crash, on the engine of this run."""

import os
import secrets
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psycopg

from tests.casa.codigo import RAIZ


@contextmanager
def _en_postgres(url: str) -> Iterator[str]:
    nombre = f"caida_{secrets.token_hex(4)}"
    servidor, _, _ = url.rpartition("/")
    with psycopg.connect(url, autocommit=True) as conexion:
        conexion.execute(f"CREATE DATABASE {nombre}".encode())
        try:
            yield f"{servidor}/{nombre}"
        finally:
            conexion.execute(f"DROP DATABASE {nombre} WITH (FORCE)".encode())


@contextmanager
def _en_sqlite(carpeta: Path) -> Iterator[str]:
    yield f"sqlite:///{carpeta}/caida.sqlite3"


def contar(historia: str, carpeta: Path) -> str:
    """Run one story (a module of this package) in a fresh process and database; return what it says at the end.

    Raises AssertionError with its output when it fails.
    """
    url = os.environ.get("DATABASE_URL", "")
    donde = _en_postgres(url) if url.startswith("postgres") else _en_sqlite(carpeta)
    with donde as base:
        entorno = os.environ | {
            "DATABASE_URL": base,
            "FACULTATIVO_VAR": str(carpeta),
            "DJANGO_SETTINGS_MODULE": "tests.settings",
        }
        orden = [sys.executable, "-m", f"tests.caidas.{historia}"]
        hecho = subprocess.run(orden, cwd=RAIZ, env=entorno, capture_output=True, text=True, timeout=300)
    assert hecho.returncode == 0, hecho.stdout + hecho.stderr
    return hecho.stdout
