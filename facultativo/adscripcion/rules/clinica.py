"""The clinic as written by a student or read from a paper: number, shift, room."""

import re
from dataclasses import dataclass

from facultativo.adscripcion.states import Turno
from facultativo.comun.texto import plegar_ascii

_UMF = re.compile(
    r"(?:UMF|U\.M\.F\.|UNIDAD DE MEDICINA FAMILIAR|CLINICA|HGZ|HGZ/MF)?\W*(?:NO|NUM|NUMERO)?\W*(\d{1,3})\b"
)
_CONSULTORIO = re.compile(r"(?:CONSULTORIO|CONS)?\W*(?:NO|NUM)?\W*(\d{1,3}[A-Z]?)")


class ClinicaInvalida(ValueError):
    """A datum of the clinic can't be understood. `campo` says which; the message says what to write."""

    def __init__(self, campo: str, mensaje: str) -> None:
        """Keep both."""
        super().__init__(mensaje)
        self.campo = campo


@dataclass(frozen=True, slots=True)
class DatosDeClinica:
    """A UMF with shift and room; these two may be unknown."""

    umf: str
    turno: Turno | None = None
    consultorio: str = ""


def leer_clinica(umf: str, turno: str = "", consultorio: str = "") -> DatosDeClinica:
    """`"UMF 08"`, `"Matutino"`, `"Consultorio 5"` as they are kept: `8`, `matutino`, `5`. Raises ClinicaInvalida.

    IMSS numbers its UMF with up to three digits (alta en UMF, «Clínica asignada»).
    """
    return DatosDeClinica(_umf(umf), _turno(turno), _consultorio(consultorio))


def _umf(texto: str) -> str:
    hallado = _UMF.match(plegar_ascii(texto))
    if hallado is None or not int(hallado[1]):
        raise ClinicaInvalida(
            "umf", "Escribe el número de tu UMF, por ejemplo 8. Está en tu registro como «Clínica asignada»."
        )
    return str(int(hallado[1]))


def _turno(texto: str) -> Turno | None:
    plano = plegar_ascii(texto).lower().replace(" ", "_")
    if not plano:
        return None
    if plano in ("fin_de_semana", "fines_de_semana"):
        return Turno.JORNADA_ACUMULADA
    if plano not in {t.value for t in Turno}:
        raise ClinicaInvalida("turno", "Elige tu turno: matutino, vespertino u otro de la lista.")
    return Turno(plano)


def _consultorio(texto: str) -> str:
    plano = plegar_ascii(texto)
    if not plano:
        return ""
    hallado = _CONSULTORIO.fullmatch(plano)
    if hallado is None:
        raise ClinicaInvalida("consultorio", "Escribe el número de tu consultorio, por ejemplo 5, o déjalo vacío.")
    return hallado[1].lstrip("0") or "0"
