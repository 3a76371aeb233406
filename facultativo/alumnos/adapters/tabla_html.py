"""The «Excel» of many school systems: a page of HTML, or the XML of Excel 2003, with the name of a spreadsheet."""

from collections.abc import Iterator
from html.parser import HTMLParser

from facultativo.alumnos.adapters.errores import HojaIlegible

_FIRMAS = (b"<table", b"<html", b"<!doctype", b"<?xml", b"<workbook", b"<meta", b"<style", b"<head", b"<body", b"<div")
_RENGLON = frozenset({"tr", "row", "ss:row"})
_CELDA = frozenset({"td", "th", "cell", "ss:cell"})
_AJENO = "Es una página web sin una tabla. Exporta el padrón como Excel (.xlsx) o CSV."


def parece(datos: bytes) -> bool:
    """True when the bytes begin as a page or as XML."""
    return datos[:256].lstrip(b"\xef\xbb\xbf \t\r\n").lower().startswith(_FIRMAS)


def renglones(texto: str) -> Iterator[list[str]]:
    """The rows of the tables of the page, one after the other. Raises HojaIlegible when it has none."""
    lector = _Lector()
    lector.feed(texto)
    lector.close()
    if not lector.filas:
        raise HojaIlegible("padron-formato", _AJENO)
    yield from lector.filas


class _Lector(HTMLParser):
    """Collects cells by row; whatever is not in a cell is left out, and a row of a table inside a cell is a row."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.filas: list[list[str]] = []
        self._en_celda = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """A row or a cell begins; who forgets to close the one before closes it so."""
        if tag in _RENGLON:
            self.filas.append([])
        self._en_celda = tag in _CELDA or (self._en_celda and tag not in _RENGLON)
        if tag in _CELDA:
            if not self.filas:
                self.filas.append([])
            self.filas[-1].append("")

    def handle_endtag(self, tag: str) -> None:
        """A cell or a row ends."""
        if tag in _CELDA or tag in _RENGLON:
            self._en_celda = False

    def handle_data(self, data: str) -> None:
        """Text counts inside a cell only; its line breaks are of who wrote the page."""
        if self._en_celda and data.strip():
            self.filas[-1][-1] = " ".join(f"{self.filas[-1][-1]} {data}".split())
