"""What each invented student lives through: the situation they declare, and how far their case has come."""

import random
from collections.abc import Mapping
from dataclasses import dataclass
from enum import IntEnum, StrEnum

from demo.personas import Estudiante


class Situacion(StrEnum):
    """Which protection somebody has, by what they declare and what their constancia says."""

    SIN_COBERTURA = "nadie lo cubre"
    PADRES_EN_BAJA = "sus padres perdieron el IMSS"
    PADRES_IMSS = "lo cubre el IMSS de sus padres"
    PADRES_ISSSTE = "lo cubre el ISSSTE de sus padres"
    TRABAJO = "lo cubre su trabajo"
    YA_DE_ALTA = "su constancia ya muestra el alta de la escuela"
    SE_CONTRADICE = "dice que nadie lo cubre y su constancia dice que sí"
    EMBARAZO = "está embarazada y la cubre el IMSS de sus padres"


class Meta(IntEnum):
    """How far a case has come; each one has gone through those before it."""

    NADA = 0
    BORRADOR = 1
    ENCUESTA = 2
    UN_PAPEL = 3
    PAPELES = 4
    DICTAMEN = 5
    EN_LOTE = 6
    ENVIADO = 7
    ACEPTADO = 8
    CONFIRMADO = 9
    CLINICA = 10
    CARNET = 11
    COMPLETO = 12


@dataclass(frozen=True, slots=True)
class Historia:
    """One student's story."""

    estudiante: Estudiante
    situacion: Situacion
    meta: Meta
    oleada: int = 0
    """When they began: the first weeks of the term, or the last days. What has come far began early."""


# Of 300: many have not begun, a good part waits at the desk, the rest is spread along the path.
_METAS: Mapping[Meta, int] = {
    Meta.NADA: 52, Meta.BORRADOR: 10, Meta.ENCUESTA: 24, Meta.UN_PAPEL: 10, Meta.PAPELES: 54, Meta.DICTAMEN: 46,
    Meta.EN_LOTE: 8, Meta.ENVIADO: 16, Meta.ACEPTADO: 20, Meta.CONFIRMADO: 16, Meta.CLINICA: 14, Meta.CARNET: 8,
    Meta.COMPLETO: 22,
}  # fmt: skip
_CON_ALTA = {Situacion.SIN_COBERTURA: 7, Situacion.PADRES_EN_BAJA: 3}
_JOVENES = _CON_ALTA | {
    Situacion.PADRES_IMSS: 8, Situacion.PADRES_ISSSTE: 2, Situacion.TRABAJO: 1, Situacion.YA_DE_ALTA: 1,
    Situacion.SE_CONTRADICE: 2,
}  # fmt: skip
_MAYORES = {Situacion.SIN_COBERTURA: 7, Situacion.TRABAJO: 3, Situacion.YA_DE_ALTA: 1}


def repartir(estudiantes: list[Estudiante], anio: int, semilla: int = 7) -> list[Historia]:
    """A story for each student; the same seed gives the same ones."""
    azar = random.Random(semilla)
    return [_historia(e, anio, azar) for e in estudiantes]


def _historia(e: Estudiante, anio: int, azar: random.Random) -> Historia:
    meta = azar.choices(list(_METAS), weights=list(_METAS.values()))[0]
    joven = anio - e.persona.fecha_nacimiento.year < 25
    pesos = (
        (_CON_ALTA if joven else {Situacion.SIN_COBERTURA: 1})
        if meta > Meta.DICTAMEN
        else (_JOVENES if joven else _MAYORES)
    )
    situacion = azar.choices(list(pesos), weights=list(pesos.values()))[0]
    if situacion == Situacion.PADRES_IMSS and e.persona.sexo == "M" and azar.random() < 0.06:
        situacion = Situacion.EMBARAZO
    return Historia(e, situacion, meta, azar.randint(0, 2) if meta > Meta.DICTAMEN else azar.randint(1, 3))


_NADIE = {"trabaja": "no", "cobertura_padres": "ninguna"}
_DECLARA: Mapping[Situacion, Mapping[str, str]] = {
    Situacion.SIN_COBERTURA: _NADIE,
    Situacion.SE_CONTRADICE: _NADIE,
    Situacion.YA_DE_ALTA: _NADIE,
    Situacion.PADRES_EN_BAJA: {"trabaja": "no", "cobertura_padres": "IMSS", "padres_vigentes": "no"},
    Situacion.PADRES_IMSS: {"trabaja": "no", "cobertura_padres": "IMSS", "padres_vigentes": "si"},
    Situacion.PADRES_ISSSTE: {"trabaja": "no", "cobertura_padres": "ISSSTE", "padres_vigentes": "si"},
    Situacion.TRABAJO: {"trabaja": "si", "cobertura_trabajo": "IMSS"},
    Situacion.EMBARAZO: {
        "trabaja": "no", "cobertura_padres": "IMSS", "padres_vigentes": "si", "embarazo_consentimiento": "si",
        "embarazo": "si",
    },
}  # fmt: skip
_COMUNES = {
    "identidad": "si",
    "nss": "",
    "tutor_nombre": "Rosa Prueba Ficticia",
    "tutor_autoriza": "si",
    "discapacidad": "no",
    "pension_orfandad": "no",
    "cobertura_conyuge": "ninguna",
    "embarazo_consentimiento": "no",
    "otra_escuela": "no",
}


def contesta(historia: Historia, pregunta: str) -> str:
    """What this student answers to a question of the survey."""
    return {**_COMUNES, **_DECLARA[historia.situacion]}[pregunta]
