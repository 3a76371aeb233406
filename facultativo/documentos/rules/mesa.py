"""The page spread on a table: its segments, its labels and, at the end, which value each label took."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from facultativo.documentos.rules.etiquetas import Marca, encima, lexico, marcar
from facultativo.documentos.rules.segmentos import Segmento
from facultativo.documentos.rules.trozos import Trozo
from facultativo.documentos.rules.vocabulario import AGREGADO, CURP, NACIMIENTO, NSS, REGISTRO, Campo

FUERTES = (CURP, NSS, REGISTRO, AGREGADO, NACIMIENTO)
"""Fields whose values nobody takes for another's."""
CONFIANZA = {"dentro": 0.99, "derecha": 0.99, "abajo": 0.98, "bloque": 0.95, "serie": 0.85}


@dataclass(slots=True, eq=False)
class Hallado:
    """A label with the value it takes and the runs that hold it."""

    campo: Campo
    marca: Marca
    valor: str | bool
    trozos: list[Trozo]
    clase: str
    segmentos: list[Segmento] = field(default_factory=list)
    texto: str = ""
    costo: float = 0.0

    @property
    def confianza(self) -> float:
        """How sure the place makes it, times how sure the letters are. Of two places alike, the nearer one is surer."""
        del_lugar = CONFIANZA[self.clase] - 0.002 * max(self.costo, 0.0)
        return del_lugar * min((t.confianza for t in self.trozos), default=1.0)


class Mesa:
    """The page spread on a table: segments, their labels, and what has already been taken."""

    def __init__(self, segmentos: Sequence[Segmento], campos: Iterable[Campo]) -> None:
        """Find every label once."""
        self.segmentos = segmentos
        self.marcas = marcar(segmentos, lexico(tuple(campos)))
        self.partes = {id(m.abajo) for ms in self.marcas.values() for m in ms if m.abajo}
        self.filas: dict[int, list[Segmento]] = {}
        for s in segmentos:
            self.filas.setdefault(s.pagina, []).append(s)
        for fila in self.filas.values():
            fila.sort(key=lambda s: s.medio)
        self.medios = {pagina: [s.medio for s in fila] for pagina, fila in self.filas.items()}

    def entre(self, pagina: int, desde: float, hasta: float) -> list[Segmento]:
        """The segments of a page whose middle stands between two heights, top to bottom."""
        medios = self.medios[pagina]
        return self.filas[pagina][bisect_left(medios, desde) : bisect_right(medios, hasta)]

    def es_etiqueta(self, s: Segmento) -> bool:
        """Whether the segment begins with a label, known or not (anything that ends in a colon announces something)."""
        marcas = self.marcas.get(s.orden)
        return bool(marcas and marcas[0].desde <= 2) or id(s) in self.partes or s.plano.endswith(":")

    def hasta_etiqueta(self, s: Segmento) -> int:
        """Where the first label inside the segment begins."""
        marcas = self.marcas.get(s.orden)
        return marcas[0].desde if marcas else len(s.texto)

    def vuelta(self, s: Segmento) -> Segmento | None:
        """Where a text that reached the right edge goes on: what begins the next line, if it is no label."""
        if any(x.fila == s.fila and x.x0 > s.x0 for x in self.entre(s.pagina, s.y0, s.y1)):
            return None
        debajo = [x for x in self.entre(s.pagina, s.y1, s.y1 + 1.5 * s.alto) if x.y0 - s.y1 < 0.6 * s.alto]
        primero = min(debajo, key=lambda x: (x.fila, x.x0), default=None)
        if primero is None or primero.x0 > s.x0 + 3 or self.hasta_etiqueta(primero) < len(primero.texto):
            return None
        return None if self.es_etiqueta(primero) else primero

    def vecinos(self, s: Segmento) -> Iterator[Segmento]:
        """What a value may go on with: the run beside it or the line under it."""
        for otro in self.entre(s.pagina, s.medio - s.alto, s.medio + 3 * s.alto):
            junto = otro.fila == s.fila and 0 <= otro.x0 - s.x1 < 1.1 * s.alto
            if (
                otro is not s
                and (junto or encima(s, otro))
                and not self.es_etiqueta(otro)
                and self.hasta_etiqueta(otro) == len(otro.texto)
            ):
                yield otro
