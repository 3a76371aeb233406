"""Opens the pictures people send (JPEG, PNG, HEIC, WebP) without letting them hurt the machine.

Size is judged from the header, before a single pixel is decoded; EXIF orientation is applied;
transparency becomes white paper.
"""

import io
import warnings
from typing import Any

import numpy as np
import pillow_heif
from numpy.typing import NDArray
from PIL import Image, ImageOps, JpegImagePlugin, MpoImagePlugin, PngImagePlugin, TiffImagePlugin, WebPImagePlugin

from facultativo.documentos.rules.errores import DocumentoIlegible

Pixeles = NDArray[Any]
"""Height × width × 3 bytes, RGB."""

FORMATOS = ("JPEG", "PNG", "WEBP", "HEIF")
PIXELES_MAXIMOS = 50_000_000
"""What a good telephone takes (48 megapixels); 150 MB once decoded."""
LADO_MAXIMO = 3600
"""Nothing larger leaves this module: 300 dpi on a letter page, more than the OCR can use."""

# Pillow imports its readers when it first needs them; the child that opens pictures can no longer open a file by then.
_LECTORES = (JpegImagePlugin, MpoImagePlugin, PngImagePlugin, TiffImagePlugin, WebPImagePlugin)
Image.preinit()
pillow_heif.register_heif_opener(thumbnails=False, decode_threads=1)


def abrir(datos: bytes) -> Pixeles:
    """The picture upright by its EXIF, RGB, at most `LADO_MAXIMO` pixels on a side. Raises `DocumentoIlegible`."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            with Image.open(io.BytesIO(datos), formats=FORMATOS) as imagen:
                _medir(imagen.size)
                return _decodificar(imagen)
        except Image.DecompressionBombError as error:
            raise DocumentoIlegible("imagen-gigante") from error
        except (OSError, ValueError, SyntaxError, EOFError, RuntimeError) as error:
            raise DocumentoIlegible("documento-danado") from error


def acotar(imagen: Pixeles, lado: int = LADO_MAXIMO) -> Pixeles:
    """The picture reduced so that no side exceeds `lado`; never enlarged."""
    alto, ancho = imagen.shape[:2]
    if max(alto, ancho) <= lado:
        return imagen
    escala = lado / max(alto, ancho)
    medida = (max(1, round(ancho * escala)), max(1, round(alto * escala)))
    return np.asarray(Image.fromarray(imagen).resize(medida, Image.Resampling.BOX))


def _medir(medida: tuple[int, int]) -> None:
    if medida[0] * medida[1] > PIXELES_MAXIMOS:
        raise DocumentoIlegible("imagen-gigante")


def _decodificar(imagen: Image.Image) -> Pixeles:
    imagen.draft("RGB", (LADO_MAXIMO, LADO_MAXIMO))
    derecha = ImageOps.exif_transpose(imagen)
    derecha.thumbnail((LADO_MAXIMO, LADO_MAXIMO), Image.Resampling.BOX, reducing_gap=2.0)
    return np.asarray(_sobre_blanco(derecha))


def _sobre_blanco(imagen: Image.Image) -> Image.Image:
    if not imagen.has_transparency_data:
        return imagen.convert("RGB")
    con_alfa = imagen.convert("RGBA")
    papel = Image.new("RGBA", con_alfa.size, "white")
    return Image.alpha_composite(papel, con_alfa).convert("RGB")
