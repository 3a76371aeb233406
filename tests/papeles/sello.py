"""The invented seal of a school."""

from io import BytesIO

from PIL import Image, ImageDraw

_AZUL = (27, 57, 106)


def un_sello(formato: str = "PNG", texto: str = "ESCUELA DE PRUEBA") -> bytes:
    """Two circles, a star and some words, as rubber stamps are."""
    imagen, salida = Image.new("RGB", (900, 900), "white"), BytesIO()
    lapiz = ImageDraw.Draw(imagen)
    for margen in (30, 150):
        lapiz.ellipse((margen, margen, 900 - margen, 900 - margen), outline=_AZUL, width=18)
    lapiz.regular_polygon((450, 360, 90), 5, fill=_AZUL)
    lapiz.text((450, 560), texto, fill=_AZUL, anchor="mm", font_size=40)
    lapiz.text((450, 640), "SERVICIOS ESCOLARES", fill=_AZUL, anchor="mm", font_size=32)
    imagen.save(salida, formato, **({"exif": b"Exif\0\0secreto"} if formato == "JPEG" else {}))
    return salida.getvalue()
