"""The QR of a PDF page, drawn as a picture or as hundreds of little squares. Only what looks like one is rendered."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby

from facultativo.documentos.adapters.pagina import dibujar_en_gris, dibujar_pagina
from facultativo.documentos.adapters.pdf import Documento
from facultativo.documentos.adapters.qr import leer_qr, leer_qr_limpio
from facultativo.documentos.rules.papel import Mancha, Papel
from facultativo.documentos.rules.trozos import Trozo

_LADO_MINIMO, _LADO_MAXIMO = 25.0, 320.0
_PIXELES_DE_LIMPIO, _PIXELES = 280.0, 420.0
_MARGEN = 6.0
_MAXIMO = 6
_CUADRITOS = 120
Caja = tuple[float, float, float, float]


def leer_codigos(documento: Documento, papel: Papel) -> Papel:
    """The paper with the codes of its pages."""
    codigos: list[Trozo] = []
    hojas = {p.numero: p for p in papel.paginas}
    for pagina, zonas in groupby(sorted(_zonas(papel)), key=lambda z: z[0]):
        for _, caja in list(zonas)[:_MAXIMO]:
            codigos += _leer_zona(documento.pagina(pagina), pagina, hojas[pagina].devolver(caja))
    return replace(papel, codigos=tuple(dict.fromkeys(codigos))) if codigos else papel


def _leer_zona(cruda: object, pagina: int, caja: Caja) -> Iterator[Trozo]:
    x0, y0, x1, y1 = caja[0] - _MARGEN, caja[1] - _MARGEN, caja[2] + _MARGEN, caja[3] + _MARGEN
    zona, ancho = (x0, y0, x1, y1), x1 - x0
    gris = dibujar_en_gris(cruda, _PIXELES_DE_LIMPIO / ancho, zona)
    codigos = leer_qr_limpio(gris, pagina=pagina, puntos_por_pixel=ancho / _PIXELES_DE_LIMPIO)
    if not codigos:
        codigos = leer_qr(
            dibujar_pagina(cruda, _PIXELES / ancho, zona), pagina=pagina, puntos_por_pixel=ancho / _PIXELES
        )
    for t in codigos:
        yield t._replace(x0=t.x0 + x0, x1=t.x1 + x0, y0=t.y0 + y0, y1=t.y1 + y0)


def _zonas(papel: Papel) -> Iterator[tuple[int, Caja]]:
    """Where a code may be: square pictures, and crowds of little squares."""
    for m in papel.imagenes:
        lado, otro = m.x1 - m.x0, m.y1 - m.y0
        if _LADO_MINIMO < lado < _LADO_MAXIMO and 0.75 < lado / max(otro, 0.1) < 1.33:
            yield m.pagina, (m.x0, m.y0, m.x1, m.y1)
    chicas = [m for m in papel.manchas if m.clase == "relleno" and _es_cuadrito(m)]
    for pagina, grupo in groupby(chicas, key=lambda m: m.pagina):
        crudo = list(grupo)
        if len(crudo) >= _CUADRITOS:
            yield pagina, _envolver(crudo)


def _es_cuadrito(m: Mancha) -> bool:
    return 0.3 < m.y1 - m.y0 < 12 and max(m.color) < 120


def _envolver(manchas: list[Mancha]) -> Caja:
    return (
        min(m.x0 for m in manchas),
        min(m.y0 for m in manchas),
        max(m.x1 for m in manchas),
        max(m.y1 for m in manchas),
    )
