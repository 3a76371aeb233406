"""Finding labels: every place of the text at which a known label begins, whole words, the longest label first."""

import itertools
import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from operator import attrgetter

from facultativo.documentos.rules.segmentos import Segmento
from facultativo.documentos.rules.vocabulario import Campo

_PALABRA = re.compile(r"[A-ZÑ0-9]+")
_ENTRE = re.compile(r"[ .,/()°º#-]{0,4}")
_PARENTESIS = re.compile(r" ?\([A-ZÑ. ]{1,40}\)")
_AL_FRENTE = re.compile(r"\(?\d{1,2}[.)-]+ ")
_NUMERO = re.compile(r"(?:^|(?<= ))\(?\d{1,2}[.)-]+ ?$")
_VINETA = re.compile(r"(^|[|•·*>:;,.)-]|\d+[.)])\s*$")


@dataclass(slots=True, eq=False)
class Marca:
    """A label found: the fields it may announce and the letters it takes, from `ini` to `fin`, in its segment.

    `abajo` is the second half of a label that came in two pieces.
    """

    campos: tuple[Campo, ...]
    segmento: Segmento
    ini: int
    fin: int
    x0: float
    x1: float
    y0: float
    y1: float
    abajo: Segmento | None = None

    @property
    def medio(self) -> float:
        """Vertical middle."""
        return (self.y0 + self.y1) / 2

    @property
    def resto(self) -> str:
        """What follows the label in its own segment, folded."""
        return self.segmento.plano[self.fin :].lstrip(" .:")

    @property
    def con_dos_puntos(self) -> bool:
        """Whether a colon follows."""
        return self.segmento.plano[self.fin :].lstrip().startswith(":")

    @property
    def desde(self) -> int:
        """Where the label begins with its number, if it has one: "12. Turno"."""
        return _desde(self.segmento.plano, self.ini)

    @property
    def entera(self) -> bool:
        """Whether the segment is nothing but this label."""
        return self.desde == 0 and not self.resto


class Lexico:
    """The labels of a set of fields, ready to be looked up word by word."""

    def __init__(self, campos: Iterable[Campo]) -> None:
        """Index the labels by their first word, longest first."""
        frases: dict[tuple[str, ...], tuple[Campo, ...]] = {}
        for campo in campos:
            for frase in campo.frases:
                clave = tuple(frase.split())
                frases[clave] = (*frases.get(clave, ()), campo)
        self.frases = frases
        self.enteras = {" ".join(clave): nombrados for clave, nombrados in frases.items()}
        self.prefijos = {clave[:n] for clave in frases for n in range(1, len(clave))}
        self.inicio: dict[str, list[tuple[str, ...]]] = {}
        for clave in sorted(frases, key=len, reverse=True):
            self.inicio.setdefault(clave[0], []).append(clave)

    def en_texto(self, plano: str) -> list[tuple[int, int, tuple[Campo, ...]]]:
        """Labels in a folded text: start, end and fields, without overlaps."""
        nucleo = plano.removesuffix(":")
        if nucleo in self.enteras:
            return [(0, len(nucleo), self.enteras[nucleo])]
        if self.inicio.keys().isdisjoint(_PALABRA.findall(plano)):
            return []
        palabras = [(m.group(), m.start(), m.end()) for m in _PALABRA.finditer(plano)]
        halladas, i = [], 0
        while i < len(palabras):
            clave = self._en(palabras, i, plano)
            if clave is None:
                i += 1
                continue
            fin = palabras[i + len(clave) - 1][2]
            entre = _PARENTESIS.match(plano, fin)
            fin = entre.end() if entre else fin + (plano[fin : fin + 1] == ")")
            halladas.append((palabras[i][1], fin, self.frases[clave]))
            while i < len(palabras) and palabras[i][1] < fin:
                i += 1
        return halladas

    def _en(self, palabras: Sequence[tuple[str, int, int]], i: int, plano: str) -> tuple[str, ...] | None:
        for clave in self.inicio.get(palabras[i][0], ()):
            tramo = palabras[i : i + len(clave)]
            if len(tramo) != len(clave) or any(p[0] != c for p, c in zip(tramo, clave, strict=True)):
                continue
            huecos = (plano[a[2] : b[1]] for a, b in itertools.pairwise(tramo))
            if all(_ENTRE.fullmatch(h) for h in huecos):
                return clave
        return None


@cache
def lexico(campos: tuple[Campo, ...]) -> Lexico:
    """The index of those fields, made once."""
    return Lexico(campos)


def _desde(plano: str, ini: int) -> int:
    numero = _NUMERO.search(plano[:ini])
    return numero.start() if numero else ini


def _marca(s: Segmento, ini: int, fin: int, campos: tuple[Campo, ...]) -> Marca:
    return Marca(
        campos, s, ini, fin, s.x_de(_desde(s.plano, ini)), s.x_de(fin) if fin < len(s.texto) else s.x1, s.y0, s.y1
    )


