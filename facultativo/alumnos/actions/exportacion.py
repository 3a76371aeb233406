"""The bad rows of a padrón as a CSV that the clerk corrects and uploads again."""

import csv
import io
from collections.abc import Iterator

from facultativo.alumnos.adapters import tabla
from facultativo.alumnos.models import Padron
from facultativo.alumnos.queries import columna_de, renglones_con_error
from facultativo.comun.adapters import almacen
from facultativo.comun.hallazgos import Nivel
from facultativo.comun.texto import sin_formula


def renglones_malos(padron: Padron) -> Iterator[str]:
    """Lines of a CSV: line, column and remedy, then the row as it came. Formulas are neutralised; Excel opens it."""
    malos = renglones_con_error(padron)
    yield "\ufeff" + _linea(["renglon", "columna", "que_corregir", *padron.encabezados])
    if not malos:
        return
    with tabla.abrir(almacen.leer(padron.archivo)) as leida:
        for renglon, celdas in leida.renglones:
            if renglon in malos:
                errores = [h for h in malos[renglon] if h.nivel is Nivel.ERROR]
                columnas = dict.fromkeys(columna_de(padron, h) for h in errores)
                yield _linea([str(renglon), "; ".join(columnas), " ".join(h.mensaje for h in errores), *celdas])


def _linea(celdas: list[str]) -> str:
    salida = io.StringIO()
    csv.writer(salida).writerow([sin_formula(c) for c in celdas])
    return salida.getvalue()
