"""Budgets of size: short files and short functions, measured over all of them, with a hard limit for each."""

import ast
from collections.abc import Iterable
from pathlib import Path
from statistics import median

from tests.casa.codigo import RAIZ, Archivo, archivos, rastreados


def _p90(tamanos: list[int]) -> int:
    return sorted(tamanos)[int(len(tamanos) * 0.9)]


def _lineas(ruta: Path) -> int:
    return len(ruta.read_text(encoding="utf-8").splitlines())


def _funciones(archivo: Archivo) -> Iterable[tuple[str, int]]:
    for nodo in ast.walk(archivo.arbol()):
        if isinstance(nodo, ast.FunctionDef | ast.AsyncFunctionDef):
            yield f"{archivo.nombre}: {nodo.name}", (nodo.end_lineno or nodo.lineno) - nodo.lineno + 1


def _pasan(tamanos: dict[str, int], limite: int) -> dict[str, int]:
    return {nombre: n for nombre, n in tamanos.items() if n > limite}


def test_files_stay_small() -> None:
    tamanos = {a.nombre: n for a in archivos() if not a.de_prueba and (n := _lineas(a.ruta)) > 3}
    assert _pasan(tamanos, 400) == {}
    assert median(tamanos.values()) <= 80
    assert _p90(list(tamanos.values())) <= 200


def test_functions_stay_small() -> None:
    tamanos = dict(f for a in archivos() if not a.de_prueba for f in _funciones(a))
    assert _pasan(tamanos, 50) == {}
    assert median(tamanos.values()) <= 8
    assert _p90(list(tamanos.values())) <= 25


def test_tests_and_templates_stay_readable() -> None:
    pruebas = {str(r.relative_to(RAIZ)): _lineas(r) for r in rastreados() if r.suffix == ".py" and "tests" in r.parts}
    plantillas = {str(r.relative_to(RAIZ)): _lineas(r) for r in rastreados() if "templates" in r.parts}
    assert _pasan(pruebas, 500) == {}
    assert _pasan(plantillas, 200) == {}
