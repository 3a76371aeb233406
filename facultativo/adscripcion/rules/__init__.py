"""What a person or a paper says of a clinic, in the form in which it is kept."""

from facultativo.adscripcion.rules.clinica import ClinicaInvalida, DatosDeClinica, leer_clinica

__all__ = ["ClinicaInvalida", "DatosDeClinica", "leer_clinica"]
