"""The pre-flight: what IMSS would reject and can be known before sending."""

from datetime import date

from facultativo.comun.hallazgos import Hallazgo
from facultativo.movimientos.rules.archivo import abrir
from facultativo.movimientos.rules.catalogo import Observacion
from facultativo.movimientos.rules.renglon import Renglon, escribir
from facultativo.movimientos.rules.revision.conjunto import revisar_conjunto
from facultativo.movimientos.rules.revision.linea import revisar_linea


def revisar(contenido: bytes, *, hoy: date) -> tuple[Observacion, ...]:
    """Every finding of a file, by line: each row by itself, then the rows together, the footer and the line ends."""
    archivo = abrir(contenido)
    observaciones = [Observacion(li.numero, h) for li in archivo.renglones for h in revisar_linea(li.texto, hoy=hoy)]
    observaciones += revisar_conjunto(archivo)
    return tuple(sorted(observaciones, key=lambda o: o.renglon))


def revisar_renglon(renglon: Renglon, *, hoy: date) -> tuple[Hallazgo, ...]:
    """The findings of a row that is not in a file yet: first whether it can be written, then the same pre-flight."""
    linea, hallazgos = escribir(renglon)
    return hallazgos or tuple(revisar_linea(linea, hoy=hoy))
