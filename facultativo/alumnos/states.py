"""Closed lists about enrolment."""

from enum import StrEnum


class SituacionAcademica(StrEnum):
    """Where the student stands at school, in the words of `dictaminar`; the SII's own codes are mapped to these."""

    VIGENTE = "vigente"
    BAJA_TEMPORAL = "baja_temporal"
    BAJA_DEFINITIVA = "baja_definitiva"
    EGRESADO = "egresado"


class FuenteNSS(StrEnum):
    """Where the NSS of a student came from; a document wins over what the school had written down."""

    NINGUNA = ""
    PADRON = "padron"
    DOCUMENTO = "documento"
