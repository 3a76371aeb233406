"""Papers drawn in unusual ways, all genuine: read whole and not suspected. And patches that do hide something."""

import io
import random
from collections.abc import Callable, Sequence
from datetime import date

import pytest
from PIL import Image, ImageDraw
from pypdf import PdfReader, PdfWriter
from pypdf.generic import RectangleObject
from reportlab.graphics import renderPDF
from reportlab.graphics.barcode.qr import QrCodeWidget
from reportlab.graphics.shapes import Drawing
from reportlab.lib.utils import ImageReader

from facultativo.documentos.adapters.lector import leer_bytes
from tests.papeles.lienzo import Lienzo, Par
from tests.papeles.vigencia import Vigencia, constancia_vigencia, pares, una_vigencia

HOY = date(2026, 11, 22)
Dibujo = Callable[[Lienzo, Sequence[Par]], None]


def vigencia(semilla: int) -> tuple[Vigencia, list[Par]]:
    v = una_vigencia(random.Random(semilla), hoy=HOY)
    persona, patron = pares(v, random.Random(semilla))
    return v, [p for p in persona + patron if p[1]]


def _en_bloques(h: Lienzo, ps: Sequence[Par]) -> None:
    for columna in (0, 1):
        for par in ps:
            h.texto(54, h.y, par[columna] + (":" if columna == 0 else ""), tamano=7)
            h.y += 9.5
        h.y += 12


def _letra_por_letra(h: Lienzo, ps: Sequence[Par]) -> None:
    for etiqueta, valor in ps:
        for x, texto in ((54.0, etiqueta + ":"), (230.0, valor)):
            for c in texto:
                h.texto(x, h.y, c, tamano=7.5)
                x += h.c.stringWidth(c, "Helvetica", 7.5)
        h.y += 15


def _con_saltos(h: Lienzo, ps: Sequence[Par]) -> None:
    """One drawing order for the labels of a row and another for its values."""
    for k in range(0, len(ps), 2):
        for baja, columna in ((0, 0), (12, 1)):
            t = h.c.beginText(54, h.alto - h.y - baja)
            t.setFont("Helvetica", 7)
            izquierda, derecha = (p[columna] for p in (*ps[k : k + 2], ("", ""))[:2])
            salto = -(270 - h.c.stringWidth(izquierda, "Helvetica", 7)) / 7 * 1000
            crudo = [s.replace("(", r"\(").replace(")", r"\)").encode("cp1252") for s in (izquierda, derecha)]
            octal = ["".join(chr(b) if b < 128 else f"\\{b:03o}" for b in s) for s in crudo]
            t._code.append(f"[({octal[0]}) {salto:.1f} ({octal[1]})] TJ")
            h.c.drawText(t)
        h.y += 30


def _puntos_guia(h: Lienzo, ps: Sequence[Par]) -> None:
    for etiqueta, valor in ps:
        h.texto(54, h.y, etiqueta)
        h.texto(54 + h.c.stringWidth(etiqueta, "Helvetica", 9) + 3, h.y, "." * 12)
        h.texto(560, h.y, valor, derecha=True, tamano=7)
        h.y += 15


def _marca_de_agua(h: Lienzo, ps: Sequence[Par]) -> None:
    h.c.saveState()
    h.c.setFillGray(0.88)
    h.c.setFont("Helvetica-Bold", 60)
    h.c.drawString(80, 400, "IMSS DIGITAL")
    h.c.restoreState()
    h.pares(ps, "tabla")


def _titulo_en_caja_redonda(h: Lienzo, ps: Sequence[Par]) -> None:
    h.c.setFillGray(0.15)
    h.c.roundRect(50, h.alto - h.y - 6, 500, 18, 6, fill=1, stroke=0)
    h.c.setFillGray(1)
    h.texto(60, h.y, "DATOS DEL ASEGURADO", negrita=True)
    h.c.setFillGray(0)
    h.y += 25
    h.pares(ps, "debajo")


