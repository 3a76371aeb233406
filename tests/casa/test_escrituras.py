"""Who may write, and how: actions only, saying who, inside a transaction, with an entry in the log."""

import ast
from collections.abc import Iterator

import pytest

from tests.casa.codigo import Archivo, de_capa

_ESCRITURA = {
    "save", "delete", "create", "bulk_create", "bulk_update", "update", "get_or_create", "update_or_create",
    "acreate", "asave", "adelete", "aupdate", "select_for_update", "full_clean",
}  # fmt: skip
# `dict.update`, `session.save`: the same word, another thing.
_NO_ES_BASE = {"session", "cache", "context", "contexto", "datos", "headers", "widget", "attrs"}


# Steps shared by the actions of their own package, which hold the lock and leave the entry.
_DENTRO_DE_OTRA = {
    "facultativo/expediente/actions/caso.py: avanzar_varios",
    "facultativo/documentos/actions/hechos.py: mudar",
    "facultativo/movimientos/actions/mudar.py: mudar",
    "facultativo/movimientos/actions/resultar.py: soltar_renglon",
}
# Writes that leave no entry, each with its reason in the docstring of the action or of its module.
_SIN_ASIENTO = {
    "facultativo/encuesta/actions/borrador.py: guardar",
    "facultativo/documentos/actions/subida.py: agregar",
    "facultativo/documentos/actions/subida.py: empezar",
}


def _llamadas(arbol: ast.AST) -> Iterator[ast.Call]:
    return (n for n in ast.walk(arbol) if isinstance(n, ast.Call))


def _es_escritura(llamada: ast.Call) -> bool:
    if not isinstance(llamada.func, ast.Attribute) or llamada.func.attr not in _ESCRITURA:
        return False
    receptor = ast.unparse(llamada.func.value)
    return not _NO_ES_BASE & set(receptor.replace("(", ".").replace("[", ".").split("."))


# `config` prepares the installation; it has no facts of its own to record.
_LECTORES = [
    a for a in de_capa("views", "tasks", "forms", "queries", "management", "permissions") if a.partes[0] != "config"
]


@pytest.mark.parametrize("archivo", _LECTORES, ids=lambda a: a.nombre)
def test_only_actions_write(archivo: Archivo) -> None:
    assert [f"{n.lineno}: {ast.unparse(n)}" for n in _llamadas(archivo.arbol()) if _es_escritura(n)] == []


def _acciones() -> list[tuple[str, ast.FunctionDef]]:
    """The public functions of every `actions` module."""
    return [
        (f"{archivo.nombre}: {nodo.name}", nodo)
        for archivo in de_capa("actions")
        for nodo in archivo.arbol().body
        if isinstance(nodo, ast.FunctionDef) and not nodo.name.startswith("_")
    ]


def _nombre(llamada: ast.Call) -> str:
    return ast.unparse(llamada.func).split(".")[-1]


def _funciones_del_modulo(nombre: str) -> dict[str, ast.FunctionDef]:
    archivo = next(a for a in de_capa("actions") if a.nombre == nombre)
    return {n.name: n for n in archivo.arbol().body if isinstance(n, ast.FunctionDef)}


def _alcanza(nombre_de_archivo: str, nodo: ast.FunctionDef) -> list[ast.FunctionDef]:
    """The function and the private helpers of its module that it calls, however deep."""
    vecinas, vistas, pendientes = _funciones_del_modulo(nombre_de_archivo), {}, [nodo]
    while pendientes:
        actual = pendientes.pop()
        if actual.name not in vistas:
            vistas[actual.name] = actual
            pendientes += [vecinas[n] for c in _llamadas(actual) if (n := _nombre(c)) in vecinas]
    return list(vistas.values())


@pytest.mark.parametrize(("nombre", "accion"), _acciones(), ids=lambda v: v if isinstance(v, str) else "")
def test_an_action_takes_only_named_arguments(nombre: str, accion: ast.FunctionDef) -> None:
    if not any(_es_escritura(c) for f in _alcanza(nombre.split(": ")[0], accion) for c in _llamadas(f)):
        return
    assert [a.arg for a in (*accion.args.posonlyargs, *accion.args.args)] == []


@pytest.mark.parametrize(("nombre", "accion"), _acciones(), ids=lambda v: v if isinstance(v, str) else "")
def test_a_write_says_who_and_leaves_an_entry_in_one_transaction(nombre: str, accion: ast.FunctionDef) -> None:
    alcance = _alcanza(nombre.split(": ")[0], accion)
    llamadas = [c for f in alcance for c in _llamadas(f)]
    if not any(_es_escritura(c) for c in llamadas):
        return
    if nombre.endswith((": asentar", ": asentar_varios")) or nombre in _DENTRO_DE_OTRA:
        return
    texto = "\n".join(ast.unparse(f) for f in alcance)
    assert "por" in {a.arg for a in accion.args.kwonlyargs}, "does not say who"
    assert "atomic" in texto, "not atomic"
    otras = [c for c in llamadas if _nombre(c) == "asentar" or any(k.arg == "por" for k in c.keywords)]
    assert otras or nombre in _SIN_ASIENTO, "leaves no entry in the log"
