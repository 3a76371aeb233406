"""Closed lists of the decision, in the words of the command line contract."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


class Sentido(StrEnum):
    """What a dictamen proposes or resolves."""

    ALTA = "alta"
    NO_PROCEDE = "no_procede"
    YA_TIENE_ALTA = "ya_tiene_alta"
    BAJA = "baja"
    FALTA_INFORMACION = "falta_informacion"
    DECIDE_PERSONA = "decide_persona"


class Supuesto(StrEnum):
    """The four short names the schools know (slide «¿En qué casos tengo derecho?»)."""

    A = "A"
    """25 or older and no right by own work."""
    B = "B"
    """Under 25 and neither parent has the right."""
    C = "C"
    """25 or older and not working."""
    D = "D"
    """Pregnant, at any age."""


class Ruta(StrEnum):
    """Where the student goes when it is not this insurance."""

    ART_84_VI = "84-VI"
    COBERTURA_PROPIA = "cobertura_propia"
    CONYUGE = "conyuge"
    ORFANDAD = "orfandad"
    OTRA_ESCUELA = "otra_escuela"
    SEGURO_FAMILIA = "seguro_familia"
    VENTANILLA = "ventanilla"


class ModalidadEstudio(StrEnum):
    """How the programme is taught; ISSEMyM covers children in face-to-face programmes only."""

    ESCOLARIZADA = "escolarizada"
    EN_LINEA = "en_linea"


class Institucion(StrEnum):
    """Who gives medical care, or `ninguna`."""

    NINGUNA = "ninguna"
    IMSS = "IMSS"
    ISSSTE = "ISSSTE"
    ISSEMYM = "ISSEMYM"
    SEDENA = "SEDENA"
    SEMAR = "SEMAR"
    PEMEX = "PEMEX"
    CFE = "CFE"
    IMSS_BIENESTAR = "IMSS_BIENESTAR"
    SSA = "SSA"
    OTRA = "OTRA"


class Tipo(StrEnum):
    """What a rule says: there is no right, evidence is missing, look at this, there is a right."""

    IMPEDIMENTO = "impedimento"
    FALTA = "falta"
    ADVERTENCIA = "advertencia"
    DERECHO = "derecho"


POBLACION_ABIERTA = frozenset({Institucion.IMSS_BIENESTAR, Institucion.SSA})
"""Care for whoever has no social security: not «the same or similar protection»."""

SIN_COBERTURA = POBLACION_ABIERTA | {Institucion.NINGUNA}
"""Does not exclude from this insurance."""

PIDEN_EVIDENCIA = frozenset(Institucion) - SIN_COBERTURA - {Institucion.IMSS, Institucion.ISSSTE}
"""The IMSS cannot tell about them: the student brings a paper of the institution."""


class EstadoDictamen(StrEnum):
    """Where one version of a dictamen is."""

    PROPUESTO = "propuesto"
    EN_ESPERA = "en_espera"
    RESUELTO = "resuelto"
    SUSTITUIDO = "sustituido"


@dataclass(frozen=True, slots=True)
class Ficha:
    """What a state means, whose turn it is, and the log event that brings it."""

    frase: str
    dueno: str
    evento: str


TRANSICIONES: Mapping[EstadoDictamen, frozenset[EstadoDictamen]] = {
    EstadoDictamen.PROPUESTO: frozenset({EstadoDictamen.EN_ESPERA, EstadoDictamen.RESUELTO, EstadoDictamen.SUSTITUIDO}),
    EstadoDictamen.EN_ESPERA: frozenset({EstadoDictamen.RESUELTO, EstadoDictamen.SUSTITUIDO}),
    EstadoDictamen.RESUELTO: frozenset({EstadoDictamen.SUSTITUIDO}),
    EstadoDictamen.SUSTITUIDO: frozenset(),
}

FICHAS: Mapping[EstadoDictamen, Ficha] = {
    EstadoDictamen.PROPUESTO: Ficha(
        "Las reglas proponen; falta que una persona decida", "escolares", "dictamen.propuesto"
    ),
    EstadoDictamen.EN_ESPERA: Ficha("Se le pidió algo al alumno", "alumno", "dictamen.evidencia_pedida"),
    EstadoDictamen.RESUELTO: Ficha("Una persona decidió", "nadie", "dictamen.resuelto"),
    EstadoDictamen.SUSTITUIDO: Ficha("Hay una versión más nueva", "nadie", "dictamen.sustituido"),
}

ABIERTOS = frozenset({EstadoDictamen.PROPUESTO, EstadoDictamen.EN_ESPERA})
"""Nobody has decided yet."""


class Grupo(StrEnum):
    """How a proposal is worked: together with others, one by one, or after something arrives."""

    LIMPIO = "limpio"
    DUDOSO = "dudoso"
    INCOMPLETO = "incompleto"


RESOLUBLES = (Sentido.ALTA, Sentido.NO_PROCEDE, Sentido.YA_TIENE_ALTA, Sentido.BAJA)
"""What a person may resolve; the rest are questions."""


class Plazo(StrEnum):
    """Why a case is looked at again on a day, though nobody answered anything."""

    AVISO_CUMPLEANOS = "aviso_cumpleanos"
    CUMPLEANOS = "cumpleanos"
    MAYORIA_DE_EDAD = "mayoria_de_edad"
    CONSTANCIA_VIEJA = "constancia_vieja"
    FIN_DE_CONSERVACION = "fin_de_conservacion"
