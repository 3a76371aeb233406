"""Reads the QR codes of a page or photograph: text and place."""

import zxingcpp
from PIL import Image, ImageFilter, ImageOps

from facultativo.documentos.adapters.imagen import Pixeles
from facultativo.documentos.rules.trozos import Trozo

_FORMATOS = zxingcpp.barcode_formats_from_str("QRCode")
_CODIGOS_MAXIMOS = 8
_LADO_REALZABLE = 2600


def leer_qr(imagen: Pixeles, *, pagina: int = 1, puntos_por_pixel: float = 1.0) -> list[Trozo]:
    """The QR codes of the picture, each with its text and box in points; one that fails its own correction is left out.

    A picture that shows none as it is, is tried once more enlarged, softened and with its contrast stretched.
    """
    gris = Image.fromarray(imagen).convert("L")
    codigos, escala = _leer(gris), puntos_por_pixel
    if not codigos and max(gris.size) <= _LADO_REALZABLE:
        codigos, escala = _leer(_realzada(gris)), puntos_por_pixel / 2
    return [_trozo(codigo, pagina, escala) for codigo in codigos if codigo.text]


def leer_qr_limpio(gris: Pixeles, *, pagina: int, puntos_por_pixel: float) -> list[Trozo]:
    """The one code of a picture that holds nothing else and was drawn, not photographed: looked at, not looked for."""
    leidos = zxingcpp.read_barcodes(
        gris, formats=_FORMATOS, text_mode=zxingcpp.TextMode.Plain, is_pure=True, try_rotate=False, try_downscale=False,
        try_invert=False, binarizer=zxingcpp.Binarizer.FixedThreshold,
    )  # fmt: skip
    return [_trozo(codigo, pagina, puntos_por_pixel) for codigo in leidos if codigo.valid and codigo.text]


def _leer(gris: Image.Image) -> list[zxingcpp.Barcode]:
    leidos = zxingcpp.read_barcodes(gris, formats=_FORMATOS, text_mode=zxingcpp.TextMode.Plain)
    return [codigo for codigo in leidos if codigo.valid][:_CODIGOS_MAXIMOS]


def _realzada(gris: Image.Image) -> Image.Image:
    doble = gris.resize((gris.width * 2, gris.height * 2), Image.Resampling.BICUBIC)
    return ImageOps.autocontrast(doble.filter(ImageFilter.GaussianBlur(1.5)), cutoff=2)


def _trozo(codigo: zxingcpp.Barcode, pagina: int, escala: float) -> Trozo:
    lugar = codigo.position
    esquinas = (lugar.top_left, lugar.top_right, lugar.bottom_right, lugar.bottom_left)
    xs, ys = [e.x * escala for e in esquinas], [e.y * escala for e in esquinas]
    return Trozo(_texto(codigo), min(xs), min(ys), max(xs), max(ys), pagina=pagina, confianza=1.0, fuente="qr")


def _texto(codigo: zxingcpp.Barcode) -> str:
    """UTF-8 when it can be, else the Latin alphabet: the reader's own guess takes `ÁÑ` for Japanese."""
    try:
        return codigo.bytes.decode("utf-8")
    except UnicodeDecodeError:
        return codigo.bytes.decode("cp1252", "replace")
