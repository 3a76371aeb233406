"""The roles of the house: each with the sentence that says to people what it may do."""

from dataclasses import dataclass
from enum import StrEnum


class Rol(StrEnum):
    """The key of a role, as views ask for it."""

    ALUMNO = "alumno"
    ESCOLARES = "escolares"
    DOCENTE = "docente"
    DIRECCION = "direccion"
    ADMINISTRACION = "administracion"


@dataclass(frozen=True, slots=True)
class Papel:
    """What a role is called, what it may do and where it begins its day (the name of an address)."""

    rol: Rol
    nombre: str
    frase: str
    inicio: str


PAPELES = {
    p.rol: p
    for p in (
        Papel(Rol.ALUMNO, "Alumna o alumno", "Lleva su propio trámite y ve solo lo suyo.", "expediente:inicio"),
        Papel(
            Rol.ESCOLARES,
            "Servicios Escolares",
            "Resuelve dictámenes, envía altas y bajas al IMSS y atiende a los alumnos de su plantel.",
            "tablero:bandeja",
        ),
        Papel(
            Rol.DOCENTE,
            "Docente",
            "Crea visitas y ve quién puede abordar, sin motivos ni instituciones.",
            "visitas:lista",
        ),
        Papel(
            Rol.DIRECCION,
            "Dirección",
            "Ve cobertura e indicadores y responde inconformidades; de los demás casos no ve nada personal.",
            "tablero:indicadores",
        ),
        Papel(
            Rol.ADMINISTRACION,
            "Administración",
            "Configura el plantel, los periodos, las personas y la conservación de datos.",
            "administracion:inicio",
        ),
    )
}

ORDEN = (Rol.ESCOLARES, Rol.ADMINISTRACION, Rol.DIRECCION, Rol.DOCENTE, Rol.ALUMNO)
"""At whose desk somebody with several roles sits down first."""

CON_SEGUNDO_PASO = frozenset({Rol.ESCOLARES, Rol.ADMINISTRACION})
"""Who opens the files of others, or opens doors."""
