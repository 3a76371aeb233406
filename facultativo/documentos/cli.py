"""`facultativo leer`: one JSON object per document, without database."""

import argparse
import json
import sys
from pathlib import Path

_CLAVES = ("tipo", "origen", "paginas", "campos", "hallazgos", "error")


def registrar(subcomandos: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add `leer` to the command line."""
    leer = subcomandos.add_parser("leer", help="lee documentos del IMSS: PDF, fotos y XML de nómina")
    leer.add_argument("archivos", nargs="+", metavar="ARCHIVO")
    leer.set_defaults(correr=_leer)


def _leer(opciones: argparse.Namespace) -> int:
    from facultativo.documentos.adapters.hijo import leer_acotado

    codigo = 0
    for archivo in opciones.archivos:
        leido = leer_acotado(Path(archivo))
        if leido["error"]:
            codigo = 1
            print(f"{archivo}: {leido['error']['mensaje']}", file=sys.stderr)
        print(json.dumps({"archivo": archivo, **{k: leido[k] for k in _CLAVES}}, ensure_ascii=False), flush=True)
    return codigo
