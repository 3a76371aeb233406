"""Tables an expert can review: layout of the line, IMSS codes, findings, guías, minimum wage."""

import csv
from collections.abc import Mapping
from functools import cache
from importlib.resources import files


@cache
def tabla(nombre: str) -> tuple[Mapping[str, str], ...]:
    """The rows of `<nombre>.csv` of this folder."""
    texto = files(__name__).joinpath(f"{nombre}.csv").read_text(encoding="utf-8")
    return tuple(csv.DictReader(texto.splitlines()))
