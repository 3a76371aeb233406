"""Bytes in, what the paper says out, as plain JSON values. This is what runs inside the child process."""

from datetime import date
from typing import Any

from facultativo.documentos import datos as tablas
from facultativo.documentos.adapters import pdf
from facultativo.documentos.adapters.cfdi_xml import leer_cfdi
from facultativo.documentos.adapters.formato import formato
from facultativo.documentos.rules.errores import DocumentoIlegible
from facultativo.documentos.rules.leer import Leido, leer_papel
from facultativo.documentos.rules.lectores import DESCONOCIDO
from facultativo.documentos.rules.papel import Papel
from facultativo.documentos.rules.precedencia import elegir

_TEXTO_MINIMO = 40
"""Letters. A PDF with fewer is a picture of a paper."""


def leer_bytes(datos: bytes, hoy: date) -> dict[str, Any]:
    """Read a document whose kind is not known yet. Raises `DocumentoIlegible`."""
    clase = formato(datos)
    if clase == "xml":
        return _json(_leer_xml(datos))
    if clase == "imagen":
        raise DocumentoIlegible("documento-sin-ocr")
    with pdf.abrir(datos) as documento:
        papel = pdf.leer_pdf(documento, datos)
    return _json(leer(papel, hoy))


def leer(papel: Papel, hoy: date) -> Leido:
    """Read a paper with the tables of the house."""
    return leer_papel(papel, hoy=hoy, precedencia=tablas.precedencia(), editores=tablas.editores())


def _leer_xml(datos: bytes) -> Leido:
    lecturas = leer_cfdi(datos)
    if lecturas is None:
        return Leido(DESCONOCIDO, "xml", 1, {}, (), ())
    return Leido("cfdi_nomina", "xml", 1, elegir(lecturas, tablas.precedencia()), tuple(lecturas), ())


def _json(leido: Leido) -> dict[str, Any]:
    return {
        "tipo": leido.tipo,
        "origen": leido.origen,
        "paginas": leido.paginas,
        "campos": {k: r.a_json() for k, r in leido.campos.items()},
        "hallazgos": [h.a_json() for h in leido.hallazgos],
        "error": None,
        "lecturas": [{"campo": r.campo, **r.a_json()} for r in leido.lecturas],
    }
