"""Writes of the notices: from the log to the list, from the list to the mail."""

from facultativo.avisos.actions.buzon import cartas_de_la_demo
from facultativo.avisos.actions.envio import enviar_pendientes, reintentar
from facultativo.avisos.actions.lectura import anotar, anotar_todos

__all__ = ["anotar", "anotar_todos", "cartas_de_la_demo", "enviar_pendientes", "reintentar"]
