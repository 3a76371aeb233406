"""The child process: sets its own bounds before it touches a byte, reads a PDF from its input, writes JSON.

PDFium aborts its process on hostile files, and a bomb eats memory or time: here that costs one answer and nothing else.
"""

import json
import resource
import sys

from facultativo.movimientos.adapters.respuesta_pdf import RespuestaIlegible, leer_respuesta

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
    """Answer `{"bloques": […]}` or `{"motivo": "…"}`."""
    limitar()
    respuesta: dict[str, object]
    try:
        respuesta = {"bloques": [b.a_json() for b in leer_respuesta(sys.stdin.buffer.read())]}
    except RespuestaIlegible as error:
        respuesta = {"motivo": str(error)}
    except MemoryError:
        respuesta = {"motivo": "pide demasiada memoria"}
    sys.stdout.buffer.write(json.dumps(respuesta).encode())


if __name__ == "__main__":
    main()
