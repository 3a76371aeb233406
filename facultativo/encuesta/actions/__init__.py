"""Writes of the survey: beginning, saving each page, sending, and throwing old drafts away."""

from facultativo.encuesta.actions.borrador import consentir, guardar, tirar_olvidados
from facultativo.encuesta.actions.envio import RespuestaIncompleta, SinProtesta, enviar

__all__ = ["RespuestaIncompleta", "SinProtesta", "consentir", "enviar", "guardar", "tirar_olvidados"]
