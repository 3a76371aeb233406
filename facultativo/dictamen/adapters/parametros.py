"""Read the dated parameters from the package."""

import tomllib
from functools import cache
from importlib.resources import files

from facultativo.dictamen.rules.parametros import NOMBRES, Entrada, Tabla


@cache
def leer_parametros() -> Tabla:
    """The table that travels with the program (`datos/parametros.toml`). ValueError when it names something unknown."""
    texto = files("facultativo.dictamen").joinpath("datos/parametros.toml").read_text(encoding="utf-8")
    crudo = tomllib.loads(texto)
    if set(crudo) != set(NOMBRES):
        raise ValueError(f"parametros.toml: sobran o faltan {set(crudo) ^ set(NOMBRES)}")
    return Tabla(
        tuple(
            Entrada(nombre=nombre, **{**bloque, "opciones": tuple(bloque.get("opciones", ()))})
            for nombre, bloques in crudo.items()
            for bloque in bloques
        )
    )
