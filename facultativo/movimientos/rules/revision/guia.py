"""The guía: two digits of the subdelegación and 400."""

import re
from collections.abc import Iterator
from functools import cache

from facultativo.comun.hallazgos import Hallazgo
from facultativo.movimientos.datos import tabla
from facultativo.movimientos.rules.archivo import campo_guia
from facultativo.movimientos.rules.catalogo import hallazgo
from facultativo.movimientos.rules.renglon import codigo_de


@cache
def guias() -> frozenset[str]:
    """Every guía that a subdelegación has."""
    return frozenset(f["guia_400"] for f in tabla("guias"))


def revisar_guia(linea: str) -> Iterator[Hallazgo]:
    """Five digits, ending in 400, of a subdelegación that exists."""
    campo = campo_guia()
    texto = campo.de(linea)
    datos = {"campo": campo.nombre, "inicio": campo.inicio, "fin": campo.fin}
    if not re.fullmatch("[0-9]{5}", texto):
        yield hallazgo(codigo_de(campo, vacio=not texto.strip()), **datos)
    elif not texto.endswith("400"):
        yield hallazgo("lote-guia-400", **datos)
    elif texto not in guias():
        yield hallazgo("lote-guia-desconocida", **datos)
