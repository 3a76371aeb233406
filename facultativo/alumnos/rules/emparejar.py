"""Whom a row speaks of: the CURP first, then the número de control (a re-admitted student has a new one)."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from facultativo.alumnos.rules.ficha import Ficha
from facultativo.alumnos.states import FuenteNSS, Resultado, SituacionAcademica
from facultativo.comun.hallazgos import Hallazgo, Nivel
from facultativo.comun.nombres import mismo_nombre
from facultativo.comun.texto import plegar

_NOMBRE = ("nombres", "primer_apellido", "segundo_apellido")


@dataclass(frozen=True, slots=True)
class Conocido:
    """A student as the school already has them here."""

    pk: int
    ficha: Ficha
    nss_fuente: FuenteNSS


@dataclass(frozen=True, slots=True)
class Decision:
    """What the row does: to whom, changing what, and whether the person stops being enrolled."""

    resultado: Resultado
    conocido: int | None = None
    cambios: tuple[str, ...] = ()
    deja_inscripcion: bool = False
    hallazgos: tuple[Hallazgo, ...] = ()


def emparejar(ficha: Ficha, *, por_curp: Conocido | None, por_control: Conocido | None) -> Decision:
    """Decide a row against the students found by its CURP and by its número de control."""
    if por_curp and por_control and por_curp.pk != por_control.pk:
        mensaje = "Este número de control ya lo tiene otra persona: corrígelo o revisa las dos."
        return _error("padron-control-ajeno", mensaje, por_curp.pk)
    conocido = por_curp or por_control
    if conocido is None:
        return _desconocido(ficha)
    if por_curp is None and not _es_la_misma(ficha, conocido.ficha):
        mensaje = "Con este número de control hay otra persona: no coinciden la CURP ni el nombre."
        return _error("padron-control-ajeno", mensaje, conocido.pk)
    cambios = cambios_de(ficha, conocido)
    return Decision(
        Resultado.CAMBIO if cambios else Resultado.IGUAL,
        conocido.pk,
        cambios,
        conocido.ficha.inscrito and not ficha.inscrito,
        _avisos(cambios, conocido.ficha),
    )


def cambios_de(ficha: Ficha, conocido: Conocido) -> tuple[str, ...]:
    """The fields that the padrón would change. What it does not say, and an NSS read from a document, stay."""
    antes, despues = _comparables(conocido.ficha), _comparables(ficha)
    if conocido.nss_fuente is FuenteNSS.DOCUMENTO:
        despues.pop("nss")
    return tuple(
        campo
        for campo, valor in despues.items()
        if valor != antes[campo] and (valor not in ("", None) or campo == "segundo_apellido")
    )


def _comparables(ficha: Ficha) -> dict[str, Any]:
    valores = ficha.a_json()
    valores.pop("servicio_medico")
    # Writing a name in capitals or without accents is not a change.
    return valores | {campo: plegar(valores[campo]) for campo in (*_NOMBRE, "carrera")}


def _es_la_misma(ficha: Ficha, conocida: Ficha) -> bool:
    return mismo_nombre(ficha.nombre_completo, conocida.nombre_completo)


def _desconocido(ficha: Ficha) -> Decision:
    if ficha.situacion_academica is SituacionAcademica.VIGENTE:
        return Decision(Resultado.NUEVO)
    return Decision(Resultado.OMITIDO)


def _error(codigo: str, mensaje: str, conocido: int) -> Decision:
    hallazgo = Hallazgo(codigo, Nivel.ERROR, mensaje, datos={"campo": "numero_de_control"})
    return Decision(Resultado.ERROR, conocido, hallazgos=(hallazgo,))


def _avisos(cambios: tuple[str, ...], conocida: Ficha) -> tuple[Hallazgo, ...]:
    avisos: Mapping[str, tuple[str, str]] = {
        "curp": ("padron-curp-cambia", "La CURP cambia respecto de la que había: confírmala con la constancia."),
        "numero_de_control": ("padron-control-cambia", "Tiene un número de control nuevo: se reconoció por la CURP."),
    }
    return tuple(
        Hallazgo(codigo, Nivel.ADVERTENCIA, mensaje, datos={"campo": campo})
        for campo, (codigo, mensaje) in avisos.items()
        if campo in cambios and getattr(conocida, campo)
    )
