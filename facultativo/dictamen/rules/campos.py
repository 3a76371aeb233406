"""How each fact is written in JSON: its reader and its JSON Schema, side by side so that they cannot drift
apart.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from facultativo.alumnos.states import SituacionAcademica
from facultativo.dictamen.states import Institucion, ModalidadEstudio

_FECHA = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")
_ANIOS = range(1900, 2200)
_LARGO_MAXIMO = 200


@dataclass(frozen=True, slots=True)
class Campo:
    """One fact: `leer` gives the typed value or raises ValueError with what was expected."""

    leer: Callable[[Any], Any]
    esquema: Mapping[str, Any]


def _fecha(valor: Any) -> date:
    hallado = _FECHA.fullmatch(valor) if isinstance(valor, str) else None
    if not hallado or int(hallado[1]) not in _ANIOS:
        raise ValueError("una fecha del calendario escrita AAAA-MM-DD, entre 1900 y 2199")
    try:
        return date(*map(int, hallado.groups()))
    except ValueError:
        raise ValueError("una fecha que exista en el calendario") from None


def _booleano(valor: Any) -> bool:
    if not isinstance(valor, bool):
        raise ValueError("true o false, sin comillas")
    return valor


def _texto(valor: Any) -> str:
    if not isinstance(valor, str) or len(valor) > _LARGO_MAXIMO:
        raise ValueError(f"un texto de {_LARGO_MAXIMO} letras o menos")
    return valor.strip()


def _lista(valor: Any) -> tuple[str, ...]:
    if not isinstance(valor, list) or not all(isinstance(v, str) and len(v) <= _LARGO_MAXIMO for v in valor):
        raise ValueError("una lista de textos")
    return tuple(valor)


def _de(opciones: type[StrEnum]) -> Callable[[Any], StrEnum]:
    por_nombre = {o.value.upper(): o for o in opciones}

    def leer(valor: Any) -> StrEnum:
        hallada = por_nombre.get(valor.strip().upper()) if isinstance(valor, str) else None
        if hallada is None:
            raise ValueError(f"una de: {', '.join(opciones)}")
        return hallada

    return leer


def _campo(leer: Callable[[Any], Any], tipo: str, descripcion: str, **mas: Any) -> Campo:
    return Campo(leer, {"type": [tipo, "null"], "description": descripcion, **mas})


def _opcion(opciones: type[StrEnum], descripcion: str) -> Campo:
    esquema = {"enum": [*(o.value for o in opciones), None], "description": descripcion}
    return Campo(_de(opciones), esquema)


def _dia(descripcion: str) -> Campo:
    return _campo(_fecha, "string", descripcion, format="date")


def _si_no(descripcion: str) -> Campo:
    return _campo(_booleano, "boolean", descripcion)


def _letras(descripcion: str) -> Campo:
    return _campo(_texto, "string", descripcion, maxLength=_LARGO_MAXIMO)


VIGENCIA = {
    "con_derecho": _si_no("Con derecho al servicio médico."),
    "situacion": _letras("VIGENTE, CONSERVACION DE DERECHOS, BAJA…"),
    "patron": _letras("Nombre o razón social del patrón."),
    "registro_patronal": _letras("Once posiciones, con o sin guiones."),
    "agregado_medico": _letras("Por ejemplo 1M2005ES (estudiante) o 3H2004OR (hijo de un trabajador)."),
    "fecha_expedicion": _dia("Cuándo se expidió la constancia."),
}

HECHOS = {
    "fecha": Campo(_fecha, {"type": "string", "format": "date", "description": "Día en que se decide. Obligatoria."}),
    "inscrito": _si_no("Está inscrito en el periodo actual."),
    "situacion_academica": _opcion(SituacionAcademica, "Situación en la escuela."),
    "modalidad_estudio": _opcion(ModalidadEstudio, "Cómo se imparte el programa."),
    "fecha_nacimiento": _dia("Si falta, se toma de la CURP."),
    "curp": _letras("Texto vacío: no tiene CURP. Ausente: no se sabe."),
    "trabaja": _si_no("Tiene un trabajo hoy."),
    "cobertura_trabajo": _opcion(Institucion, "Institución que lo asegura por su propio trabajo."),
    "cobertura_padres": _opcion(Institucion, "Institución que asegura a su papá o su mamá."),
    "padres_vigentes": _si_no("El seguro de su papá o su mamá está vigente hoy."),
    "cobertura_conyuge": _opcion(Institucion, "Institución que lo cubre por su cónyuge o concubino(a)."),
    "pension_orfandad": _si_no("Recibe pensión de orfandad."),
    "discapacidad": _si_no("Tiene una discapacidad reconocida."),
    "embarazo": _si_no("Voluntario; solo importa cuando cambia la decisión."),
    "otra_escuela": _si_no("Otra escuela pública lo tiene dado de alta."),
    "jovenes_construyendo": _si_no("Está en Jóvenes Construyendo el Futuro."),
    "seguro_privado": _si_no("Tiene un seguro privado de gastos médicos."),
    "intercambio": _si_no("De intercambio, sin número de control de este plantel."),
    "registros_del_plantel": _campo(
        _lista,
        "array",
        "Registros patronales de modalidad 32 del plantel.",
        items={"type": "string", "maxLength": _LARGO_MAXIMO},
    ),
}
"""Every fact but `vigencia`, which is an object."""