def _es_etiqueta(m: Marca, previa: Marca | None) -> bool:
    """Whether the words found are a label here and not a part of a sentence."""
    antes, resto = m.segmento.plano[: m.ini], m.resto
    al_inicio = bool(_VINETA.search(antes))
    if previa is not None and not al_inicio:
        al_inicio = m.con_dos_puntos or previa.fin >= m.ini - 1 or not resto
    fuerte = any(c.fuerte for c in m.campos)
    if m.con_dos_puntos:
        return al_inicio or fuerte
    if not resto:
        return al_inicio or (fuerte and len(antes) < 40)
    if al_inicio and previa is not None:
        return True
    return (al_inicio or fuerte) and any(c.forma(resto) is not None for c in m.campos)


def marcar(segmentos: Sequence[Segmento], lexico: Lexico) -> dict[int, list[Marca]]:
    """The labels of each segment, by the segment's order."""
    todas: dict[int, list[Marca]] = {}
    for s in segmentos:
        previa: Marca | None = None
        halladas = [_marca(s, *h) for h in lexico.en_texto(s.plano)]
        for k, m in enumerate(halladas):
            seguida = k + 1 < len(halladas) and halladas[k + 1].ini - m.fin <= 3
            if _es_etiqueta(m, previa) or (seguida and m.ini == 0):
                todas.setdefault(s.orden, []).append(m)
                previa = m
    _juntar_partidas(segmentos, lexico, todas)
    _juntar_de_vuelta(segmentos, lexico, todas)
    return todas


def _juntar_partidas(segmentos: Sequence[Segmento], lexico: Lexico, todas: dict[int, list[Marca]]) -> None:
    """Labels wrapped inside their cell: two short lines, one below the other, that only together are a whole label."""
    cortos = sorted((s for s in segmentos if len(s.plano) <= 36), key=attrgetter("y0"))
    topes, mayor = [s.y0 for s in cortos], max((s.alto for s in cortos), default=0.0)
    for arriba in segmentos:
        # Only the beginning of a known label can be its first half.
        if arriba.plano.endswith(":"):
            continue
        numero = _AL_FRENTE.match(arriba.plano)
        inicio = numero.end() if numero else 0
        if tuple(_PALABRA.findall(arriba.plano[inicio:])) not in lexico.prefijos:
            continue
        desde, hasta = arriba.y0 - arriba.alto - mayor, arriba.y1 + arriba.alto + mayor
        cercanos = cortos[bisect_left(topes, desde) : bisect_right(topes, hasta)]
        for abajo in sorted(cercanos, key=attrgetter("orden")):
            if not (encima(arriba, abajo) or _al_lado(arriba, abajo)):
                continue
            junto = f"{arriba.plano} {abajo.plano}"
            halladas = lexico.en_texto(junto)
            if len(halladas) != 1 or halladas[0][0] != inicio or junto[halladas[0][1] :].strip(" .:"):
                continue
            m = _marca(arriba, inicio, len(arriba.plano), halladas[0][2])
            m.x0, m.x1, m.y1, m.abajo = (
                min(arriba.x0, abajo.x0),
                max(arriba.x1, abajo.x1),
                max(arriba.y1, abajo.y1),
                abajo,
            )
            todas[arriba.orden] = [m]
            todas.pop(abajo.orden, None)


def _juntar_de_vuelta(segmentos: Sequence[Segmento], lexico: Lexico, todas: dict[int, list[Marca]]) -> None:
    """Labels of a sentence that begin at the end of a line and end, with their colon, at the start of the next."""
    for arriba, abajo in itertools.pairwise(segmentos):
        cambia = abajo.fila == arriba.fila + 1 and abajo.x0 <= arriba.x0 and abajo.y0 - arriba.y1 < 0.6 * arriba.alto
        if not cambia or tuple(_PALABRA.findall(arriba.plano)) not in lexico.prefijos:
            continue
        halladas = lexico.en_texto(f"{arriba.plano} {abajo.plano}")
        fin = halladas[0][1] - len(arriba.plano) - 1 if halladas and halladas[0][0] == 0 else 0
        if fin > 0 and abajo.plano[fin:].lstrip().startswith(":"):
            todas[abajo.orden] = [_marca(abajo, 0, fin, halladas[0][2]), *todas.get(abajo.orden, ())]


def _al_lado(a: Segmento, b: Segmento) -> bool:
    return a.fila == b.fila and a is not b and 0 <= b.x0 - a.x1 < 1.4 * a.alto


def encima(arriba: Segmento, abajo: Segmento) -> bool:
    """Whether the second is the next line of the first: aligned at the left or the middle, and close."""
    salto, alto = abajo.y0 - arriba.y1, arriba.alto if arriba.alto > abajo.alto else abajo.alto
    if not -0.35 * alto < salto < 0.6 * alto or arriba.pagina != abajo.pagina:
        return False
    return abs(arriba.x0 - abajo.x0) < 3 or abs(arriba.x0 + arriba.x1 - abajo.x0 - abajo.x1) < 6
