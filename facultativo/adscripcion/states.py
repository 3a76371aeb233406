"""The life of a carnet photograph, why it goes back, and where a clinic came from."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


class Turno(StrEnum):
    """The shifts of a UMF."""

    MATUTINO = "matutino"
    VESPERTINO = "vespertino"
    MIXTO = "mixto"
    NOCTURNO = "nocturno"
    JORNADA_ACUMULADA = "jornada_acumulada"


class FuenteUMF(StrEnum):
    """Who says which clinic it is."""

    ALUMNO = "alumno"
    DOCUMENTO = "documento"
    ESCOLARES = "escolares"


class EstadoCarnet(StrEnum):
    """Where the photograph of a carnet is."""

    POR_REVISAR = "por_revisar"
    ACEPTADO = "aceptado"
    DEVUELTO = "devuelto"
    SUSTITUIDO = "sustituido"


class MotivoDevolucion(StrEnum):
    """Why a carnet goes back to the student."""

    SIN_FOTO = "sin_foto"
    SIN_SELLO = "sin_sello"
    BORROSO = "borroso"
    INCOMPLETO = "incompleto"
    DE_OTRA_PERSONA = "de_otra_persona"
    NO_ES_CARNET = "no_es_carnet"
    NO_SE_ABRE = "no_se_abre"
    OTRO = "otro"


@dataclass(frozen=True, slots=True)
class Ficha:
    """What a state means for people: a sentence, whose turn it is, and the log event of entering it."""

    frase: str
    dueno: str
    evento: str


_E = EstadoCarnet

TRANSICIONES_CARNET: Mapping[EstadoCarnet, frozenset[EstadoCarnet]] = {
    _E.POR_REVISAR: frozenset({_E.ACEPTADO, _E.DEVUELTO, _E.SUSTITUIDO}),
    _E.DEVUELTO: frozenset({_E.ACEPTADO, _E.SUSTITUIDO}),
    _E.ACEPTADO: frozenset({_E.DEVUELTO, _E.SUSTITUIDO}),
    _E.SUSTITUIDO: frozenset(),
}

FICHAS_CARNET: Mapping[EstadoCarnet, Ficha] = {
    _E.POR_REVISAR: Ficha("Llegó la foto y una persona la va a mirar.", "escolares", "carnet.recibido"),
    _E.ACEPTADO: Ficha("Tiene foto y sello y es de esta persona.", "nadie", "carnet.aceptado"),
    _E.DEVUELTO: Ficha("Algo le falta y el alumno sabe qué.", "alumno", "carnet.devuelto"),
    _E.SUSTITUIDO: Ficha("El alumno mandó otra foto después.", "nadie", "carnet.sustituido"),
}

NOMBRE_DE_TURNO: Mapping[Turno, str] = {
    Turno.MATUTINO: "Matutino",
    Turno.VESPERTINO: "Vespertino",
    Turno.MIXTO: "Mixto",
    Turno.NOCTURNO: "Nocturno",
    Turno.JORNADA_ACUMULADA: "Fines de semana (jornada acumulada)",
}

FRASE_DE_MOTIVO: Mapping[MotivoDevolucion, str] = {
    MotivoDevolucion.SIN_FOTO: "No tiene tu fotografía. Pide en tu clínica que la peguen y la sellen.",
    MotivoDevolucion.SIN_SELLO: "No se ve el sello de la clínica. Pide que lo pongan sobre tu fotografía.",
    MotivoDevolucion.BORROSO: "La foto salió borrosa u oscura. Tómala otra vez con luz de día y sin mover el teléfono.",
    MotivoDevolucion.INCOMPLETO: "No se ve el carnet completo. Toma la foto con las cuatro esquinas a la vista.",
    MotivoDevolucion.DE_OTRA_PERSONA: "El nombre o el NSS no son los tuyos. Manda la foto de tu carnet.",
    MotivoDevolucion.NO_ES_CARNET: "No es el carnet. Es la cartilla que te sella tu clínica, con tu fotografía.",
    MotivoDevolucion.NO_SE_ABRE: "El archivo no se pudo abrir. Toma la foto otra vez con tu teléfono.",
    MotivoDevolucion.OTRO: "Lee lo que te escribió Servicios Escolares.",
}
