"""Which column is what, by its content first and by its name second: a proposal that a person confirms."""

import re
from collections.abc import Callable, Mapping, Sequence

from facultativo.comun.fechas import leer_fecha
from facultativo.comun.nss import digito_nss
from facultativo.comun.registro_patronal import digito_registro_patronal
from facultativo.comun.texto import plegar_ascii
from facultativo.movimientos.rules.catalogo import codigos_imss
from facultativo.movimientos.rules.tabla.mapeo import CAMPOS
from facultativo.movimientos.rules.tabla.palabras import codigo_de, nss_de, se_opero, tipo_de
from facultativo.movimientos.rules.tabla.tabla import Tabla

_BASTA = 0.8
"""Share of the cells that must look like what the column would be: one mistyped row does not hide it."""
_MUESTRA = 300


def proponer(tabla: Tabla) -> dict[str, int]:
    """The column of each field that looks like one; the surest pairs first, each column and field once."""
    pares = [
        (_parecido(campo.clave, campo.nombres, tabla, i), -i, campo.clave)
        for i in range(len(tabla.encabezado))
        for campo in CAMPOS
    ]
    mapeo: dict[str, int] = {}
    for puntos, i, clave in sorted(pares, reverse=True):
        if puntos > 0 and clave not in mapeo and -i not in mapeo.values():
            mapeo[clave] = -i
    return mapeo


def _parecido(clave: str, nombres: Sequence[str], tabla: Tabla, i: int) -> float:
    """Nothing when the content says no; else how sure: content that only one field has weighs more than a name."""
    celdas = tabla.columna(i)[:_MUESTRA]
    nombre = re.sub(r"[^A-Z0-9]+", " ", plegar_ascii(tabla.encabezado[i])).strip()
    por_nombre = max((len(n) for n in nombres if nombre.startswith(n) or f" {n}" in f" {nombre}"), default=0)
    if not celdas:
        return por_nombre / 100
    cuantas = sum(map(_PARECEN[clave], celdas)) / len(celdas)
    if cuantas < _BASTA or (clave in _SOLO_CON_NOMBRE and not por_nombre):
        return 0
    return cuantas * _PESO.get(clave, 1) + por_nombre / 10


def _es_nss(celda: str) -> bool:
    nss = nss_de(celda)
    return bool(nss) and digito_nss(nss[:10]) == nss[10]


def _es_registro(celda: str) -> bool:
    valor = re.sub(r"[-\s]", "", celda).upper()
    return bool(re.fullmatch("[A-Z0-9][0-9]{9,10}", valor)) and (
        len(valor) == 10 or digito_registro_patronal(valor[:10]) == valor[10]
    )


def _es_mensaje(celda: str) -> bool:
    return len(celda.split()) > 2 and not any(c.isdigit() for c in celda[:3])


_PARECEN: Mapping[str, Callable[[str], bool]] = {
    "nss": _es_nss,
    "nss_nuevo": _es_nss,
    "renglon": lambda c: bool(re.fullmatch("[0-9]{1,6}", c)),
    "resultado": lambda c: se_opero(c) is not None,
    "codigo": lambda c: codigo_de(c) in codigos_imss() or not c.strip("0"),
    "mensaje": _es_mensaje,
    "tipo": lambda c: tipo_de(c) is not None,
    "nombre": lambda c: not any(x.isdigit() for x in c) and len(c) > 2,
    "fecha": lambda c: leer_fecha(c) is not None,
    "registro_patronal": _es_registro,
    "lote": lambda c: bool(re.fullmatch("[0-9]{3,15}", c)),
    "folio": lambda c: bool(re.fullmatch("[0-9]{6,25}", c)),
}
_SOLO_CON_NOMBRE = frozenset({"renglon", "lote", "folio", "nss_nuevo", "mensaje", "nombre", "tipo", "fecha"})
"""What these look like, other columns look like too."""
_PESO: Mapping[str, float] = {
    "nss": 3,
    "nss_nuevo": 4,
    "resultado": 2.5,
    "codigo": 2,
    "registro_patronal": 2,
    "fecha": 2,
}
