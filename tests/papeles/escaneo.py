"""Turns an invented paper (PDF bytes) into what people send: scans and photographs. Same scene, same picture."""

import io
from dataclasses import dataclass, replace
from typing import Any

import cv2
import numpy as np
import pillow_heif
import pypdfium2
from numpy.typing import NDArray
from PIL import Image

Matriz = NDArray[Any]
_BLANCO = (250, 250, 248)
pillow_heif.register_heif_opener()


@dataclass(frozen=True, slots=True)
class Escena:
    """How the paper was captured. Angles in degrees, the rest from 0 (none) to 1 (hardly legible)."""

    nombre: str = "escaner"
    dpi: int = 200
    giro: float = 0.0
    perspectiva: float = 0.0
    sombra: float = 0.0
    ruido: float = 0.0
    desenfoque: float = 0.0
    calidad: int = 85
    mesa: str = ""
    """Photographed on a table (`madera`, `gris` or `clara`), its edges seen, instead of scanned on white."""
    semilla: int = 0


def capturar(pdf: bytes, escena: Escena, *, pagina: int = 0) -> Matriz:
    """The page of the PDF as the scene would show it, RGB."""
    azar = np.random.default_rng(escena.semilla)
    imagen = dibujar(pdf, escena.dpi, pagina)
    puesta = _sobre_la_mesa(imagen, escena, azar) if escena.mesa else _girar(imagen, escena.giro)
    imagen = _sombrear(puesta, escena.sombra, azar)
    return _ensuciar(imagen, escena, azar)


def dibujar(pdf: bytes, dpi: int, pagina: int = 0) -> Matriz:
    """The clean page as RGB pixels."""
    documento = pypdfium2.PdfDocument(pdf)
    try:
        return np.array(documento[pagina].render(scale=dpi / 72).to_pil().convert("RGB"))
    finally:
        documento.close()


def como_archivo(imagen: Matriz, formato: str = "JPEG", *, calidad: int = 85) -> bytes:
    """The picture as a file: `JPEG`, `PNG`, `WEBP` or `HEIF`."""
    salida = io.BytesIO()
    Image.fromarray(imagen).save(salida, formato, quality=calidad)
    return salida.getvalue()


def como_pdf(imagenes: list[Matriz], *, dpi: int = 200, calidad: int = 85) -> bytes:
    """A PDF of pictures only, as a scanner makes it."""
    hojas = [Image.open(io.BytesIO(como_archivo(i, calidad=calidad))) for i in imagenes]
    salida = io.BytesIO()
    hojas[0].save(salida, "PDF", save_all=True, append_images=hojas[1:], resolution=dpi)
    return salida.getvalue()


def escenas(semilla: int = 0) -> list[Escena]:
    """The album by which the reading of pictures is measured: thirty scenes, from a scanner to a bad photograph."""
    base = [
        Escena("limpio-200"),
        Escena("limpio-150", dpi=150),
        Escena("ruido-200", ruido=0.3),
        Escena("ruido-150", dpi=150, ruido=0.3),
        Escena("borroso-200", desenfoque=0.3),
        Escena("borroso-150", dpi=150, desenfoque=0.3),
        Escena("jpeg-bajo-150", dpi=150, calidad=35),
        Escena("sombra-200", sombra=0.5),
        Escena("sombra-150", dpi=150, sombra=0.6, ruido=0.2),
        Escena("sombra-fuerte-200", sombra=0.8, ruido=0.2),
    ]
    giros = [0.7, -2.5, 8, -17, 33, 45, 62, 90, 137, 180, 201, 270]
    base += [Escena(f"giro-{g}", giro=g, ruido=0.15, dpi=150 if i % 2 else 200) for i, g in enumerate(giros)]
    fotos = [(0.2, 3, "madera"), (0.4, -6, "gris"), (0.5, 12, "clara"), (0.6, -25, "madera")]
    fotos += [(0.3, 90, "gris"), (0.3, 183, "clara"), (0.5, 40, "madera"), (0.7, 5, "gris")]
    base += [
        Escena(f"foto-{mesa}-{g}", perspectiva=p, giro=g, sombra=0.5, ruido=0.2, desenfoque=0.1, mesa=mesa)
        for p, g, mesa in fotos
    ]
    return [replace(escena, semilla=semilla * 100 + i) for i, escena in enumerate(base)]


