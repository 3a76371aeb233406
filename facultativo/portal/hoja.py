"""Puts the parts of the style sheet together: `python -m facultativo.portal.hoja`.

No Node and no build step at install time: the result is kept in the repository and a test compares it with its parts.
"""

import re
from pathlib import Path

PORTAL = Path(__file__).resolve().parent
PARTES = PORTAL / "estilo"
SALIDA = PORTAL / "static" / "portal"

HOJAS = {
    "facultativo.css": [
        "00-fichas",
        "10-base",
        "20-armazon",
        "30-accion",
        "40-hitos",
        "50-formas",
        "60-avisos",
        "65-dibujos",
        "70-publico",
        "90-impresion",
    ],
    "papel.css": ["75-papel"],
    "personal.css": ["75-papel", "80-tablas", "82-personal", "84-graficas", "86-muestras"],
}
"""What everybody downloads, what a page with a paper on it adds, and what pages of staff add."""


def compactar(css: str) -> str:
    """The same rules without comments and idle white space."""
    css = re.sub(r"/\*.*?\*/", "", css, flags=re.DOTALL)
    css = re.sub(r"\s+", " ", css)
    css = re.sub(r"\s*([{};,])\s*", r"\1", css)
    return re.sub(r":\s+", ":", css).replace(";}", "}").strip() + "\n"


def reunir(nombre: str) -> str:
    """The text of one style sheet, from its parts in order."""
    return compactar("\n".join((PARTES / f"{parte}.css").read_text("utf-8") for parte in HOJAS[nombre]))


def escribir() -> None:
    """Write every style sheet where Django serves it from."""
    for nombre in HOJAS:
        (SALIDA / nombre).write_text(reunir(nombre), "utf-8")


if __name__ == "__main__":
    escribir()
