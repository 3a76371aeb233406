"""Files that try to hurt, fool or tire the reader. Each with the error that must answer it."""

import io
import struct
import zipfile
import zlib

from PIL import Image
from pypdf import PdfReader, PdfWriter
from reportlab.pdfgen.canvas import Canvas


def _pdf(paginas: int = 1, texto: str = "hola") -> bytes:
    salida = io.BytesIO()
    c = Canvas(salida, invariant=1)
    for _ in range(paginas):
        c.drawString(50, 700, texto)
        c.showPage()
    c.save()
    return salida.getvalue()


def _escrito(escritor: PdfWriter) -> bytes:
    salida = io.BytesIO()
    escritor.write(salida)
    return salida.getvalue()


def _con(**cambios: str) -> bytes:
    escritor = PdfWriter(clone_from=PdfReader(io.BytesIO(_pdf())))
    if "clave" in cambios:
        escritor.encrypt(user_password=cambios["clave"], owner_password="otra", algorithm="AES-256")
    if "adjunto" in cambios:
        escritor.add_attachment("programa.exe", cambios["adjunto"].encode())
    return _escrito(escritor)


def crudo(
    contenido: bytes, extra: bytes = b"", filtro: bytes = b"", catalogo: bytes = b"", mas: tuple[bytes, ...] = ()
) -> bytes:
    """A PDF written by hand around one content stream; `mas` are objects from the fifth on."""
    objetos = [
        b"<< /Type /Catalog /Pages 2 0 R " + catalogo + b" >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << " + extra + b" >> >>",
        b"<< /Length %d %s >>\nstream\n" % (len(contenido), filtro) + contenido + b"\nendstream",
        *mas,
    ]
    salida = bytearray(b"%PDF-1.7\n")
    lugares = []
    for i, objeto in enumerate(objetos, 1):
        lugares.append(len(salida))
        salida += b"%d 0 obj\n" % i + objeto + b"\nendobj\n"
    inicio = len(salida)
    salida += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objetos) + 1) + b"".join(
        b"%010d 00000 n \n" % x for x in lugares
    )
    salida += b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(objetos) + 1, inicio)
    return bytes(salida)


def _bomba() -> bytes:
    """A content stream of 800 MB in less than one."""
    compresor = zlib.compressobj(9)
    bloque = b"0 0 m 1 1 l S\n" * 75_000
    datos = b"".join(compresor.compress(bloque) for _ in range(800)) + compresor.flush()
    return crudo(datos, filtro=b"/Filter /FlateDecode")


def _imagen_gigante() -> bytes:
    """A PNG header of 60,000 by 60,000 pixels."""
    cabeza = struct.pack(">IIBBBBB", 60_000, 60_000, 8, 2, 0, 0, 0)
    trozo = b"IHDR" + cabeza
    datos = zlib.compress(b"\x00" * 1000)
    idat = b"IDAT" + datos
    return (
        b"\x89PNG\r\n\x1a\n" + struct.pack(">I", 13) + trozo + struct.pack(">I", zlib.crc32(trozo))
        + struct.pack(">I", len(datos)) + idat + struct.pack(">I", zlib.crc32(idat)) + b"\x00\x00\x00\x00IEND\xaeB`\x82"
    )  # fmt: skip


def _pdf_de_imagen_gigante() -> bytes:
    """An image of 50,000 by 50,000 pixels in a page, in a few kilobytes."""
    datos = zlib.compress(b"\x00" * 5_000_000, 9)
    imagen = (
        b"<< /Type /XObject /Subtype /Image /Width 50000 /Height 50000 /ColorSpace /DeviceRGB /BitsPerComponent 8 "
        b"/Filter /FlateDecode /Length %d >>\nstream\n" % len(datos) + datos + b"\nendstream"
    )
    return crudo(b"q 612 0 0 792 0 0 cm /I Do Q", extra=b"/XObject << /I 5 0 R >>", mas=(imagen,))


def _recursiva() -> bytes:
    """A form that draws itself."""
    forma = (
        b"<< /Type /XObject /Subtype /Form /BBox [0 0 612 792] /Resources << /XObject << /F 5 0 R >> >> /Length 11 >>\n"
        b"stream\n/F Do /F Do\nendstream"
    )
    return crudo(b"/F Do", extra=b"/XObject << /F 5 0 R >>", mas=(forma,))


def _hojas_infinitas() -> bytes:
    """A page tree that is its own branch."""
    return crudo(b"").replace(b"/Kids [3 0 R] /Count 1", b"/Kids [2 0 R] /Count 9")


