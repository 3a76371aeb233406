"""Setting up a school."""

from facultativo.plantel.actions.escuela import (
    abrir_periodo,
    abrir_plantel,
    cambiar_carrera,
    cambiar_periodo,
    cambiar_plantel,
    ofrecer_carrera,
)
from facultativo.plantel.actions.registro import cerrar_registro_patronal, configurar_lote, dar_registro_patronal

__all__ = [
    "abrir_periodo",
    "abrir_plantel",
    "cambiar_carrera",
    "cambiar_periodo",
    "cambiar_plantel",
    "cerrar_registro_patronal",
    "configurar_lote",
    "dar_registro_patronal",
    "ofrecer_carrera",
]
