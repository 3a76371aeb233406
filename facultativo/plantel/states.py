"""Closed lists of the school's configuration."""

from enum import StrEnum


class Enie(StrEnum):
    """The character written for Ñ in the lote (IDSE takes `#` by default)."""

    NUMERAL = "#"
    ENIE = "Ñ"
    ENE = "N"


class FinDeRenglon(StrEnum):
    """How lines of the lote end."""

    CRLF = "crlf"
    LF = "lf"
