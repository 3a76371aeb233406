"""Pictures are opened safely, upright and bounded, whatever the telephone sends."""

import io
import struct
import zlib

import numpy as np
import pytest
from PIL import Image

from facultativo.documentos.adapters.imagen import LADO_MAXIMO, abrir, acotar
from facultativo.documentos.rules.errores import DocumentoIlegible
from tests.papeles.escaneo import como_archivo

ROJA = np.full((60, 90, 3), (200, 30, 30), np.uint8)


@pytest.mark.parametrize("formato", ["JPEG", "PNG", "WEBP", "HEIF"])
def test_every_format_of_a_telephone_opens(formato: str) -> None:
    imagen = abrir(como_archivo(ROJA, formato))
    assert imagen.shape == (60, 90, 3)
    assert np.abs(imagen.astype(int) - ROJA).max() < 25


def test_the_picture_is_turned_as_the_camera_says() -> None:
    salida, exif = io.BytesIO(), Image.Exif()
    exif[0x0112] = 6
    Image.fromarray(ROJA).save(salida, "JPEG", exif=exif)
    assert abrir(salida.getvalue()).shape == (90, 60, 3)


def test_what_is_transparent_is_paper() -> None:
    salida = io.BytesIO()
    Image.new("RGBA", (8, 8), (0, 0, 0, 0)).save(salida, "PNG")
    assert abrir(salida.getvalue()).min() == 255


def test_a_giant_is_refused_by_its_header_before_it_is_decoded() -> None:
    with pytest.raises(DocumentoIlegible) as error:
        abrir(_png_de(30_000, 30_000))
    assert error.value.codigo == "imagen-gigante"


@pytest.mark.parametrize("corte", [12, 100, 400])
def test_a_broken_picture_is_answered(corte: int) -> None:
    with pytest.raises(DocumentoIlegible) as error:
        abrir(como_archivo(ROJA)[:corte])
    assert error.value.codigo == "documento-danado"


def test_nothing_larger_than_the_bound_goes_on() -> None:
    assert max(abrir(como_archivo(np.zeros((100, LADO_MAXIMO + 500, 3), np.uint8))).shape) <= LADO_MAXIMO
    assert acotar(ROJA, 30).shape == (20, 30, 3)
    assert acotar(ROJA, 300) is ROJA


def _png_de(ancho: int, alto: int) -> bytes:
    """The few bytes of a PNG that promises more pixels than the machine has memory for."""

    def parte(clase: bytes, datos: bytes) -> bytes:
        return struct.pack(">I", len(datos)) + clase + datos + struct.pack(">I", zlib.crc32(clase + datos))

    cabeza = struct.pack(">IIBBBBB", ancho, alto, 8, 2, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n" + parte(b"IHDR", cabeza) + parte(b"IDAT", zlib.compress(b"\0" * 100)) + parte(b"IEND", b"")
    )
