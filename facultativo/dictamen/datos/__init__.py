"""The tables of this room, read once: numbers of the law with their source, and which evidence wins."""

import csv
import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def parametros() -> Mapping[str, list[dict[str, Any]]]:
    """`parametros.toml`: for each parameter, its values with date and source."""
    return tomllib.loads(_texto("parametros.toml"))


@cache
def evidencia() -> tuple[Mapping[str, str], ...]:
    """`evidencia.csv`: the lines `hecho, orden, fuente, motivo`."""
    return tuple(csv.DictReader(_texto("evidencia.csv").splitlines()))


def _texto(nombre: str) -> str:
    return files(__name__).joinpath(nombre).read_text(encoding="utf-8")