def _girar(imagen: Matriz, grados: float) -> Matriz:
    alto, ancho = imagen.shape[:2]
    giro = cv2.getRotationMatrix2D((ancho / 2, alto / 2), grados, 1)
    coseno, seno = abs(giro[0, 0]), abs(giro[0, 1])
    nuevo = (int(alto * seno + ancho * coseno), int(alto * coseno + ancho * seno))
    giro[:, 2] += (nuevo[0] / 2 - ancho / 2, nuevo[1] / 2 - alto / 2)
    return _u8(cv2.warpAffine(imagen, giro, nuevo, flags=cv2.INTER_CUBIC, borderValue=_BLANCO))


def _sobre_la_mesa(imagen: Matriz, escena: Escena, azar: np.random.Generator) -> Matriz:
    alto, ancho = imagen.shape[:2]
    lado = int(np.hypot(alto, ancho) * 1.08)
    esquinas = np.array([[0, 0], [ancho, 0], [ancho, alto], [0, alto]], dtype=np.float32)
    radianes = np.radians(-escena.giro)
    giro = np.array([[np.cos(radianes), -np.sin(radianes)], [np.sin(radianes), np.cos(radianes)]])
    destino = (esquinas - (ancho / 2, alto / 2)) @ giro.T * 0.97 + lado / 2
    destino += azar.uniform(-1, 1, (4, 2)) * escena.perspectiva * 0.09 * ancho
    transformacion = cv2.getPerspectiveTransform(esquinas, destino.astype(np.float32))
    mesa = _mesa(lado, escena.mesa, azar)
    hoja = cv2.warpPerspective(imagen, transformacion, (lado, lado), flags=cv2.INTER_CUBIC)
    dentro = cv2.warpPerspective(np.full((alto, ancho), 255, np.uint8), transformacion, (lado, lado))
    return _u8(np.where(dentro[:, :, None] > 127, hoja, mesa))


def _mesa(lado: int, clase: str, azar: np.random.Generator) -> Matriz:
    """A board with grain along it."""
    color, fuerza = {"madera": ((120, 84, 52), 60), "gris": ((128, 130, 133), 8), "clara": ((216, 212, 203), 5)}[clase]
    veta = cv2.GaussianBlur(azar.normal(0, 1, (lado, 1)).astype(np.float32), (1, 31), 0) * fuerza
    grano = azar.normal(0, 4, (lado, lado)).astype(np.float32)
    return _u8(np.array(color)[None, None] + (veta + grano)[:, :, None])


def _sombrear(imagen: Matriz, fuerza: float, azar: np.random.Generator) -> Matriz:
    """A gradient of lamp light and the soft edge of an arm over the page."""
    if not fuerza:
        return imagen
    alto, ancho = imagen.shape[:2]
    x, y = np.meshgrid(np.linspace(-1, 1, ancho), np.linspace(-1, 1, alto))
    angulo, corte = azar.uniform(0, 2 * np.pi), azar.uniform(-0.3, 0.3)
    distancia = x * np.cos(angulo) + y * np.sin(angulo) - corte
    luz = 1 - fuerza * (0.25 * (distancia + 1) / 2 + 0.5 / (1 + np.exp(-distancia * 25)))
    return _u8(imagen * luz[:, :, None])


def _ensuciar(imagen: Matriz, escena: Escena, azar: np.random.Generator) -> Matriz:
    if escena.desenfoque:
        imagen = _u8(cv2.GaussianBlur(imagen, (0, 0), escena.desenfoque * 3 * escena.dpi / 200))
    if escena.ruido:
        imagen = _u8(imagen + azar.normal(0, escena.ruido * 40, imagen.shape))
    return np.array(Image.open(io.BytesIO(como_archivo(imagen, calidad=escena.calidad))))


def _u8(valores: NDArray[Any]) -> Matriz:
    recortados: Matriz = np.clip(valores, 0, 255).astype(np.uint8)
    return recortados
