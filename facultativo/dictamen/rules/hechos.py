"""The facts a decision rests on. Absent (None) means not known; what is not known is never taken for «no» in
silence.
"""

from dataclasses import dataclass
from datetime import date

from facultativo.alumnos.states import SituacionAcademica
from facultativo.dictamen.states import Institucion, ModalidadEstudio


@dataclass(frozen=True, slots=True)
class Vigencia:
    """What the constancia de vigencia de derechos says (IMSS-02-020). It says nothing on other institutions."""

    con_derecho: bool | None = None
    situacion: str | None = None
    patron: str | None = None
    registro_patronal: str | None = None
    agregado_medico: str | None = None
    fecha_expedicion: date | None = None


@dataclass(frozen=True, slots=True)
class Hechos:
    """The facts of `facultativo dictaminar`, all optional but `fecha`, the day on which the decision holds."""

    fecha: date
    inscrito: bool | None = None
    situacion_academica: SituacionAcademica | None = None
    modalidad_estudio: ModalidadEstudio | None = None
    fecha_nacimiento: date | None = None
    curp: str | None = None
    """Empty when the person has none; None when nobody has asked."""
    trabaja: bool | None = None
    cobertura_trabajo: Institucion | None = None
    cobertura_padres: Institucion | None = None
    padres_vigentes: bool | None = None
    cobertura_conyuge: Institucion | None = None
    pension_orfandad: bool | None = None
    discapacidad: bool | None = None
    embarazo: bool | None = None
    otra_escuela: bool | None = None
    jovenes_construyendo: bool | None = None
    seguro_privado: bool | None = None
    intercambio: bool | None = None
    """Incoming exchange student without a número de control of this school."""
    vigencia: Vigencia | None = None
    registros_del_plantel: tuple[str, ...] | None = None
