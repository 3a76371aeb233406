"""Keys of records as they come back from a page."""

_DIGITOS = 18
"""What a column of a key holds in every database, in whole digits."""


def leer_clave(texto: str) -> int | None:
    """The key that `texto` writes in plain digits; None for anything else, which is nobody's key."""
    return int(texto) if texto.isascii() and texto.isdigit() and len(texto) <= _DIGITOS else None


def leer_claves(textos: list[str]) -> list[int]:
    """The keys among these, in their order."""
    return [clave for texto in textos if (clave := leer_clave(texto)) is not None]
