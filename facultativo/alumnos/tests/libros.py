"""Spreadsheets of other programs, written by hand: what a school finds in the drawer."""

import io
import struct
import zipfile
from html import escape

_FIN, _LIBRE, _FAT = 0xFFFFFFFE, 0xFFFFFFFF, 0xFFFFFFFD
_SECTOR = 512


def en_ods(hojas: dict[str, list[list[str]]]) -> bytes:
    """An OpenDocument spreadsheet with these sheets."""
    tablas = "".join(
        f'<table:table table:name="{nombre}">'
        + "".join("<table:table-row>" + "".join(_celda_ods(c) for c in fila) + "</table:table-row>" for fila in filas)
        + "</table:table>"
        for nombre, filas in hojas.items()
    )
    contenido = (
        '<?xml version="1.0" encoding="UTF-8"?><office:document-content'
        ' xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"'
        ' xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"'
        ' xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" office:version="1.2">'
        f"<office:body><office:spreadsheet>{tablas}</office:spreadsheet></office:body></office:document-content>"
    )
    salida = io.BytesIO()
    with zipfile.ZipFile(salida, "w", zipfile.ZIP_DEFLATED) as libro:
        libro.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet", zipfile.ZIP_STORED)
        libro.writestr("META-INF/manifest.xml", '<?xml version="1.0"?><manifest:manifest xmlns:manifest="urn:x"/>')
        libro.writestr("content.xml", contenido)
    return salida.getvalue()


def _celda_ods(texto: str) -> str:
    return f'<table:table-cell office:value-type="string"><text:p>{escape(texto)}</text:p></table:table-cell>'


def en_xls(filas: list[list[str | float]]) -> bytes:
    """A workbook of Excel 97-2003: BIFF8 in a compound file of one stream."""
    hoja = _registro(0x0809, struct.pack("<HHHHII", 0x0600, 0x0010, 0, 0, 0, 0))
    for i, fila in enumerate(filas):
        for j, valor in enumerate(fila):
            hoja += _celda_xls(i, j, valor)
    hoja += _registro(0x000A)
    globales = _registro(0x0809, struct.pack("<HHHHII", 0x0600, 0x0005, 0, 0, 0, 0))
    largo = len(globales) + 4 + 8 + len(b"padron") + 4
    globales += _registro(0x0085, struct.pack("<IBBBB", largo, 0, 0, 6, 0) + b"padron")
    globales += _registro(0x000A)
    return _compuesto(globales + hoja)


def _registro(tipo: int, datos: bytes = b"") -> bytes:
    return struct.pack("<HH", tipo, len(datos)) + datos


def _celda_xls(i: int, j: int, valor: str | float) -> bytes:
    if isinstance(valor, float):
        return _registro(0x0203, struct.pack("<HHHd", i, j, 0, valor))
    letras = valor.encode("utf-16-le")
    return _registro(0x0204, struct.pack("<HHHHB", i, j, 0, len(valor), 1) + letras)


def _compuesto(flujo: bytes) -> bytes:
    """A compound file: header, one sector of allocation, one of directory, then the stream `Workbook`."""
    flujo = flujo.ljust(max(4096, -(-len(flujo) // _SECTOR) * _SECTOR), b"\0")
    cuantos = len(flujo) // _SECTOR
    fat = [_FAT, _FIN, *range(3, cuantos + 2), _FIN]
    fat += [_LIBRE] * (_SECTOR // 4 - len(fat))
    assert len(fat) == _SECTOR // 4, "too many rows for a compound file of one sector of allocation"
    cabecera = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16)
    cabecera += struct.pack("<HHHHH6xIIIIIIIII", 0x3E, 3, 0xFFFE, 9, 6, 0, 1, 1, 0, 4096, _FIN, 0, _FIN, 0)
    cabecera += struct.pack("<I", 0) + struct.pack("<I", _LIBRE) * 108
    entradas = _entrada("Root Entry", 5, _FIN, 0, hijo=1) + _entrada("Workbook", 2, 2, len(flujo))
    entradas += bytes(128) * 2
    return cabecera + struct.pack(f"<{len(fat)}I", *fat) + entradas + flujo


def _entrada(nombre: str, tipo: int, primero: int, largo: int, *, hijo: int = _LIBRE) -> bytes:
    letras = nombre.encode("utf-16-le") + b"\0\0"
    return (
        letras.ljust(64, b"\0")
        + struct.pack("<HBBIII", len(letras), tipo, 1, _LIBRE, _LIBRE, hijo)
        + bytes(36)
        + struct.pack("<IQ", primero, largo)
    )


def en_html(filas: list[list[str]]) -> bytes:
    """What a PHP page sends as `alumnos.xls`."""
    cuerpo = "".join("<tr>" + "".join(f"<td>{escape(c)}</td>" for c in fila) + "</tr>" for fila in filas)
    return f"<html><head><title>SII</title></head><body><h1>Alumnos</h1><table>{cuerpo}</table></body></html>".encode()


def en_xml_2003(filas: list[list[str]]) -> bytes:
    """The XML spreadsheet of Excel 2003."""
    cuerpo = "".join(
        "<Row>" + "".join(f'<Cell><Data ss:Type="String">{escape(c)}</Data></Cell>' for c in fila) + "</Row>"
        for fila in filas
    )
    return (
        '<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"'
        ' xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="a"><Table>'
        f"{cuerpo}</Table></Worksheet></Workbook>"
    ).encode()
