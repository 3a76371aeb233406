"""Which event tells whom what, and when a failed notice is tried again. Pure."""

from facultativo.avisos.rules.eventos import PLANTILLAS, SIN_AVISO, Plantilla, plantilla_de
from facultativo.avisos.rules.reintento import ESPERAS, Siguiente, tras_fallar

__all__ = ["ESPERAS", "PLANTILLAS", "SIN_AVISO", "Plantilla", "Siguiente", "plantilla_de", "tras_fallar"]
