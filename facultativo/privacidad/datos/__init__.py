"""The policy of the house, read once."""

from functools import cache
from importlib.resources import files

from facultativo.privacidad.rules import Politica, leer_politica


@cache
def politica() -> Politica:
    """`retencion.toml`."""
    return leer_politica(files(__name__).joinpath("retencion.toml").read_text(encoding="utf-8"))
