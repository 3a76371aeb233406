"""Closed lists of the school's configuration."""

from enum import StrEnum


class Codificacion(StrEnum):
    """The bytes in which a lote is written."""

    WINDOWS = "cp1252"
    LATINO = "latin-1"
    UTF8 = "utf-8"


class Enie(StrEnum):
    """The character written for Ñ in the lote (IDSE takes `#` by default)."""

    NUMERAL = "#"
    ENIE = "Ñ"
    ENE = "N"


class FinDeRenglon(StrEnum):
    """How lines of the lote end."""

    CRLF = "crlf"
    LF = "lf"
