"""The sheet on which papers are drawn: labels and values in several layouts, text wrapped anywhere, in any order of
the stream."""

import io
import random
from collections.abc import Sequence
from dataclasses import dataclass, field

import segno
from reportlab.lib.pagesizes import letter
from reportlab.lib.utils import ImageReader
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas

Par = tuple[str, str]
LAYOUTS = ("tabla", "dos_columnas", "corrida", "debajo", "centrada", "junto", "palabras", "rejilla")


@dataclass
class Lienzo:
    """One page being drawn, from the top down."""

    letra: str = "Helvetica"
    tamano: float = 9
    productor: str = "JasperReports Library; OpenPDF 1.3"
    ancho: float = letter[0]
    alto: float = letter[1]
    y: float = 60.0
    izquierda: float = 54.0
    c: Canvas = field(init=False)
    _bytes: io.BytesIO = field(init=False, default_factory=io.BytesIO)

    def __post_init__(self) -> None:
        self.c = Canvas(self._bytes, pagesize=(self.ancho, self.alto), invariant=1)
        self.c.setProducer(self.productor)
        self.c.setCreator("IMSS")

    def texto(
        self,
        x: float,
        y: float,
        texto: str,
        *,
        negrita: bool = False,
        tamano: float | None = None,
        derecha: bool = False,
    ) -> None:
        """One run with its baseline `y` points under the top edge."""
        self.c.setFont(self.letra + ("-Bold" if negrita else ""), tamano or self.tamano)
        (self.c.drawRightString if derecha else self.c.drawString)(x, self.alto - y, texto)

    def titulo(self, texto: str, tamano: float = 13) -> None:
        """A centred heading."""
        self.c.setFont(self.letra + "-Bold", tamano)
        self.c.drawCentredString(self.ancho / 2, self.alto - self.y, texto)
        self.y += tamano * 1.8

    def parrafo(self, texto: str, ancho: float = 500, tamano: float = 8) -> None:
        """Plain words, wrapped."""
        for renglon in por_palabra(texto, ancho, self.letra, tamano):
            self.texto(self.izquierda, self.y, renglon, tamano=tamano)
            self.y += tamano * 1.3
        self.y += 6

    def sello(self, cadena: str, azar: random.Random, rotulo: str = "Cadena original") -> None:
        """The seal string, wrapped at words or anywhere, and a digital signature under it."""
        tamano, ancho = azar.choice([5, 6, 7]), azar.choice([180, 260, 400, 500])
        partir = azar.choice([por_palabra, por_letra, por_cuenta])
        self.texto(self.izquierda, self.y, rotulo, negrita=True, tamano=7)
        self.y += 10
        for renglon in partir(cadena, ancho, self.letra, tamano):
            self.texto(self.izquierda, self.y, renglon, tamano=tamano)
            self.y += tamano * 1.25
        self.y += 6
        self.texto(self.izquierda, self.y, "Sello digital", negrita=True, tamano=7)
        firma = "".join(azar.choice("ABCDEFabcdef0123456789+/") for _ in range(172))
        for i in range(0, len(firma), 86):
            self.y += 8
            self.texto(self.izquierda, self.y, firma[i : i + 86], tamano=5)
        self.y += 12

    def qr(self, texto: str, x: float, y: float, lado: float = 90) -> None:
        """A QR with the text."""
        imagen = io.BytesIO()
        segno.make(texto, error="m", micro=False).save(imagen, kind="png", scale=4, border=4)
        imagen.seek(0)
        self.c.drawImage(ImageReader(imagen), x, self.alto - y - lado, lado, lado)

    def pares(self, pares: Sequence[Par], layout: str) -> None:
        """Labels and values in one of the layouts."""
        getattr(self, f"_{layout}")([(e, v) for e, v in pares if v])

    def _renglones(self, valor: str, ancho: float) -> list[str]:
        return por_palabra(valor, ancho, self.letra, self.tamano)

    def _tabla(self, pares: Sequence[Par]) -> None:
        """Label left, value right, in ruled rows, long values on two lines from the top."""
        for etiqueta, valor in pares:
            renglones = self._renglones(valor, 230)
            alto = max(len(renglones), 1) * 11 + 5
            self.c.rect(self.izquierda, self.alto - self.y - alto + 9, 500, alto)
            self.texto(self.izquierda + 4, self.y, etiqueta, negrita=True)
            for i, renglon in enumerate(renglones):
                self.texto(self.izquierda + 220, self.y + 11 * i, renglon)
            self.y += alto
        self.y += 12

    def _centrada(self, pares: Sequence[Par]) -> None:
        """As `tabla`, but the label stands in the middle of a value of several lines."""
        for etiqueta, valor in pares:
            renglones = self._renglones(valor, 170)
            alto = max(len(renglones), 1) * 11 + 6
            self.texto(self.izquierda + 4, self.y + 5.5 * (len(renglones) - 1), etiqueta)
            for i, renglon in enumerate(renglones):
                self.texto(self.izquierda + 250, self.y + 11 * i, renglon)
            self.y += alto
        self.y += 12

    def _dos_columnas(self, pares: Sequence[Par]) -> None:
        """Two columns of `label: value`, each its own run."""
        for k in range(0, len(pares), 2):
            alto = 0.0
            for x, (etiqueta, valor) in zip((self.izquierda, self.izquierda + 260), pares[k : k + 2], strict=False):
                self.texto(x, self.y, etiqueta + ":", negrita=True, tamano=8)
                desde = x + stringWidth(etiqueta + ": ", self.letra + "-Bold", 8) + 3
                renglones = self._renglones(valor, x + 250 - desde)
                for i, renglon in enumerate(renglones):
                    self.texto(desde, self.y + 10.5 * i, renglon)
                alto = max(alto, 10.5 * (len(renglones) - 1))
            self.y += 18 + alto
        self.y += 10

    def _corrida(self, pares: Sequence[Par]) -> None:
        """All labels first in the stream, then all values, in reverse."""
        y = self.y
        for i, (etiqueta, _) in enumerate(pares):
            self.texto(self.izquierda, y + 17 * i, etiqueta + ":")
        for i, (_, valor) in reversed(list(enumerate(pares))):
            self.texto(self.izquierda + 230, y + 17 * i, valor, tamano=9 if len(valor) < 50 else 7)
        self.y += 17 * len(pares) + 12

    def _debajo(self, pares: Sequence[Par]) -> None:
        """Small label above, value below, two to a row."""
        for k in range(0, len(pares), 2):
            alto = 0.0
            for x, (etiqueta, valor) in zip((self.izquierda, self.izquierda + 265), pares[k : k + 2], strict=False):
                self.texto(x, self.y, etiqueta, tamano=7)
                renglones = self._renglones(valor, 240)
                for i, renglon in enumerate(renglones):
                    self.texto(x, self.y + 12 + 11 * i, renglon, negrita=True)
                alto = max(alto, 11.0 * (len(renglones) - 1))
            self.y += 30 + alto
        self.y += 8

    def _rejilla(self, pares: Sequence[Par]) -> None:
        """A header row of labels over a row of values, three to a band, white on dark."""
        for k in range(0, len(pares), 3):
            banda = pares[k : k + 3]
            self.c.setFillGray(0.2)
            self.c.rect(self.izquierda, self.alto - self.y - 4, 510, 13, stroke=0, fill=1)
            for j, (etiqueta, _) in enumerate(banda):
                self.c.setFillGray(1)
                self.texto(self.izquierda + 3 + 170 * j, self.y, etiqueta, tamano=7.5)
            self.c.setFillGray(0)
            alto = 0.0
            for j, (_, valor) in enumerate(banda):
                renglones = self._renglones(valor, 158)
                for i, renglon in enumerate(renglones):
                    self.texto(self.izquierda + 3 + 170 * j, self.y + 14 + 10.5 * i, renglon)
                alto = max(alto, 10.5 * (len(renglones) - 1))
            self.y += 31 + alto
        self.y += 8

    def _junto(self, pares: Sequence[Par]) -> None:
        """Label and value in one run; what does not fit goes on under the label."""
        for etiqueta, valor in pares:
            for renglon in self._renglones(f"{etiqueta}: {valor}", 400):
                self.texto(self.izquierda, self.y, renglon)
                self.y += 10.5
            self.y += 7
        self.y += 8

    def _palabras(self, pares: Sequence[Par]) -> None:
        """Every word is a run of its own, drawn in any order."""
        piezas: list[tuple[float, float, str]] = []
        for etiqueta, valor in pares:
            x = self.izquierda
            for palabra in f"{etiqueta}:".split():
                piezas.append((x, self.y, palabra))
                x += stringWidth(palabra + " ", self.letra, self.tamano)
            x = self.izquierda + 200
            for palabra in valor.split():
                if x + stringWidth(palabra, self.letra, self.tamano) > 560:
                    x = self.izquierda + 200
                    self.y += 10.5
                piezas.append((x, self.y, palabra))
                x += stringWidth(palabra + " ", self.letra, self.tamano)
            self.y += 17
        random.Random(7).shuffle(piezas)
        for x, y, palabra in piezas:
            self.texto(x, y, palabra)
        self.y += 8

    def tabla_de(self, columnas: Sequence[tuple[str, float]], filas: Sequence[Sequence[str]]) -> None:
        """A table with its column titles; cells wrap."""
        x0s = [self.izquierda + sum(a for _, a in columnas[:i]) for i in range(len(columnas))]
        for x, (titulo, ancho) in zip(x0s, columnas, strict=True):
            for i, renglon in enumerate(por_palabra(titulo, ancho - 4, self.letra + "-Bold", 7)):
                self.texto(x, self.y + 8 * i, renglon, negrita=True, tamano=7)
        self.y += 22
        for fila in filas:
            alto = 0
            for x, valor, (_, ancho) in zip(x0s, fila, columnas, strict=True):
                renglones = por_palabra(valor, ancho - 4, self.letra, 6.5)
                for i, renglon in enumerate(renglones):
                    self.texto(x, self.y + 7.5 * i, renglon, tamano=6.5)
                alto = max(alto, len(renglones))
            self.y += 7.5 * alto + 7
        self.y += 6

    def bytes(self) -> bytes:
        """The finished PDF."""
        self.c.showPage()
        self.c.save()
        return self._bytes.getvalue()


