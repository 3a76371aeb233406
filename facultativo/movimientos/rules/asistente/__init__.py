"""The questions by which a school says how its lotes are written: one per page, each explained, each checked."""

from facultativo.movimientos.rules.asistente.paso import Opcion, Paso, TipoPaso
from facultativo.movimientos.rules.asistente.pasos import PASOS, camino, siguiente
from facultativo.movimientos.rules.asistente.resumen import resumen
from facultativo.movimientos.rules.asistente.validacion import opciones_de, validar

__all__ = ["PASOS", "Opcion", "Paso", "TipoPaso", "camino", "opciones_de", "resumen", "siguiente", "validar"]
