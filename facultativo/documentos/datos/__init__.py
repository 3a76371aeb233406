"""Tables that an expert can review without reading code."""

import csv
from functools import cache
from importlib import resources

from facultativo.documentos.rules.precedencia import Precedencia


@cache
def precedencia() -> Precedencia:
    """The table of which source wins, by field."""
    with resources.files(__name__).joinpath("precedencia.csv").open(encoding="utf-8") as tabla:
        return {r["campo"]: tuple(r["fuentes"].split(">")) for r in csv.DictReader(tabla)}


@cache
def editores() -> tuple[str, ...]:
    """Programs that edit PDFs, folded to lower case, as they sign themselves in the metadata."""
    texto = resources.files(__name__).joinpath("editores.csv").read_text(encoding="utf-8")
    return tuple(r["programa"].lower() for r in csv.DictReader(texto.splitlines()))
