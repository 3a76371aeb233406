"""Fact sets to start from: everything is known, nobody else insures the student."""

from typing import Any

from facultativo.comun.curp import digito_curp
from facultativo.dictamen.rules.lectura import leer_hechos
from facultativo.dictamen.rules.motor import dictaminar
from facultativo.dictamen.rules.parametros import tabla
from facultativo.dictamen.rules.propuesta import Propuesta

HOY = "2026-11-12"
REGISTRO = "Y5412345323"
SIN_DERECHO = {"con_derecho": False, "situacion": "BAJA", "fecha_expedicion": "2026-11-10"}
DEL_PLANTEL = {
    "con_derecho": True,
    "situacion": "VIGENTE",
    "registro_patronal": "Y54-12345-32-3",
    "agregado_medico": "1M2005ES",
    "fecha_expedicion": "2026-11-10",
}
JOVEN = {
    "fecha": HOY,
    "inscrito": True,
    "situacion_academica": "vigente",
    "modalidad_estudio": "escolarizada",
    "fecha_nacimiento": "2005-01-15",
    "trabaja": False,
    "cobertura_trabajo": "ninguna",
    "cobertura_padres": "ninguna",
    "padres_vigentes": False,
    "cobertura_conyuge": "ninguna",
    "pension_orfandad": False,
    "discapacidad": False,
    "otra_escuela": False,
    "jovenes_construyendo": False,
    "registros_del_plantel": [REGISTRO],
}
MAYOR = JOVEN | {"fecha_nacimiento": "1999-05-20"}
HIJO_IMSS = {"cobertura_padres": "IMSS", "padres_vigentes": True}


def una_curp(sexo: str = "M", entidad: str = "TL", nacio: str = "050115") -> str:
    """An invented CURP, valid, of somebody born on the day of `JOVEN` unless said."""
    primeros = f"PEFX{nacio}{sexo}{entidad}RCXA"
    return primeros + digito_curp(primeros)


def constancia(**dice: Any) -> dict[str, Any]:
    """A constancia de vigencia, issued two days ago and with rights unless said."""
    return {"vigencia": {"con_derecho": True, "situacion": "VIGENTE", "fecha_expedicion": "2026-11-10"} | dice}


def decide(base: dict[str, Any], **cambios: Any) -> Propuesta:
    """The proposal on the base with the changes; a change to `...` takes the fact away."""
    objeto = {n: v for n, v in (base | cambios).items() if v is not ...}
    lectura = leer_hechos(objeto)
    assert lectura.hechos is not None, lectura.errores
    return dictaminar(lectura.hechos, tabla())


def resumen(base: dict[str, Any], **cambios: Any) -> tuple[str, str | None, str | None, bool]:
    """(propuesta, supuesto, ruta, prioridad), as plain text."""
    p = decide(base, **cambios)
    return p.propuesta.value, p.supuesto and p.supuesto.value, p.ruta and p.ruta.value, p.prioridad


def codigos(base: dict[str, Any], **cambios: Any) -> list[str]:
    """The codes of the findings."""
    return [h.codigo for h in decide(base, **cambios).hallazgos]
