"""The child process: sets its own bounds before it touches a byte, reads an answer from its input, writes JSON.

PDFium aborts its process on hostile files, and a bomb eats memory or time: here that costs one answer and nothing else.
"""

import json
import resource
import sys

from facultativo.movimientos.adapters.respuesta_archivo import leer_archivo
from facultativo.movimientos.adapters.respuesta_pdf import RespuestaIlegible

MEMORIA = 1 << 30
SEGUNDOS = 20


def limitar() -> None:
    """Memory, processor time, no files written, no processes."""
    resource.setrlimit(resource.RLIMIT_AS, (MEMORIA, MEMORIA))
    resource.setrlimit(resource.RLIMIT_CPU, (SEGUNDOS, SEGUNDOS))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    resource.setrlimit(resource.RLIMIT_NPROC, (0, 0))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def main() -> None:
    """Answer `{"bloques": […], "tablas": […]}` or `{"motivo": "…"}`."""
    limitar()
    respuesta: dict[str, object]
    try:
        leido = leer_archivo(sys.stdin.buffer.read())
        tablas = [t.a_json() for t in leido.tablas]
        respuesta = {"bloques": [b.a_json() for b in leido.bloques], "tablas": tablas}
    except RespuestaIlegible as error:
        respuesta = {"motivo": str(error)}
    except MemoryError:
        respuesta = {"motivo": "pide demasiada memoria"}
    sys.stdout.buffer.write(json.dumps(respuesta).encode())


if __name__ == "__main__":
    main()
