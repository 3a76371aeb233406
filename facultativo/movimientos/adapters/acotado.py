"""The answer read at arm's length: from this process only bytes go out and JSON comes back."""

import json
import os
import subprocess
import sys

from facultativo.movimientos.adapters.hijo import SEGUNDOS
from facultativo.movimientos.adapters.respuesta_archivo import Leido
from facultativo.movimientos.rules.catalogo import hallazgo
from facultativo.movimientos.rules.respuesta.bloque import Bloque
from facultativo.movimientos.rules.tabla.tabla import Tabla

MAX_BYTES = 20 * 1024 * 1024
_ORDEN = (sys.executable, "-m", "facultativo.movimientos.adapters.hijo")


def leer_archivo_acotado(contenido: bytes) -> Leido:
    """The blocks and tables of an answer; whatever goes wrong is a block with one finding `respuesta-ilegible`."""
    if not contenido:
        return _ilegible("el archivo está vacío o no se puede abrir")
    if len(contenido) > MAX_BYTES:
        return _ilegible("pesa más de 20 MB")
    try:
        respuesta = json.loads(_preguntar(contenido))
    except subprocess.TimeoutExpired:
        return _ilegible("tarda demasiado")
    except ValueError:
        return _ilegible("está dañado o pide demasiado tiempo o memoria")
    if "motivo" in respuesta:
        return _ilegible(respuesta["motivo"])
    return Leido(tuple(map(Bloque.de_json, respuesta["bloques"])), tuple(map(Tabla.de_json, respuesta["tablas"])))


def leer_respuesta_acotada(contenido: bytes) -> tuple[Bloque, ...]:
    """The blocks of an answer that is read without knowing any school: a table says nothing until it is explained."""
    leido = leer_archivo_acotado(contenido)
    return leido.bloques or _ilegible("es una tabla: sus columnas se confirman en la pantalla del lote").bloques


def _preguntar(contenido: bytes) -> bytes:
    """The child sees no secret of this process: of the environment only what finding Python takes."""
    entorno = {k: os.environ[k] for k in ("PATH", "PYTHONPATH") if k in os.environ}
    hijo = subprocess.run(  # noqa: S603 - a fixed order, no shell
        _ORDEN, input=contenido, capture_output=True, timeout=2 * SEGUNDOS, check=False, env=entorno
    )
    return hijo.stdout


def _ilegible(motivo: str) -> Leido:
    return Leido((Bloque(hallazgos=(hallazgo("respuesta-ilegible", motivo=motivo),)),))
