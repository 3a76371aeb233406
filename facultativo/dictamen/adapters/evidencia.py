"""Read from the package which evidence wins."""

import csv
from functools import cache
from importlib.resources import files

from facultativo.dictamen.rules.evidencia import Precedencia


@cache
def leer_precedencia() -> tuple[Precedencia, ...]:
    """The table that an expert reviews (`datos/evidencia.csv`), in its own order."""
    texto = files("facultativo.dictamen").joinpath("datos/evidencia.csv").read_text(encoding="utf-8")
    renglones = csv.DictReader(texto.splitlines())
    return tuple(Precedencia(r["hecho"], int(r["orden"]), r["fuente"], r["motivo"]) for r in renglones)
