"""From the one colour a plantel chooses to a theme that anybody can read (WCAG 2.2, 1.4.3)."""

import re
from colorsys import hls_to_rgb, rgb_to_hls

ACENTO = "ffb81c"
"""Cempasúchil: what comes next. The same for every plantel, so that it always means the same."""
CONTRASTE_DE_TEXTO = 7.0
"""White on the colour of the plantel: AAA, because it carries small text in sunlight on cheap screens."""


def _canales(hexadecimal: str) -> tuple[int, int, int]:
    r, g, b = (int(hexadecimal[i : i + 2], 16) for i in (0, 2, 4))
    return r, g, b


def luminancia(hexadecimal: str) -> float:
    """Relative luminance of `rrggbb`, between 0 (black) and 1 (white), as WCAG defines it."""
    lineales = [
        c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4
        for c in (canal / 255 for canal in _canales(hexadecimal))
    ]
    return 0.2126 * lineales[0] + 0.7152 * lineales[1] + 0.0722 * lineales[2]


def contraste(uno: str, otro: str) -> float:
    """Contrast ratio between two `rrggbb` colours, 1 to 21."""
    claro, oscuro = sorted((luminancia(uno), luminancia(otro)), reverse=True)
    return (claro + 0.05) / (oscuro + 0.05)


def oscurecer(hexadecimal: str, parte: float) -> str:
    """The colour with `parte` (0 to 1) of its light taken away."""
    return "".join(f"{round(canal * (1 - parte)):02x}" for canal in _canales(hexadecimal))


def legible(hexadecimal: str) -> str:
    """The colour itself, or the nearest darker one on which white can be read."""
    while contraste(hexadecimal, "ffffff") < CONTRASTE_DE_TEXTO:
        hexadecimal = oscurecer(hexadecimal, 0.06)
    return hexadecimal


def es_color(texto: str) -> bool:
    """Whether this is exactly `rrggbb`; nothing else may reach a style sheet."""
    return re.fullmatch(r"[0-9a-f]{6}", texto) is not None


def suave(hexadecimal: str) -> str:
    """The same hue as a tint for backgrounds: text of the colour itself stays readable on it."""
    tono, _, saturacion = rgb_to_hls(*(canal / 255 for canal in _canales(hexadecimal)))
    return "".join(f"{round(255 * c):02x}" for c in hls_to_rgb(tono, 0.945, min(saturacion, 0.5)))


def tema(hexadecimal: str) -> str:
    """The style sheet of a plantel: four tokens."""
    marca = legible(hexadecimal)
    fichas = {"marca": marca, "marca-oscura": oscurecer(marca, 0.3), "marca-suave": suave(marca), "acento": ACENTO}
    return ":root{" + ";".join(f"--{nombre}:#{valor}" for nombre, valor in fichas.items()) + "}\n"
