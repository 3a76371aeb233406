"""Folding that keeps positions: label searches happen on the folded text, values are cut from the original one."""

import re
import unicodedata

_TABLA = {ord(c): ord(c.upper()) for c in "abcdefghijklmnopqrstuvwxyzñ"}
for _con, _sin in zip("áéíóúüàèìòùâêîôûäëïö", "AEIOUUAEIOUAEIOUAEIO", strict=True):
    _TABLA[ord(_con)] = _TABLA[ord(_con.upper())] = ord(_sin)
_TABLA.update({0xA0: 0x20, 0x2007: 0x20, 0x202F: 0x20, 0x2010: 0x2D, 0x2011: 0x2D, 0x2013: 0x2D, 0x2014: 0x2D})
_LATINA = bytes(_TABLA.get(i, i) for i in range(256))
"""The same for letters of one byte: nearly all there are, at a fifth of the time."""
_ESPACIOS = re.compile(r"\s+")
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufffe\uffff]")


def limpiar(texto: str) -> str:
    """Composed, with single spaces, without control or invisible characters."""
    # Nearly all runs of a clean paper are already as they should be.
    if texto.isprintable() and "  " not in texto and unicodedata.is_normalized("NFKC", texto):
        return texto.strip()
    if not texto.isascii():
        texto = unicodedata.normalize("NFKC", texto)
    return _ESPACIOS.sub(" ", _CONTROL.sub("", texto)).strip()


def limpiar_dentro(texto: str) -> str:
    """As `limpiar`, but a space at either end stays: between two runs it may be the only sign of a word's end."""
    if texto.isascii() and texto.isprintable() and "  " not in texto:
        return "" if texto == " " else texto
    limpio = limpiar(texto)
    if not limpio:
        return ""
    return (" " if texto[0].isspace() else "") + limpio + (" " if texto[-1].isspace() else "")


def plegar_fijo(texto: str) -> str:
    """Upper case without accents (Ñ stays), with the same length as the text: an index in one is an index in the
    other."""
    if texto.isascii():
        return texto.upper()
    try:
        return texto.encode("latin-1").translate(_LATINA).decode("latin-1")
    except UnicodeEncodeError:
        return texto.translate(_TABLA)


def sin_espacios(texto: str) -> str:
    """Folded and without spaces: what two texts are compared by when a line break may have eaten or made a space."""
    return plegar_fijo(texto).replace(" ", "")