def por_palabra(texto: str, ancho: float, letra: str, tamano: float) -> list[str]:
    """Lines broken at spaces; a word wider than the line is broken where it must."""
    renglones, actual = [], ""
    for palabra in texto.split(" "):
        prueba = f"{actual} {palabra}" if actual else palabra
        if actual and stringWidth(prueba, letra, tamano) > ancho:
            renglones.append(actual)
            prueba = palabra
        while stringWidth(prueba, letra, tamano) > ancho:
            corte = max(i for i in range(1, len(prueba)) if stringWidth(prueba[:i], letra, tamano) <= ancho or i == 1)
            renglones.append(prueba[:corte])
            prueba = prueba[corte:]
        actual = prueba
    return [*renglones, actual] if actual else renglones


def por_letra(texto: str, ancho: float, letra: str, tamano: float) -> list[str]:
    """Lines as full as they can be, broken anywhere, without hyphens."""
    renglones, actual = [], ""
    for c in texto:
        if actual and stringWidth(actual + c, letra, tamano) > ancho:
            renglones.append(actual)
            actual = ""
        actual += c
    return [*renglones, actual]


def por_cuenta(texto: str, ancho: float, letra: str, tamano: float) -> list[str]:
    """Lines of so many letters."""
    n = max(int(ancho / (0.55 * tamano)), 12)
    return [texto[i : i + n] for i in range(0, len(texto), n)]
