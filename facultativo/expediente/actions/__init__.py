"""Opening a case, moving it when a room has established a fact, and telling it what a padrón changed."""

from facultativo.expediente.actions.caso import abrir, abrir_el_mio, abrir_pendientes, avanzar, avanzar_varios
from facultativo.expediente.actions.padron import atender_padrones

__all__ = ["abrir", "abrir_el_mio", "abrir_pendientes", "atender_padrones", "avanzar", "avanzar_varios"]
