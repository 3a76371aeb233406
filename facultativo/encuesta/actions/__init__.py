"""Writes of the survey: beginning, saving each page, sending, and throwing old drafts away."""

from facultativo.encuesta.actions.borrador import consentir, guardar, tirar_olvidados
from facultativo.encuesta.actions.envio import RespuestaIncompleta, SinProtesta, enviar
from facultativo.encuesta.actions.firma import SinNadaQueFirmar, firmar_tutor

__all__ = [
    "RespuestaIncompleta",
    "SinNadaQueFirmar",
    "SinProtesta",
    "consentir",
    "enviar",
    "firmar_tutor",
    "guardar",
    "tirar_olvidados",
]
