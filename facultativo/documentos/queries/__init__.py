"""What the papers of a case prove, and what screens need of them."""

from facultativo.documentos.queries.huecos import huecos
from facultativo.documentos.queries.pantalla import aviso_de_atraso, documento_visto, pendientes_de_revisar
from facultativo.documentos.queries.probar import (
    Prueba,
    hechos_probados,
    nss_probado,
    prueba,
    registros_y_patrones,
    sin_leer,
    titular_de,
    vigencia,
)
from facultativo.documentos.queries.subidas import a_medias, subida_entera
from facultativo.documentos.queries.vistas import CampoVisto, DocumentoVisto, Hueco

__all__ = [
    "CampoVisto",
    "DocumentoVisto",
    "Hueco",
    "Prueba",
    "a_medias",
    "aviso_de_atraso",
    "documento_visto",
    "hechos_probados",
    "huecos",
    "nss_probado",
    "pendientes_de_revisar",
    "prueba",
    "registros_y_patrones",
    "sin_leer",
    "subida_entera",
    "titular_de",
    "vigencia",
]
