"""The piece of text: what the text layer, the OCR and the QR all hand to the readers."""

from typing import NamedTuple


class Trozo(NamedTuple):
    """A run of text and where it stands, in points from the top left corner of the page as it is seen.

    `pagina` counts from 1. `fuente` says who read it: `texto` (the text layer), `ocr` or `qr`; `confianza` is 1 for the
    text layer and the engine's own figure for the rest. `letra` is the name of its typeface, where the file tells it.
    """

    texto: str
    x0: float
    y0: float
    x1: float
    y1: float
    pagina: int
    confianza: float = 1.0
    fuente: str = "texto"
    letra: str = ""

    @property
    def alto(self) -> float:
        """Height of the box."""
        return self.y1 - self.y0

    @property
    def medio(self) -> float:
        """Vertical middle: what tells whether two pieces stand on one row."""
        return (self.y0 + self.y1) / 2

    def con(self, texto: str, x0: float, x1: float) -> "Trozo":
        """A part of this run: other letters, between other sides."""
        return Trozo(texto, x0, self.y0, x1, self.y1, self.pagina, self.confianza, self.fuente, self.letra)

    @property
    def caja(self) -> tuple[float, float, float, float]:
        """The box as the command line gives it."""
        return (round(self.x0, 1), round(self.y0, 1), round(self.x1, 1), round(self.y1, 1))


def envolver(trozos: list[Trozo]) -> tuple[float, float, float, float]:
    """The smallest box that holds all the pieces."""
    if len(trozos) == 1:
        return trozos[0].caja
    return (
        round(min(t.x0 for t in trozos), 1),
        round(min(t.y0 for t in trozos), 1),
        round(max(t.x1 for t in trozos), 1),
        round(max(t.y1 for t in trozos), 1),
    )
