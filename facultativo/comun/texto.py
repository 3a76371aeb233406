"""Text as the offices write it: upper case, no accents, one space. The Ñ is a letter and stays."""

import re
import unicodedata

_INVISIBLES = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]")
# The tilde of an N is not an accent: every other combining mark goes, and the tilde unless it follows an N.
_ACENTOS = re.compile("[\u0300-\u0302\u0304-\u036f]|(?<!N)\u0303")


def sin_invisibles(texto: str) -> str:
    """The text without zero-width characters, soft hyphens and byte order marks: copy and paste brings them."""
    return _INVISIBLES.sub("", texto)


def plegar(texto: str) -> str:
    """Fold for comparing and for printing: upper case, accents off, Ñ kept, spaces collapsed and trimmed."""
    if texto.isascii():  # most names, and nothing to take off
        return " ".join(texto.upper().split())
    descompuesto = unicodedata.normalize("NFD", sin_invisibles(texto).upper())
    return " ".join(unicodedata.normalize("NFC", _ACENTOS.sub("", descompuesto)).split())


def sin_formula(celda: str) -> str:
    """A cell for a spreadsheet: what would be run as a formula when it is opened becomes plain text."""
    return f"'{celda}" if celda.lstrip()[:1] in tuple("=+-@") or celda[:1] in tuple("\t\r\n") else celda


def plegar_ascii(texto: str) -> str:
    """As `plegar`, and Ñ becomes N: for comparing with systems that lost it."""
    return plegar(texto).replace("Ñ", "N")
