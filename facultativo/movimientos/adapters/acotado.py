"""The answer read at arm's length: from this process only bytes go out and JSON comes back."""

from facultativo.comun.adapters.hijo import HijoCaido, conversar
from facultativo.movimientos.adapters import hijo
from facultativo.movimientos.adapters.respuesta_archivo import Leido
from facultativo.movimientos.rules.catalogo import hallazgo
from facultativo.movimientos.rules.respuesta.bloque import Bloque
from facultativo.movimientos.rules.tabla.tabla import Tabla

MAX_BYTES = 20 * 1024 * 1024


def leer_archivo_acotado(contenido: bytes) -> Leido:
    """The blocks and tables of an answer; whatever goes wrong is a block with one finding `respuesta-ilegible`."""
    if not contenido:
        return _ilegible("el archivo está vacío o no se puede abrir")
    if len(contenido) > MAX_BYTES:
        return _ilegible("pesa más de 20 MB")
    try:
        (respuesta,) = conversar(hijo.__name__, contenido, segundos=2 * hijo.SEGUNDOS)
    except HijoCaido as caida:
        tarda = caida.codigo == "tiempo"
        return _ilegible("tarda demasiado" if tarda else "está dañado o pide demasiado tiempo o memoria")
    if "motivo" in respuesta:
        return _ilegible(respuesta["motivo"])
    return Leido(tuple(map(Bloque.de_json, respuesta["bloques"])), tuple(map(Tabla.de_json, respuesta["tablas"])))


def leer_respuesta_acotada(contenido: bytes) -> tuple[Bloque, ...]:
    """The blocks of an answer that is read without knowing any school: a table says nothing until it is explained."""
    leido = leer_archivo_acotado(contenido)
    return leido.bloques or _ilegible("es una tabla: sus columnas se confirman en la pantalla del lote").bloques


def _ilegible(motivo: str) -> Leido:
    return Leido((Bloque(hallazgos=(hallazgo("respuesta-ilegible", motivo=motivo),)),))
