"""The command line: one parser, one subcommand per room that has a `cli.py`.

A room's `cli.py` holds `registrar(subcomandos)`, which adds its parsers; each parser sets `correr`, a function from the
parsed arguments to the exit code (0 all good, 1 at least one input has an error, 2 wrong usage).
Modules are imported only when their command is called, so that `validar` does not pay for the PDF reader.
"""

import argparse
import importlib
import os
import sys
from collections.abc import Sequence

_COMANDOS = {
    "validar": "facultativo.comun.cli",
    "curp-raiz": "facultativo.comun.cli",
    "leer": "facultativo.documentos.cli",
    "dictaminar": "facultativo.dictamen.cli",
    "lote": "facultativo.movimientos.cli",
    "respuesta": "facultativo.movimientos.cli",
}


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code. Bad input never ends in a traceback."""
    argumentos = list(sys.argv[1:] if argv is None else argv)
    analizador = argparse.ArgumentParser(
        prog="facultativo",
        description="Seguro Facultativo: documentos, identificadores, dictamen y lotes, sin base de datos.",
    )
    subcomandos = analizador.add_subparsers(dest="comando", required=True, metavar="COMANDO")
    pedido = next((a for a in argumentos if not a.startswith("-")), None)
    modulos = [_COMANDOS[pedido]] if pedido in _COMANDOS else dict.fromkeys(_COMANDOS.values())
    for modulo in modulos:
        importlib.import_module(modulo).registrar(subcomandos)
    for flujo in (sys.stdout, sys.stderr):
        if hasattr(flujo, "reconfigure"):
            flujo.reconfigure(encoding="utf-8", errors="backslashreplace")
    opciones = analizador.parse_args(argumentos)
    try:
        return int(opciones.correr(opciones))
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
        return 1
