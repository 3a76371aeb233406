"""The answer read at arm's length: from this process only bytes go out and JSON comes back."""

import json
import os
import subprocess
import sys

from facultativo.movimientos.adapters.hijo import SEGUNDOS
from facultativo.movimientos.rules.catalogo import hallazgo
from facultativo.movimientos.rules.respuesta.bloque import Bloque

MAX_BYTES = 20 * 1024 * 1024
_ORDEN = (sys.executable, "-m", "facultativo.movimientos.adapters.hijo")


def leer_respuesta_acotada(contenido: bytes) -> tuple[Bloque, ...]:
    """The blocks of an answer; whatever goes wrong is a block with one finding `respuesta-ilegible`."""
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
    return tuple(Bloque.de_json(b) for b in respuesta["bloques"])


def _preguntar(contenido: bytes) -> bytes:
    """The child sees no secret of this process: of the environment only what finding Python takes."""
    entorno = {k: os.environ[k] for k in ("PATH", "PYTHONPATH") if k in os.environ}
    hijo = subprocess.run(  # noqa: S603 - a fixed order, no shell
        _ORDEN, input=contenido, capture_output=True, timeout=2 * SEGUNDOS, check=False, env=entorno
    )
    return hijo.stdout


def _ilegible(motivo: str) -> tuple[Bloque, ...]:
    return (Bloque(hallazgos=(hallazgo("respuesta-ilegible", motivo=motivo),)),)
