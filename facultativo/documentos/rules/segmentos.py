"""From runs to segments: pieces drawn side by side on one row become one text, and each knows where its letters
stand."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cache
from operator import attrgetter

from facultativo.documentos.rules.texto import limpiar_dentro, plegar_fijo
from facultativo.documentos.rules.trozos import Trozo

HUECO = 0.5
"""Widest gap, in heights, between two runs that a reader sees as one text. A column gap is wider."""
HUECO_DE_MAQUINA = 0.8
"""The same for typewriter letters, whose space is as wide as any letter."""
_DELGADAS = frozenset("iIl1jtfr.,:;|")
_DE_MAQUINA = re.compile(r"cour|mono|consol|typewriter|lettergothic", re.IGNORECASE)
_MEDIO, _X0 = attrgetter("medio"), attrgetter("x0")
_PALABRA, _PALABRA_DE_MAQUINA = 0.22, 0.45
"""Narrowest gap, in heights, that is a space between two words."""


@dataclass(slots=True, eq=False)
class Segmento:
    """Text that reads as one piece, with the runs it came from and the index at which each begins."""

    trozos: list[Trozo]
    inicios: list[int]
    texto: str
    plano: str = ""
    x0: float = 0.0
    y0: float = 0.0
    x1: float = 0.0
    y1: float = 0.0
    pagina: int = 1
    fila: int = 0
    orden: int = 0
    medio: float = field(init=False)
    alto: float = field(init=False)

    def __post_init__(self) -> None:
        """Vertical middle and height, asked for all the time."""
        self.medio, self.alto = (self.y0 + self.y1) / 2, self.y1 - self.y0

    def x_de(self, indice: int) -> float:
        """Where the letter of that index begins, by proportion inside its run."""
        if indice == 0:
            return self.x0
        for t, ini in zip(reversed(self.trozos), reversed(self.inicios), strict=True):
            if indice >= ini:
                largo = max(len(t.texto), 1)
                return t.x0 + (t.x1 - t.x0) * min((indice - ini) / largo, 1.0)
        return self.x0

    def entre(self, ini: int, fin: int) -> list[Trozo]:
        """The runs that hold the letters from `ini` to `fin`, cut to them."""
        partes = []
        for t, desde in zip(self.trozos, self.inicios, strict=True):
            a, b = max(ini, desde), min(fin, desde + len(t.texto))
            if a < b:
                ancho = (t.x1 - t.x0) / max(len(t.texto), 1)
                x0, x1 = t.x0 + (a - desde) * ancho, t.x0 + (b - desde) * ancho
                texto = t.texto[a - desde : b - desde]
                partes.append(t.con(texto, x0, x1))
        return partes


def _filas(trozos: list[Trozo]) -> Iterable[list[Trozo]]:
    """Runs grouped by the row they stand on, top to bottom; left to right inside."""
    fila: list[Trozo] = []
    medio = alto = 0.0
    for t in sorted(trozos, key=_MEDIO):
        suyo, su_alto = t.medio, t.y1 - t.y0
        if fila and suyo - medio > 0.4 * (su_alto if su_alto < alto else alto):
            yield sorted(fila, key=_X0)
            fila = []
        if not fila:
            medio, alto = suyo, su_alto
        fila.append(t)
    if fila:
        yield sorted(fila, key=_X0)


def _unir(crudos: list[Trozo], de_maquina: bool) -> Segmento:
    if len(crudos) == 1:
        t = _pelado(crudos[0])
        return Segmento([t], [0], t.texto, plegar_fijo(t.texto), t.x0, t.y0, t.x1, t.y1, t.pagina)
    texto = ""
    inicios: list[int] = []
    trozos: list[Trozo] = []
    for crudo in crudos:
        t = _pelado(crudo)
        if trozos and not texto.endswith(" "):
            una_letra = t.letra == trozos[-1].letra
            palabra = _PALABRA_DE_MAQUINA if una_letra and (de_maquina or es_de_maquina(t.letra)) else _PALABRA
            if crudo.texto[0] == " " or t.x0 - trozos[-1].x1 > palabra * t.alto:
                texto += " "
        inicios.append(len(texto))
        trozos.append(t)
        texto += crudo.texto.lstrip(" ")
    texto = texto.rstrip(" ")
    return Segmento(
        trozos,
        inicios,
        texto,
        plegar_fijo(texto),
        trozos[0].x0,
        min(t.y0 for t in trozos),
        max(t.x1 for t in trozos),
        max(t.y1 for t in trozos),
        trozos[0].pagina,
    )


def _pelado(t: Trozo) -> Trozo:
    texto = t.texto.strip(" ")
    return t if texto == t.texto else t.con(texto, t.x0, t.x1)


@cache
def es_de_maquina(letra: str) -> bool:
    """Whether the name of a typeface is that of one whose letters are all of one width."""
    return bool(_DE_MAQUINA.search(letra))


def _parece_de_maquina(trozos: list[Trozo]) -> bool:
    """Typewriter letters are all six tenths of their height, also an i: drawn one by one, only the thin ones tell."""
    largos = [(t, len(t.texto.strip())) for t in trozos if len(t.texto) >= 5 or _DELGADAS.issuperset(t.texto)]
    iguales = sum(0.55 < (t.x1 - t.x0) / largo / max(t.alto, 0.1) < 0.615 for t, largo in largos)
    return bool(largos) and iguales > 0.7 * len(largos)


def _tope(previo: Trozo, t: Trozo, de_maquina: bool) -> float:
    """Widest gap, in heights, between two runs of one text."""
    # A bold label in its cell and a plain value in the next one are two texts.
    una_letra = previo.letra == t.letra
    maximo = HUECO_DE_MAQUINA if una_letra and (de_maquina or es_de_maquina(t.letra)) else HUECO
    # A full stop or comma is narrow and leaves more air after it.
    return maximo + (0.35 if previo.texto.rstrip(" ")[-1] in ".," else 0)


def _partir(fila: list[Trozo], de_maquina: bool) -> Iterable[list[Trozo]]:
    grupo: list[Trozo] = []
    for t in fila:
        if grupo:
            previo = grupo[-1]
            hueco, alto = t.x0 - previo.x1, max(t.alto, previo.alto)
            cerca = -0.5 * alto < hueco < _tope(previo, t, de_maquina) * alto
            if not (cerca and t.alto < 1.6 * previo.alto and previo.alto < 1.6 * t.alto):
                yield grupo
                grupo = []
        grupo.append(t)
    if grupo:
        yield grupo


def segmentar(trozos: Iterable[Trozo]) -> list[Segmento]:
    """All the segments of a paper, in reading order."""
    por_pagina: dict[int, list[Trozo]] = {}
    for t in trozos:
        texto = limpiar_dentro(t.texto)
        if texto:
            limpio = t if texto == t.texto else t.con(texto, t.x0, t.x1)
            por_pagina.setdefault(t.pagina, []).append(limpio)
    segmentos: list[Segmento] = []
    filas = 0
    for pagina in sorted(por_pagina):
        de_maquina = _parece_de_maquina(por_pagina[pagina])
        for fila in _filas(por_pagina[pagina]):
            filas += 1
            for grupo in _partir(fila, de_maquina):
                s = _unir(grupo, de_maquina)
                s.fila, s.orden = filas, len(segmentos)
                segmentos.append(s)
    return segmentos
