"""What the bytes of a PDF say about the file itself: scripts, launches, revisions, a second format inside, who made it.

Names are looked for in the file and in its compressed object streams, unpacked with a cap, so that nothing hides there.
"""

import re
import zlib

from facultativo.documentos.rules.errores import DocumentoIlegible

_ESCAPE = re.compile(rb"#([0-9A-Fa-f]{2})")
_OBJSTM = re.compile(rb"/ObjStm\b.{0,400}?stream\r?\n", re.DOTALL)
_STARTXREF = re.compile(rb"startxref\s+(\d+)\s+%%EOF")
_NOMBRE = re.compile(rb"/[A-Za-z#][A-Za-z0-9#]{1,40}")
_FLUJO = re.compile(rb"stream\r?\n.*?endstream", re.DOTALL)
_XMP = re.compile(rb"(?:CreatorTool|pdf:Producer|softwareAgent)(?:>([^<]{1,200})<|=\"([^\"]{1,200})\")")
_TOPE = 4_000_000
_OTROS_FORMATOS = (
    b"PK\x05\x06",
    b"Rar!\x1a",
    b"7z\xbc\xaf",
    b"<script",
    b"<?php",
    b"<html",
    b"MZ\x90",
    b"\x7fELF",
    b"\xff\xd8\xff",
    b"\x89PNG",
)


def _objetos_comprimidos(datos: bytes) -> bytes:
    """The object streams, unpacked, up to a cap: names can hide there."""
    partes, resta = [], _TOPE
    for hallado in _OBJSTM.finditer(datos):
        try:
            parte = zlib.decompressobj().decompress(datos[hallado.end() : hallado.end() + _TOPE], resta)
        except zlib.error:
            continue
        partes.append(parte)
        resta -= len(parte)
        if resta <= 0:
            break
    return b"\n".join(partes)


def nombres(datos: bytes) -> set[bytes]:
    """The names of the file outside its streams, with their #xx escapes undone."""
    crudos = set(_NOMBRE.findall(_FLUJO.sub(b"", datos))) | set(_NOMBRE.findall(_objetos_comprimidos(datos)))
    return {_ESCAPE.sub(lambda m: bytes([int(m[1], 16)]), n) for n in crudos}


def exigir_inofensivo(datos: bytes) -> None:
    """Raise when the PDF runs, launches, carries or pretends to be something else."""
    if datos.lstrip(b"\xef\xbb\xbf\x00 \t\r\n")[:5] != b"%PDF-":
        raise DocumentoIlegible("documento-poliglota")
    final = datos.rfind(b"%%EOF")
    cola = datos[final + 5 :] if final >= 0 else b""
    if any(marca in cola.lower() or marca in cola for marca in _OTROS_FORMATOS):
        raise DocumentoIlegible("documento-poliglota")
    hallados = nombres(datos)
    if hallados & {b"/JavaScript", b"/JS"}:
        raise DocumentoIlegible("documento-javascript")
    if hallados & {b"/Launch", b"/RichMedia"} or (b"/SubmitForm" in hallados) or (b"/ImportData" in hallados):
        raise DocumentoIlegible("documento-lanza")
    if hallados & {b"/EmbeddedFile", b"/EmbeddedFiles"}:
        raise DocumentoIlegible("documento-adjuntos")


def programas(datos: bytes) -> str:
    """The programs that signed the XMP metadata, which editors keep even when they leave the rest alone."""
    hallados = {h for par in _XMP.findall(datos) for h in par if h}
    return " ".join(sorted(h.decode("utf-8", "replace") for h in hallados))[:1000]


def revisiones(datos: bytes) -> int:
    """How many times the file was saved on top of itself.

    A linearized file has a first table at 0 that does not count.
    """
    return max(1, len({int(m[1]) for m in _STARTXREF.finditer(datos)} - {0}))
