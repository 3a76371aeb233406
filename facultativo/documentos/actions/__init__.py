"""Everything that happens to a document: it arrives, is read, counts or not, is looked at by a person."""

from facultativo.documentos.actions.entregar import imagen, original
from facultativo.documentos.actions.hechos import TransicionImposible
from facultativo.documentos.actions.leer import leer
from facultativo.documentos.actions.recibir import DocumentoNoRecibido, recibir
from facultativo.documentos.actions.resolver import adjuntar, corregir, rechazar, releer

__all__ = [
    "DocumentoNoRecibido",
    "TransicionImposible",
    "adjuntar",
    "corregir",
    "imagen",
    "leer",
    "original",
    "rechazar",
    "recibir",
    "releer",
]
