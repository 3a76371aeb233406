"""`casos.csv`: fact sets with what must be answered, one per line, for an expert to review.

`base` is where the facts start from; `cambios` what is otherwise: `trabaja=sí; vigencia.situacion=BAJA; embarazo=?`
(`?` takes the fact away). `parametros` are the plantel's own values. Expectations were written from the law and the
table of cases before looking at the rules.
"""

import csv
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from facultativo.dictamen.rules.hechos import Hechos
from facultativo.dictamen.rules.lectura import leer_hechos
from facultativo.dictamen.rules.parametros import Tabla, tabla

ARCHIVO = Path(__file__).with_name("casos.csv")
_JOVEN: dict[str, Any] = {
    "fecha": "2026-09-15",
    "inscrito": True,
    "situacion_academica": "vigente",
    "modalidad_estudio": "escolarizada",
    "fecha_nacimiento": "2005-03-10",
    "trabaja": False,
    "cobertura_trabajo": "ninguna",
    "cobertura_padres": "ninguna",
    "cobertura_conyuge": "ninguna",
    "pension_orfandad": False,
    "discapacidad": False,
    "embarazo": False,
    "otra_escuela": False,
    "jovenes_construyendo": False,
    "seguro_privado": False,
    "vigencia": {"con_derecho": False, "situacion": "BAJA", "fecha_expedicion": "2026-09-10"},
    "registros_del_plantel": ["B4712345320"],
}
_BASES = {
    "joven": _JOVEN,
    "mayor": _JOVEN | {"fecha_nacimiento": "1998-05-05"},
    "menor": _JOVEN | {"fecha_nacimiento": "2009-04-01"},
    "nada": {"fecha": _JOVEN["fecha"]},
}
_VALORES = {"sí": True, "no": False, "null": None, "vacía": ""}


@dataclass(frozen=True, slots=True)
class Caso:
    """One line: the facts and the answer expected."""

    nombre: str
    objeto: dict[str, Any]
    tabla: Tabla
    espera: tuple[str, str, str, bool]
    hallazgos: tuple[str, ...]

    def hechos(self) -> Hechos:
        """The facts, read as the command line reads them."""
        leidos = leer_hechos(self.objeto).hechos
        assert leidos is not None, self.nombre
        return leidos


def casos() -> list[Caso]:
    """Every line of the file."""
    with ARCHIVO.open(encoding="utf-8", newline="") as abierto:
        return [_caso(renglon) for renglon in csv.DictReader(abierto)]


def _caso(r: dict[str, str]) -> Caso:
    ajustes = {n: int(v) if v.isdigit() else v for n, v in _pares(r["parametros"])}
    return Caso(
        nombre=r["caso"],
        objeto=_objeto(r["base"], r["cambios"]),
        tabla=tabla().de_plantel(ajustes) if ajustes else tabla(),
        espera=(r["propuesta"], r["supuesto"], r["ruta"], r["prioridad"] == "sí"),
        hallazgos=tuple(r["hallazgos"].split()),
    )


def _objeto(base: str, cambios: str) -> dict[str, Any]:
    objeto = dict(_BASES[base])
    vigencia = dict(objeto.get("vigencia", {}))
    for nombre, crudo in _pares(cambios):
        donde, clave = (vigencia, nombre.removeprefix("vigencia.")) if "." in nombre else (objeto, nombre)
        if crudo == "?":
            donde.pop(clave)
        else:
            donde[clave] = _valor(nombre, crudo)
        if "." in nombre:
            objeto["vigencia"] = vigencia
    return objeto


def _valor(nombre: str, crudo: str) -> Any:
    if nombre == "registros_del_plantel":
        return [] if crudo == "vacía" else crudo.split(",")
    if nombre == "vigencia":
        return {}
    return _VALORES.get(crudo, crudo)


def _pares(texto: str) -> list[tuple[str, str]]:
    return [(n, v) for n, _, v in (p.partition("=") for p in texto.split("; ") if p)]
