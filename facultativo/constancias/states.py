"""Kinds of letters, and the life of a batch of them."""

from enum import StrEnum


class TipoCarta(StrEnum):
    """Which letter."""

    IMSS = "imss"
    """To register at a parent's clinic, or to keep an orphan's pension (LSS art. 84-VI)."""
    INSCRIPCION = "inscripcion"
    """That somebody is enrolled, for whatever the person needs it."""
    MANIFESTACION = "manifestacion"
    """What the student declared bajo protesta de decir verdad when sending the survey (Reglas DOF 16-12-2015)."""


TITULOS = {
    TipoCarta.IMSS: "Constancia de inscripción para el IMSS",
    TipoCarta.INSCRIPCION: "Constancia de inscripción",
    TipoCarta.MANIFESTACION: "Manifestación bajo protesta de decir verdad",
}


class EstadoTanda(StrEnum):
    """Where a batch is."""

    PREPARANDO = "preparando"
    LISTA = "lista"


TRANSICIONES_TANDA = {EstadoTanda.PREPARANDO: {EstadoTanda.LISTA}, EstadoTanda.LISTA: set[EstadoTanda]()}


class BajaDeLlave(StrEnum):
    """Why a key signs no more."""

    NINGUNA = ""
    ROTACION = "rotacion"
    COMPROMETIDA = "comprometida"
