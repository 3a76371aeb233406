"""Everything that goes to the queue wears the shell that keeps personal data out of the queue's log and table."""

import ast
from importlib import import_module
from pathlib import Path

from django.conf import settings

from facultativo.config.settings import LATIDO
from tests.casa.codigo import RAIZ


def _encoladas(archivo: Path) -> set[str]:
    textos = (n.value for n in ast.walk(ast.parse(archivo.read_text())) if isinstance(n, ast.Constant))
    return {t for t in textos if isinstance(t, str) and t.startswith("facultativo.") and ".tasks." in t}


def test_each_queued_function_is_a_tarea() -> None:
    nombres = set().union(*map(_encoladas, (RAIZ / "facultativo").rglob("*.py"))) | {LATIDO}
    assert len(nombres) >= 5
    sin = [n for n in nombres if not _protegida(n)]
    assert not sin, f"decora con @tarea: {sin}"


def _protegida(nombre: str) -> bool:
    modulo, funcion = nombre.rsplit(".", 1)
    return hasattr(getattr(import_module(modulo), funcion), "__wrapped__")


def test_the_queue_has_no_logger_of_its_own() -> None:
    """Its lines go through the root's format."""
    assert settings.LOGGING["root"]["handlers"] == ["consola"]
