"""Issuing, revoking and delivering letters."""

from facultativo.constancias.actions.emisor import guardar_emisor
from facultativo.constancias.actions.emitir import NoSePuedeEmitir, emitir, emitir_pendientes, revocar
from facultativo.constancias.actions.entregar import llave_publica_pem, pdf, verificar_sobre

__all__ = [
    "NoSePuedeEmitir",
    "emitir",
    "emitir_pendientes",
    "guardar_emisor",
    "llave_publica_pem",
    "pdf",
    "revocar",
    "verificar_sobre",
]
