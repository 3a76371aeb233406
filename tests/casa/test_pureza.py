"""Rules and states are pure: what they answer depends on their arguments and nothing else."""

import ast
import sys
from collections.abc import Iterator

import pytest

from tests.casa.codigo import Archivo, archivos, de_capa

# The part of the standard library that cannot look at the clock, the disk, the network or chance.
_IMPURA = {
    "asyncio", "builtins", "ctypes", "ftplib", "glob", "http", "importlib", "locale", "logging", "mmap",
    "multiprocessing", "os", "pathlib", "random", "secrets", "select", "shelve", "shutil", "signal", "smtplib",
    "socket", "sqlite3", "subprocess", "sys", "tempfile", "threading", "time", "urllib", "uuid",
}  # fmt: skip
_RELOJ = {"now", "utcnow", "today", "localtime", "gmtime", "localdate", "localdatetime"}
_DISCO = {"read_text", "read_bytes", "write_text", "write_bytes", "open", "unlink", "mkdir"}
_MANOS = {"open", "print", "input", "exec", "eval", "compile", "__import__"}

# comun is pure but for the parts that say otherwise in their name or their first line.
# (`cifrado` and `fields` are the encryption at rest; `cli` is the command line.)
_COMUN_CON_MANOS = {"adapters", "cli", "fields", "cifrado"}
# `hoy=None` of these two validators means today: the command line contract promises an answer without a date.
_HOY_POR_OMISION = {"facultativo.comun.curp.validar", "facultativo.comun.nss"}
# Libraries of pure arithmetic that rules may use, each for one module.
_LIBRERIAS = {"facultativo.comun.calendario": {"holidays"}}


def _puros() -> list[Archivo]:
    comun = [a for a in archivos() if a.partes[0] == "comun" and a.capa not in _COMUN_CON_MANOS and not a.de_prueba]
    return [*comun, *de_capa("rules", "states")]


def _importa(arbol: ast.Module) -> Iterator[str]:
    for nodo in ast.walk(arbol):
        if isinstance(nodo, ast.Import):
            yield from (a.name for a in nodo.names)
        elif isinstance(nodo, ast.ImportFrom):
            assert nodo.level == 0, "imports are absolute"
            # `from facultativo.comun import fields` is an import of facultativo.comun.fields.
            yield from (
                f"{nodo.module}.{a.name}" if nodo.module == "facultativo.comun" else str(nodo.module)
                for a in nodo.names
            )


def _permitido(archivo: Archivo, modulo: str) -> bool:
    raiz, *resto = modulo.split(".")
    if raiz != "facultativo":
        return (raiz in sys.stdlib_module_names and raiz not in _IMPURA) or raiz in _LIBRERIAS.get(archivo.modulo, ())
    if resto[0] == "comun":
        return len(resto) > 1 and resto[1] not in _COMUN_CON_MANOS
    # `datos` holds the room's tables (CSV in the package), read once: constants that an expert can review.
    return len(resto) > 1 and resto[1] in ("rules", "states", "datos")


@pytest.mark.parametrize("archivo", _puros(), ids=lambda a: a.nombre)
def test_imports_nothing_that_is_not_pure(archivo: Archivo) -> None:
    assert [m for m in _importa(archivo.arbol()) if not _permitido(archivo, m)] == []


@pytest.mark.parametrize("archivo", _puros(), ids=lambda a: a.nombre)
def test_never_looks_at_the_clock_or_the_disk(archivo: Archivo) -> None:
    prohibido = _DISCO if archivo.modulo in _HOY_POR_OMISION else _DISCO | _RELOJ
    llamadas = (n for n in ast.walk(archivo.arbol()) if isinstance(n, ast.Call))
    reloj = [ast.unparse(n) for n in llamadas if isinstance(n.func, ast.Attribute) and n.func.attr in prohibido]
    nombres = (n for n in ast.walk(archivo.arbol()) if isinstance(n, ast.Name) and isinstance(n.ctx, ast.Load))
    assert reloj == []
    assert [n.id for n in nombres if n.id in _MANOS] == []
