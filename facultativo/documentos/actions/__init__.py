"""Everything that happens to a document: it arrives, is read, counts or not, is looked at by a person."""

from facultativo.documentos.actions.entregar import OriginalApartado, anotar_vista, imagen, original
from facultativo.documentos.actions.hechos import TransicionImposible
from facultativo.documentos.actions.leer import leer
from facultativo.documentos.actions.recibir import DocumentoNoRecibido, recibir
from facultativo.documentos.actions.resolver import adjuntar, corregir, rechazar, releer
from facultativo.documentos.actions.subida import FueraDeLugar, agregar, empezar, juntar, tirar_olvidadas
from facultativo.documentos.adapters.antivirus import AntivirusSinRespuesta

__all__ = [
    "AntivirusSinRespuesta",
    "DocumentoNoRecibido",
    "FueraDeLugar",
    "OriginalApartado",
    "TransicionImposible",
    "adjuntar",
    "agregar",
    "anotar_vista",
    "corregir",
    "empezar",
    "imagen",
    "juntar",
    "leer",
    "original",
    "rechazar",
    "recibir",
    "releer",
    "tirar_olvidadas",
]
