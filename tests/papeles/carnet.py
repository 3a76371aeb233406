"""An invented carnet page: cover data, a portrait drawn with soft tones, the stamp of the clinic half over it."""

import cv2
import numpy as np
from PIL import Image, ImageDraw, ImageFont

from tests.papeles.escaneo import Matriz
from tests.papeles.personas import Persona

_LETRA = "DejaVuSans.ttf"


def un_carnet(persona: Persona, *, foto: bool = True, sello: bool = True, semilla: int = 0) -> Matriz:
    """The page as it lies flat, 1200 × 850 pixels, RGB."""
    azar = np.random.default_rng(semilla)
    hoja = Image.new("RGB", (1200, 850), (238, 236, 228))
    _imprimir(ImageDraw.Draw(hoja), persona)
    if foto:
        hoja.paste(Image.fromarray(_retrato(azar)), (840, 240))
    if sello:
        _sellar(ImageDraw.Draw(hoja), (845, 560))
    return np.asarray(hoja)


def _imprimir(pluma: ImageDraw.ImageDraw, persona: Persona) -> None:
    pluma.rectangle((0, 0, 1200, 110), fill=(30, 92, 70))
    pluma.text((40, 30), "CARNET DE CITAS MÉDICAS", font=ImageFont.truetype(_LETRA, 40), fill="white")
    renglones = (
        ("Nombre", persona.nombre),
        ("Núm. de Seguridad Social", persona.nss),
        ("CURP", persona.curp),
        ("Unidad de Medicina Familiar", "8"),
        ("Turno", "MATUTINO"),
    )
    for i, (etiqueta, valor) in enumerate(renglones):
        pluma.text((50, 180 + i * 110), etiqueta, font=ImageFont.truetype(_LETRA, 22), fill=(70, 70, 70))
        pluma.text((50, 212 + i * 110), valor, font=ImageFont.truetype(_LETRA, 32), fill=(20, 20, 20))


def _retrato(azar: np.random.Generator) -> Matriz:
    """A head and shoulders by gradients: tones, not strokes, which is what tells a photograph."""
    alto, ancho = 340, 270
    y, x = np.mgrid[0:alto, 0:ancho]
    fondo = np.stack([150 + y * 0.1, 165 + y * 0.1, 175 + y * 0.1], axis=2)
    cara = ((x - 135) / 62) ** 2 + ((y - 140) / 82) ** 2
    hombros = ((x - 135) / 125) ** 2 + ((y - 345) / 120) ** 2
    piel = np.stack([176 - 46 * cara, 128 - 40 * cara, 98 - 30 * cara], axis=2)
    retrato = np.where(hombros[..., None] < 1, np.array([58, 62, 88]) + 30 * (1 - hombros[..., None]), fondo)
    retrato = np.where(cara[..., None] < 1, piel, retrato)
    retrato = np.where(((cara < 1.35) & (y < 95))[..., None], np.array([38, 30, 26]), retrato)
    ruidosa = retrato + azar.normal(0, 4, retrato.shape)
    suave: Matriz = cv2.GaussianBlur(np.clip(ruidosa, 0, 255).astype(np.uint8), (0, 0), 1.2)
    return suave


def _sellar(pluma: ImageDraw.ImageDraw, centro: tuple[int, int]) -> None:
    x, y = centro
    tinta = (52, 60, 168)
    for radio in (112, 104, 70):
        pluma.ellipse((x - radio, y - radio, x + radio, y + radio), outline=tinta, width=4)
    letra = ImageFont.truetype(_LETRA, 20)
    for renglon, texto in enumerate(("IMSS", "UMF 8", "APIZACO")):
        pluma.text((x, y - 30 + renglon * 26), texto, font=letra, fill=tinta, anchor="mm")
