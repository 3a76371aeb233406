"""What a file is, by its first bytes."""

import re

from facultativo.documentos.rules.errores import DocumentoIlegible

_HEIF = (b"heic", b"heix", b"hevc", b"heim", b"heis", b"mif1", b"msf1", b"avif")
_HTML = re.compile(rb"<(?:!doctype html|html|script|body)\b", re.IGNORECASE)
_BLANCO = b"\xef\xbb\xbf\x00 \t\r\n"


def formato(datos: bytes) -> str:
    """`pdf`, `imagen` or `xml`. Raises `DocumentoIlegible` for anything else."""
    if not datos.strip(_BLANCO):
        raise DocumentoIlegible("documento-vacio")
    cabeza = datos[:1024]
    if _es_imagen(cabeza):
        if b"%PDF-" in datos:
            raise DocumentoIlegible("documento-poliglota")
        return "imagen"
    limpia = cabeza.lstrip(_BLANCO)
    if limpia.startswith(b"%PDF-"):
        return "pdf"
    if b"%PDF-" in cabeza:
        raise DocumentoIlegible("documento-poliglota")
    if _HTML.match(limpia):
        raise DocumentoIlegible("documento-formato")
    if limpia.startswith(b"<") or cabeza[:4] in (b"\xff\xfe<\x00", b"\xfe\xff\x00<") or limpia[:4] == b"<\x00?\x00":
        return "xml"
    raise DocumentoIlegible("documento-formato")


def _es_imagen(cabeza: bytes) -> bool:
    return (
        cabeza.startswith((b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n"))
        or (cabeza[:4] == b"RIFF" and cabeza[8:12] == b"WEBP")
        or es_heic(cabeza)
    )


def es_heic(datos: bytes) -> bool:
    """The format in which phones photograph."""
    return datos[4:8] == b"ftyp" and datos[8:12] in _HEIF
