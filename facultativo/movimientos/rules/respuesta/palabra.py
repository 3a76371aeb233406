"""Words with their place on the page, and the lines they stand on: all the reading of the answer starts here."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from facultativo.comun.texto import plegar_ascii

_ROTULO_PEGADO = re.compile(r"([^\W\d]{3,}:)(?=\S)")


@dataclass(frozen=True)
class Palabra:
    """A word and its box, in points from the top left corner of the page; pages count from 1."""

    texto: str
    x0: float
    y0: float
    x1: float
    y1: float
    pagina: int

    @property
    def centro(self) -> float:
        """Horizontal middle: what tells the column."""
        return (self.x0 + self.x1) / 2

    @property
    def medio(self) -> float:
        """Vertical middle: what tells the line."""
        return (self.y0 + self.y1) / 2

    @property
    def alto(self) -> float:
        """Height of the box."""
        return self.y1 - self.y0

    @cached_property
    def clave(self) -> str:
        """Folded, without the punctuation of labels: what vocabularies are compared with."""
        return plegar_ascii(self.texto).strip(":;,.|()<>«»")


@dataclass(frozen=True)
class Fila:
    """The words of one line, from left to right."""

    palabras: tuple[Palabra, ...]

    @property
    def pagina(self) -> int:
        """Its page."""
        return self.palabras[0].pagina

    @property
    def medio(self) -> float:
        """Vertical middle."""
        return self.palabras[0].medio

    @property
    def alto(self) -> float:
        """Height of its first word."""
        return self.palabras[0].alto

    @cached_property
    def claves(self) -> tuple[str, ...]:
        """The folded words."""
        return tuple(p.clave for p in self.palabras)

    def cerca_de(self, otra: "Fila", puntos: float) -> bool:
        """True when both are on one page and at most so many points apart."""
        return self.pagina == otra.pagina and abs(self.medio - otra.medio) <= puntos


def en_filas(palabras: Iterable[Palabra]) -> tuple[Fila, ...]:
    """The words in reading order, whatever the order in which they were drawn."""
    filas: list[list[Palabra]] = []
    separadas = [trozo for p in palabras for trozo in _separar_rotulo(p)]
    for palabra in sorted(separadas, key=lambda p: (p.pagina, p.medio, p.x0)):
        if filas and _misma_fila(filas[-1][0], palabra):
            filas[-1].append(palabra)
        else:
            filas.append([palabra])
    return tuple(Fila(tuple(sorted(f, key=lambda p: p.x0))) for f in filas)


def frase_en(fila: Fila, frases: Sequence[tuple[str, ...]]) -> tuple[int, int] | None:
    """Where the first of the phrases stands in the line: first word and the one after the last."""
    for frase in frases:
        for i in range(len(fila.claves) - len(frase) + 1):
            if fila.claves[i : i + len(frase)] == frase:
                return i, i + len(frase)
    return None


def _misma_fila(a: Palabra, b: Palabra) -> bool:
    return a.pagina == b.pagina and abs(a.medio - b.medio) < 0.45 * max(a.alto, b.alto, 1)


def _separar_rotulo(palabra: Palabra) -> list[Palabra]:
    """`Folio:123` is a label and a value; where one ends is measured by letters."""
    hallado = _ROTULO_PEGADO.match(palabra.texto)
    if not hallado:
        return [palabra]
    corte = palabra.x0 + (palabra.x1 - palabra.x0) * hallado.end() / len(palabra.texto)
    a, b = palabra.texto[: hallado.end()], palabra.texto[hallado.end() :]
    return [
        Palabra(a, palabra.x0, palabra.y0, corte, palabra.y1, palabra.pagina),
        Palabra(b, corte, palabra.y0, palabra.x1, palabra.y1, palabra.pagina),
    ]
