"""A paper as it came out of its file: text, ink, stains, codes and the marks its making left. No decision yet."""

from dataclasses import dataclass, field

from facultativo.documentos.rules.trozos import Trozo


@dataclass(frozen=True, slots=True)
class Tinta:
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


@dataclass(frozen=True, slots=True)
class Mancha:
    """Something opaque that is not text: a filled rectangle or a picture. It hides what was drawn before it."""

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


@dataclass(frozen=True, slots=True)
class Pagina:
    """One page: number from 1 and size in points as it is seen."""

    numero: int
    ancho: float
    alto: float


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