def _pagina_enorme() -> bytes:
    """A page of a million inches."""
    return crudo(b"0 0 m 9 9 l S").replace(b"[0 0 612 792]", b"[0 0 72000000 72000000]")


def _risas() -> bytes:
    entidades = "".join(f'<!ENTITY l{i} "{f"&l{i - 1};" * 10}">' for i in range(1, 10))
    return f'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY l0 "ja">{entidades}]><x>&l9;</x>'.encode()


def _zip() -> bytes:
    salida = io.BytesIO()
    with zipfile.ZipFile(salida, "w") as z:
        z.writestr("a.txt", "hola")
    return salida.getvalue()


def _foto(formato: str) -> bytes:
    salida = io.BytesIO()
    Image.new("RGB", (800, 600), "white").save(salida, formato)
    return salida.getvalue()


def _jpeg_cortado() -> bytes:
    return _foto("JPEG")[:300]


def hostiles() -> dict[str, tuple[bytes, set[str | None]]]:
    """Name, bytes, and the codes that may answer (None: it is harmless once read)."""
    bueno = _pdf()
    return {
        "vacio": (b"", {"documento-vacio"}),
        "blancos": (b" \n\n\x00" * 9, {"documento-vacio"}),
        "texto": (b"CURP: PUFX050115MTLRCMA0", {"documento-formato"}),
        "zip": (_zip(), {"documento-formato"}),
        "ejecutable": (b"MZ\x90\x00" + b"\x00" * 500, {"documento-formato"}),
        "cifrado": (_con(clave="secreta"), {"documento-cifrado"}),
        "cortado": (bueno[: len(bueno) // 3], {"documento-danado"}),
        "solo_cabecera": (b"%PDF-1.4\n", {"documento-danado"}),
        "revuelto": (b"%PDF-1.4\n" + bytes(range(256)) * 40, {"documento-danado"}),
        "javascript": (
            crudo(b"", catalogo=b"/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>"),
            {"documento-javascript"},
        ),
        "javascript_disfrazado": (
            crudo(b"", catalogo=b"/OpenAction << /S /J#61vaScript /J#53 (app.alert\\(1\\)) >>"),
            {"documento-javascript"},
        ),
        "lanza": (crudo(b"", catalogo=b"/OpenAction << /S /Launch /F (calc.exe) >>"), {"documento-lanza"}),
        "adjunto": (_con(adjunto="MZ"), {"documento-adjuntos"}),
        "poliglota_zip": (bueno + _zip(), {"documento-poliglota"}),
        "poliglota_gif": (b"GIF89a" + b"\x00" * 30 + bueno, {"documento-poliglota", "documento-formato"}),
        "poliglota_html": (b"<html><script>alert(1)</script>" + bueno, {"documento-poliglota"}),
        "poliglota_jpeg_entero": (_foto("JPEG") + bueno, {"documento-poliglota"}),
        "poliglota_al_reves": (bueno + _foto("JPEG"), {"documento-poliglota"}),
        "html": (b"<!DOCTYPE html><html><script>1</script></html>", {"documento-formato"}),
        "poliglota_jpeg": (_jpeg_cortado()[:40] + bueno, {"documento-poliglota", "documento-danado"}),
        "paginas": (_pdf(45), {"documento-paginas"}),
        "bomba": (_bomba(), {"documento-memoria", "documento-tiempo", "documento-caido"}),
        "png_gigante": (_imagen_gigante(), {"imagen-gigante"}),
        "pdf_de_imagen_gigante": (_pdf_de_imagen_gigante(), {"imagen-gigante"}),
        "recursiva": (
            _recursiva(),
            {None, "documento-danado", "documento-caido", "documento-memoria", "documento-tiempo"},
        ),
        "hojas_infinitas": (_hojas_infinitas(), {None, "documento-danado"}),
        "pagina_enorme": (_pagina_enorme(), {None, "documento-danado"}),
        "jpeg_cortado": (_jpeg_cortado(), {"documento-danado"}),
        "risas": (_risas(), {"xml-entidades"}),
        "xxe": (
            b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><x>&e;</x>',
            {"xml-entidades"},
        ),
        "xml_roto": (b"<?xml version='1.0'?><a><b></a>", {"documento-danado"}),
        "xml_hondo": (b"<a>" * 200_000, {"documento-danado", "documento-caido", "documento-memoria"}),
        "grande": (bueno + b"\n" * 10_000_001, {"documento-grande"}),
    }