def _con_sello_de_goma(h: Lienzo, ps: Sequence[Par]) -> None:
    h.pares(ps, "tabla")
    sello = Image.new("RGBA", (200, 200), (0, 0, 0, 0))
    ImageDraw.Draw(sello).ellipse((10, 10, 190, 190), outline=(0, 0, 200, 255), width=6)
    h.c.drawImage(ImageReader(sello), 200, 500, 150, 150, mask="auto")


@pytest.mark.parametrize(
    "dibujar",
    [
        _en_bloques, _letra_por_letra, _con_saltos, _puntos_guia, _marca_de_agua, _titulo_en_caja_redonda,
        _con_sello_de_goma,
    ],
)  # fmt: skip
@pytest.mark.parametrize("semilla", range(4))
def test_dibujado_de_otro_modo_se_lee_igual(dibujar: Dibujo, semilla: int) -> None:
    v, ps = vigencia(semilla)
    h = Lienzo()
    h.titulo("Constancia de Vigencia de Derechos")
    dibujar(h, ps)
    h.sello(v.cadena, random.Random(1))
    exigir_entera(v, h.bytes())


def exigir_entera(v: Vigencia, datos: bytes) -> None:
    leido, _ = leer_bytes(datos, HOY)
    valores = {k: c["valor"] for k, c in leido["campos"].items()}
    assert {k: valores.get(k) for k in v.esperado()} == v.esperado()
    assert leido["hallazgos"] == []


@pytest.mark.parametrize("giro", [90, 180, 270])
def test_una_pagina_acostada_se_lee_y_sus_cajas_caen_donde_se_ven(giro: int) -> None:
    v, _ = vigencia(3)
    escritor = PdfWriter(clone_from=PdfReader(io.BytesIO(constancia_vigencia(v, 3))))
    escritor.pages[0].rotate(giro)
    salida = io.BytesIO()
    escritor.write(salida)
    exigir_entera(v, salida.getvalue())
    leido, _ = leer_bytes(salida.getvalue(), HOY)
    x0, y0, x1, y1 = leido["campos"]["curp"]["caja"]
    ancho, alto = (792, 612) if giro != 180 else (612, 792)
    assert 0 <= x0 < x1 <= ancho
    assert 0 <= y0 < y1 <= alto
    assert (y1 - y0 > x1 - x0) == (giro != 180)


def test_una_pagina_cuyo_origen_no_es_cero() -> None:
    v, _ = vigencia(5)
    escritor = PdfWriter(clone_from=PdfReader(io.BytesIO(constancia_vigencia(v, 5))))
    pagina = escritor.pages[0]
    pagina.mediabox = pagina.cropbox = RectangleObject((-40, -30, 612, 792))
    salida = io.BytesIO()
    escritor.write(salida)
    exigir_entera(v, salida.getvalue())


def test_un_qr_hecho_de_cuadritos_es_un_qr() -> None:
    v, ps = vigencia(7)
    h = Lienzo()
    h.titulo("Constancia de Vigencia de Derechos")
    h.pares(ps, "tabla")
    codigo = QrCodeWidget(v.cadena, barLevel="M")
    x0, y0, x1, y1 = codigo.getBounds()
    dibujo = Drawing(100, 100, transform=[100 / (x1 - x0), 0, 0, 100 / (y1 - y0), 0, 0])
    dibujo.add(codigo)
    renderPDF.draw(dibujo, h.c, 450, 20)
    exigir_entera(v, h.bytes())


def test_un_parche_hecho_de_una_imagen_o_de_una_forma_se_nota() -> None:
    v, ps = vigencia(9)
    for parche in ("imagen", "forma"):
        h = Lienzo()
        h.titulo("Constancia de Vigencia de Derechos")
        h.c.beginForm("parche")
        h.c.setFillGray(1)
        h.c.rect(0, 0, 200, 30, fill=1, stroke=0)
        h.c.endForm()
        h.pares(ps, "tabla")
        h.sello(v.cadena, random.Random(2))
        h.c.translate(265, 640)
        if parche == "imagen":
            h.c.drawImage(ImageReader(Image.new("RGB", (20, 20), "white")), 0, 0, 200, 30)
        else:
            h.c.doForm("parche")
        leido, _ = leer_bytes(h.bytes(), HOY)
        assert "texto-oculto" in {x["codigo"] for x in leido["hallazgos"]}
