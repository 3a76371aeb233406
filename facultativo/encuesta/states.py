"""Who signs the manifestación, and how."""

from enum import StrEnum


class Firmante(StrEnum):
    """Whose word it is."""

    ALUMNO = "alumno"
    TUTOR = "tutor"
    """Mother, father or tutor of a minor (row 31 of the table)."""


class MedioDeFirma(StrEnum):
    """How it was given."""

    CUENTA = "cuenta"
    """On the student's own account, entered with a code or passkey."""
    MOSTRADOR = "mostrador"
    """In person, before somebody of Servicios Escolares who wrote it down."""
