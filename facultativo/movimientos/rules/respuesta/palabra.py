"""Words with their place on the page, and the lines they stand on: all the reading of the answer starts here."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from facultativo.comun.texto import plegar_ascii

_JUNTAS = 0.12
"""Heights between two pieces of one word: half of the narrowest space."""
_ROTULO_PEGADO = re.compile(r"([^\W\d]{3,}:)(?=\S)")


@dataclass(frozen=True)
class Palabra:
    """A word and its box, in points to the right and downwards; only distances count. Pages count from 1."""

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
    for palabra in sorted(palabras, key=lambda p: (p.pagina, p.medio, p.x0)):
        if filas and _misma_fila(filas[-1][0], palabra):
            filas[-1].append(palabra)
        else:
            filas.append([palabra])
    return tuple(Fila(tuple(_unidas(sorted(f, key=lambda p: p.x0)))) for f in filas)


def _unidas(palabras: Iterable[Palabra]) -> Iterator[Palabra]:
    """Pieces that touch are one word, whatever the order in which they were drawn, be they single letters."""
    actual: list[Palabra] = []
    for palabra in palabras:
        if actual and abs(palabra.x0 - actual[-1].x1) > _JUNTAS * palabra.alto:
            yield from _separar_rotulo(_pegar(actual))
            actual = []
        actual.append(palabra)
    if actual:
        yield from _separar_rotulo(_pegar(actual))


def _pegar(trozos: Sequence[Palabra]) -> Palabra:
    if len(trozos) == 1:
        return trozos[0]
    a, b = trozos[0], trozos[-1]
    y0, y1 = min(p.y0 for p in trozos), max(p.y1 for p in trozos)
    return Palabra("".join(p.texto for p in trozos), a.x0, y0, b.x1, y1, a.pagina)


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
