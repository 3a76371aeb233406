"""A paper as it came out of its file: text, ink, stains, codes and the marks its making left. No decision yet."""

from dataclasses import dataclass, field
from typing import NamedTuple

from facultativo.documentos.rules.lectura import Caja
from facultativo.documentos.rules.trozos import Trozo


class Tinta(NamedTuple):
    """How a run of text is drawn: what a person sees of it, if anything.

    `modo` is the PDF render mode (3 is invisible), `orden` the place in the drawing order, `angulo` in degrees.
    """

    trozo: Trozo
    letra: str
    tamano: float
    color: tuple[int, int, int]
    alfa: int
    modo: int
    orden: int
    angulo: int = 0


class Mancha(NamedTuple):
    """Something opaque that is not text.

    A `relleno` (rectangle) or an `imagen` hides what was drawn before it; a `fondo` (any other shape) may not, but
    white letters are seen on it.
    """

    x0: float
    y0: float
    x1: float
    y1: float
    pagina: int
    orden: int
    clase: str
    color: tuple[int, int, int] = (0, 0, 0)

    def cubre(self, t: Trozo) -> float:
        """Share of the piece of text that lies under the stain, 0 to 1."""
        ancho = min(self.x1, t.x1) - max(self.x0, t.x0)
        alto = min(self.y1, t.y1) - max(self.y0, t.y0)
        if self.pagina != t.pagina or ancho <= 0 or alto <= 0:
            return 0.0
        return ancho * alto / max((t.x1 - t.x0) * t.alto, 0.01)

    def tapa(self, t: Trozo) -> bool:
        """Whether letters of the piece lie under the stain: most of it, or a stretch of it in its whole height."""
        ancho, alto = min(self.x1, t.x1) - max(self.x0, t.x0), min(self.y1, t.y1) - max(self.y0, t.y0)
        return self.cubre(t) > 0.6 or (self.pagina == t.pagina and ancho > 1.5 * t.alto and alto > 0.7 * t.alto)


@dataclass(frozen=True, slots=True)
class Pagina:
    """One page: number from 1 and size in points with its text upright.

    `giro` is the angle at which the text stands when the page is seen as its file shows it.
    """

    numero: int
    ancho: float
    alto: float
    giro: int = 0

    def devolver(self, caja: Caja) -> Caja:
        """A box of the upright page, on the page as it is seen."""
        x0, y0, x1, y1 = caja
        if self.giro == 90:
            return (y0, self.ancho - x1, y1, self.ancho - x0)
        if self.giro == 180:
            return (self.ancho - x1, self.alto - y1, self.ancho - x0, self.alto - y0)
        if self.giro == 270:
            return (self.alto - y1, x0, self.alto - y0, x1)
        return caja


@dataclass(frozen=True, slots=True)
class Estructura:
    """What the file says about its own making."""

    revisiones: int = 1
    productor: str = ""
    creador: str = ""
    anotaciones: tuple[tuple[str, int, tuple[float, float, float, float]], ...] = ()


@dataclass(frozen=True, slots=True)
class Papel:
    """Everything the rules look at."""

    paginas: tuple[Pagina, ...] = ()
    trozos: tuple[Trozo, ...] = ()
    tintas: tuple[Tinta, ...] = ()
    ocultas: tuple[tuple[Tinta, str], ...] = ()
    manchas: tuple[Mancha, ...] = ()
    imagenes: tuple[Mancha, ...] = ()
    codigos: tuple[Trozo, ...] = ()
    estructura: Estructura = field(default_factory=Estructura)
    origen: str = "texto"
