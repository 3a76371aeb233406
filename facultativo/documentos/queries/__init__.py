"""What the papers of a case prove, and what screens need of them."""

from facultativo.documentos.queries.pantalla import (
    CampoVisto,
    DocumentoVisto,
    Hueco,
    documento_visto,
    huecos,
    pendientes_de_revisar,
)
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

__all__ = [
    "CampoVisto",
    "DocumentoVisto",
    "Hueco",
    "Prueba",
    "documento_visto",
    "hechos_probados",
    "huecos",
    "nss_probado",
    "pendientes_de_revisar",
    "prueba",
    "registros_y_patrones",
    "sin_leer",
    "titular_de",
    "vigencia",
]
