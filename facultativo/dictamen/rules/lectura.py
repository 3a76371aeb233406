"""Facts from JSON, with errors a person can act on, and back to JSON."""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from datetime import date
from typing import Any

from facultativo.comun.hallazgos import Hallazgo, Nivel
from facultativo.dictamen.rules.campos import HECHOS, VIGENCIA, Campo
from facultativo.dictamen.rules.hechos import Hechos, Vigencia

NORMA = ""
CAMPOS = tuple(f.name for f in fields(Hechos))


@dataclass(frozen=True, slots=True)
class Lectura:
    """What came out of one object: the facts, or the errors; and the names that are not facts."""

    hechos: Hechos | None
    errores: tuple[Hallazgo, ...] = ()
    desconocidos: tuple[str, ...] = ()


def leer_hechos(objeto: Any) -> Lectura:
    """Read one JSON object. Every wrong value is named; null is the same as absent, but for the CURP (it
    means none).
    """
    if not isinstance(objeto, Mapping):
        return Lectura(None, (error("hechos-forma", "Cada renglón es un objeto JSON con los hechos."),))
    errores: list[Hallazgo] = []
    valores = _leer(objeto, HECHOS, "", errores)
    if "curp" in objeto and objeto["curp"] is None:
        valores["curp"] = ""
    valores["vigencia"] = _leer_vigencia(objeto.get("vigencia"), errores)
    if "fecha" not in valores and not errores:
        errores.append(error("hechos-sin-fecha", "Falta `fecha`: el día en que se decide (AAAA-MM-DD)."))
    if not errores:
        errores.extend(_imposibles(valores))
    desconocidos = tuple(str(n) for n in objeto if n not in CAMPOS)
    hechos = None if errores else Hechos(**valores)
    return Lectura(hechos, tuple(errores), desconocidos)


def error(codigo: str, mensaje: str, **datos: Any) -> Hallazgo:
    """A finding that says why the input cannot be decided on."""
    return Hallazgo(codigo, Nivel.ERROR, mensaje, NORMA, datos)


def hechos_a_json(hechos: Hechos) -> dict[str, Any]:
    """The facts as `leer_hechos` reads them; what is not known is left out."""
    return {n: _a_json(v) for n in CAMPOS if (v := getattr(hechos, n)) is not None}


def _leer(
    objeto: Mapping[str, Any], campos: Mapping[str, Campo], prefijo: str, errores: list[Hallazgo]
) -> dict[str, Any]:
    valores = {}
    for nombre, campo in campos.items():
        crudo = objeto.get(nombre)
        if crudo is None:
            continue
        try:
            valores[nombre] = campo.leer(crudo)
        except ValueError as motivo:
            hecho = prefijo + nombre
            errores.append(error("hecho-no-valido", f"`{hecho}` debe ser {motivo}.", hecho=hecho))
    return valores


def _leer_vigencia(crudo: Any, errores: list[Hallazgo]) -> Vigencia | None:
    if crudo is None:
        return None
    if not isinstance(crudo, Mapping):
        mensaje = "`vigencia` debe ser un objeto con lo que dice la constancia."
        errores.append(error("hecho-no-valido", mensaje, hecho="vigencia"))
        return None
    return Vigencia(**_leer(crudo, VIGENCIA, "vigencia.", errores))


def _imposibles(valores: Mapping[str, Any]) -> list[Hallazgo]:
    nacimiento = valores.get("fecha_nacimiento")
    if nacimiento and nacimiento > valores["fecha"]:
        mensaje = "`fecha_nacimiento` es posterior a `fecha`: revisa el año."
        return [error("hecho-no-valido", mensaje, hecho="fecha_nacimiento")]
    return []


def _a_json(valor: Any) -> Any:
    if isinstance(valor, Vigencia):
        return {n: _a_json(v) for n in Vigencia.__slots__ if (v := getattr(valor, n)) is not None}
    if isinstance(valor, date):
        return valor.isoformat()
    return list(valor) if isinstance(valor, tuple) else valor
