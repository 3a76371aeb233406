"""From runs to segments: pieces drawn side by side on one row become one text, and each knows where its letters
stand."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from facultativo.documentos.rules.texto import limpiar_dentro, plegar_fijo
from facultativo.documentos.rules.trozos import Trozo

HUECO = 0.5
"""Widest gap, in heights, between two runs that a reader sees as one text. A column gap is wider."""
HUECO_DE_MAQUINA = 0.8
"""The same for typewriter letters, whose space is as wide as any letter."""


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
    orden: int = field(default=0)

    @property
    def medio(self) -> float:
        """Vertical middle."""
        return (self.y0 + self.y1) / 2

    @property
    def alto(self) -> float:
        """Height."""
        return self.y1 - self.y0

    def x_de(self, indice: int) -> float:
        """Where the letter of that index begins, by proportion inside its run."""
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
                partes.append(Trozo(texto, x0, t.y0, x1, t.y1, t.pagina, t.confianza, t.fuente))
        return partes


def _filas(trozos: list[Trozo]) -> Iterable[list[Trozo]]:
    """Runs grouped by the row they stand on, top to bottom; left to right inside."""
    fila: list[Trozo] = []
    for t in sorted(trozos, key=lambda t: t.medio):
        if fila and t.medio - fila[0].medio > 0.4 * min(t.alto, fila[0].alto):
            yield sorted(fila, key=lambda t: t.x0)
            fila = []
        fila.append(t)
    if fila:
        yield sorted(fila, key=lambda t: t.x0)


def _unir(crudos: list[Trozo]) -> Segmento:
    texto = ""
    inicios: list[int] = []
    trozos: list[Trozo] = []
    for crudo in crudos:
        t = _pelado(crudo)
        if trozos and not texto.endswith(" ") and (crudo.texto[0] == " " or t.x0 - trozos[-1].x1 > 0.22 * t.alto):
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
    return t if texto == t.texto else Trozo(texto, t.x0, t.y0, t.x1, t.y1, t.pagina, t.confianza, t.fuente)


def _hueco(trozos: list[Trozo]) -> float:
    """Typewriter letters are all six tenths of their height."""
    largos = [(t, len(t.texto.strip())) for t in trozos if len(t.texto) >= 5]
    iguales = sum(0.55 < (t.x1 - t.x0) / largo / max(t.alto, 0.1) < 0.615 for t, largo in largos)
    return HUECO_DE_MAQUINA if iguales > 0.7 * len(largos) else HUECO


def _partir(fila: list[Trozo], maximo: float) -> Iterable[list[Trozo]]:
    grupo: list[Trozo] = []
    for t in fila:
        if grupo:
            previo = grupo[-1]
            hueco, alto = t.x0 - previo.x1, max(t.alto, previo.alto)
            # A full stop or comma is narrow and leaves more air after it.
            tope = maximo + (0.35 if previo.texto[-1] in ".," else 0)
            junto = -0.5 * alto < hueco < tope * alto and t.alto < 1.6 * previo.alto and previo.alto < 1.6 * t.alto
            if not junto:
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
            limpio = t if texto == t.texto else Trozo(texto, t.x0, t.y0, t.x1, t.y1, t.pagina, t.confianza, t.fuente)
            por_pagina.setdefault(t.pagina, []).append(limpio)
    segmentos: list[Segmento] = []
    filas = 0
    for pagina in sorted(por_pagina):
        maximo = _hueco(por_pagina[pagina])
        for fila in _filas(por_pagina[pagina]):
            filas += 1
            for grupo in _partir(fila, maximo):
                s = _unir(grupo)
                s.fila, s.orden = filas, len(segmentos)
                segmentos.append(s)
    return segmentos
