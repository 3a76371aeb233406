"""Issuing, revoking and delivering letters, and the keys that sign them."""

from facultativo.constancias.actions.emisor import ImagenIlegible, guardar_emisor, imagen
from facultativo.constancias.actions.emitir import NoSePuedeEmitir, emitir, revocar
from facultativo.constancias.actions.entregar import lista_de_revocadas, pdf
from facultativo.constancias.actions.llaves import desconocer_llave, llave_en_uso, rotar_llave
from facultativo.constancias.actions.tanda import armar_tanda, paquete, pdf_de_tanda, preparar

__all__ = [
    "ImagenIlegible",
    "NoSePuedeEmitir",
    "armar_tanda",
    "desconocer_llave",
    "emitir",
    "guardar_emisor",
    "imagen",
    "lista_de_revocadas",
    "llave_en_uso",
    "paquete",
    "pdf",
    "pdf_de_tanda",
    "preparar",
    "revocar",
    "rotar_llave",
]
