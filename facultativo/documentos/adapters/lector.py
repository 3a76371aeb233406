"""Bytes in, what the paper says out, as plain JSON values. This is what runs inside the child process."""

from collections.abc import Callable
from datetime import date
from typing import Any

from facultativo.comun.hallazgos import Hallazgo
from facultativo.documentos import datos as tablas
from facultativo.documentos.adapters import imagen, pdf
from facultativo.documentos.adapters.cfdi_xml import leer_cfdi
from facultativo.documentos.adapters.codigos_pdf import leer_codigos
from facultativo.documentos.adapters.formato import formato
from facultativo.documentos.adapters.imagen import Pixeles
from facultativo.documentos.adapters.pagina import dibujar_pagina
from facultativo.documentos.rules.lectores import DESCONOCIDO
from facultativo.documentos.rules.lectura import Caja, Lectura
from facultativo.documentos.rules.leer import Leido, leer_papel
from facultativo.documentos.rules.papel import Papel
from facultativo.documentos.rules.precedencia import elegir

_TEXTO_MINIMO = 60
"""Letters. A PDF with fewer, and a picture, is a picture of a paper."""
_PAGINAS_DE_OCR = 3
_ESCALA_DE_OCR = 200 / 72
Respuesta = tuple[dict[str, Any], bytes]
Devolver = Callable[[int, Caja], Caja]


def leer_bytes(datos: bytes, hoy: date) -> Respuesta:
    """Read a document whose kind is not known yet. Raises `DocumentoIlegible`.

    For a picture the answer is `{"imagenes": [[height, width, width in points], …]}` and their RGB bytes: words are
    read in another process.
    """
    clase = formato(datos)
    if clase == "xml":
        return a_json(_leer_xml(datos)), b""
    if clase == "imagen":
        return _para_ocr([(imagen.acotar(imagen.abrir(datos)), 0.0)], 1)
    with pdf.abrir(datos) as documento:
        papel = pdf.leer_pdf(documento, datos)
        if _es_retrato(papel):
            return _retratar(documento, papel)
        papel = leer_codigos(documento, papel)
    hojas = {p.numero: p for p in papel.paginas}
    de_lado = any(p.giro for p in papel.paginas)
    return a_json(leer(papel, hoy), (lambda pagina, caja: hojas[pagina].devolver(caja)) if de_lado else None), b""


def leer(papel: Papel, hoy: date) -> Leido:
    """Read a paper with the tables of the house."""
    return leer_papel(papel, hoy=hoy, precedencia=tablas.precedencia(), editores=tablas.editores())


def calentar() -> None:
    """Load the tables while files can still be opened."""
    tablas.precedencia()
    tablas.editores()


def _es_retrato(papel: Papel) -> bool:
    """A scan: a picture that fills the page, and no words a person sees (an OCR layer under it is invisible text)."""
    letras = sum(len(t.texto) for t in papel.trozos)
    if letras >= _TEXTO_MINIMO:
        return False
    hojas = {p.numero: p.ancho * p.alto for p in papel.paginas}
    grandes = (m for m in papel.imagenes if (m.x1 - m.x0) * (m.y1 - m.y0) > 0.25 * hojas[m.pagina])
    return next(grandes, None) is not None


def _retratar(documento: pdf.Documento, papel: Papel) -> Respuesta:
    fotos = []
    for hoja in papel.paginas[:_PAGINAS_DE_OCR]:
        fotos.append((dibujar_pagina(documento.pagina(hoja.numero), _ESCALA_DE_OCR), hoja.ancho))
    return _para_ocr(fotos, len(papel.paginas))


def _para_ocr(fotos: list[tuple[Pixeles, float]], paginas: int) -> Respuesta:
    medidas = [[*foto.shape[:2], ancho] for foto, ancho in fotos]
    return {"error": None, "imagenes": medidas, "paginas": paginas}, b"".join(foto.tobytes() for foto, _ in fotos)


def _leer_xml(datos: bytes) -> Leido:
    lecturas = leer_cfdi(datos)
    if lecturas is None:
        return Leido(DESCONOCIDO, "xml", 1, {}, (), ())
    return Leido("cfdi_nomina", "xml", 1, elegir(lecturas, tablas.precedencia()), tuple(lecturas), ())


def a_json(leido: Leido, devolver: Devolver | None = None) -> dict[str, Any]:
    """The answer of the command line contract, plus every reading.

    `devolver` takes a box back to the page as it is seen.
    """

    def campo(r: Lectura) -> dict[str, Any]:
        return (r._replace(caja=_redondear(devolver(r.pagina, r.caja))) if r.caja and devolver else r).a_json()

    def hallazgo(h: Hallazgo) -> dict[str, Any]:
        objeto = h.a_json()
        if h.datos.get("caja") and h.datos.get("pagina"):
            caja = tuple(h.datos["caja"])
            objeto["datos"]["caja"] = list(_redondear(devolver(h.datos["pagina"], caja) if devolver else caja))
        return objeto

    propias = {id(r): campo(r) for r in leido.lecturas}
    return {
        "tipo": leido.tipo,
        "origen": leido.origen,
        "paginas": leido.paginas,
        "campos": {k: propias.get(id(r)) or campo(r) for k, r in leido.campos.items()},
        "hallazgos": [hallazgo(h) for h in leido.hallazgos],
        "error": None,
        "lecturas": [{"campo": r.campo, **propias[id(r)]} for r in leido.lecturas],
    }


def _redondear(caja: Caja) -> Caja:
    x0, y0, x1, y1 = caja
    return (round(x0, 1), round(y0, 1), round(x1, 1), round(y1, 1))
