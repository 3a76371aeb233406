"""How fast PDFs with text are read, against the bare text extraction of the fastest PDF library in the same run.

    .venv/bin/python -m bench.lectura_texto [--documentos N]

The peer, `extraer`, opens the same bytes, takes the text of every page with `get_text_range` (a little faster than
`get_text_bounded`) and closes: what anybody pays to search a word, with no place, font, colour, form, note or code.
`leer` classifies, reads, compares and looks for alterations in this process; `acotado` is the same in the closed
child, one fork per document, with the CPU of both its processes; `dibujar` is the page picture in the child.

Everything is CPU time, which other work on the machine disturbs less. The papers go through the jobs in turns, and
each job counts with its best turn; papers with a QR are told apart, for reading a code is reading a picture. It prints
also what a worker needs of memory, and time per tenth, to see that it does not grow.
"""

import argparse
import os
import random
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

import pypdfium2

from bench.medida import tabla
from facultativo.documentos.adapters import hijo, lector
from tests.papeles.vigencia import constancia_vigencia, una_vigencia

HOY = date(2026, 11, 22)
DISTINTOS = 80
VUELTAS = 8
Trabajo = Callable[[bytes], object]
_UN_DOCUMENTO = """
import resource, sys
from datetime import date
from facultativo.documentos.adapters import tareas
tareas.calentar()
antes = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
tareas.leer(sys.stdin.buffer.read(), '2026-11-22')
print(antes // 1024, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024)
"""


def main() -> None:
    """Measure and print."""
    opciones = argparse.ArgumentParser()
    opciones.add_argument("--documentos", type=int, default=1000)
    cuantos = opciones.parse_args().documentos
    sin_qr, con_qr = ([_papel(i, qr) for i in range(DISTINTOS)] for qr in (False, True))
    lector.calentar()
    trabajos: dict[str, Trabajo] = {
        "extraer": extraer,
        "leer": lambda d: lector.leer_bytes(d, HOY),
        "acotado": lambda d: hijo.leer_acotado(d, hoy=HOY),
    }
    filas = [
        f for nombre, papeles in (("sin QR", sin_qr), ("con QR", con_qr)) for f in _filas(nombre, trabajos, papeles)
    ]
    filas += _filas("sin QR", {"extraer": extraer, "dibujar": lambda d: hijo.dibujar_acotado(d)}, sin_qr[:20])[1:]
    print(tabla(("papeles", "trabajo", "ms de CPU", "por segundo y núcleo", "veces extraer"), filas))
    print(f"memoria del proceso tibio: {_memoria_del_cigoto()} MB; {_memoria_de_uno(con_qr[0])}")
    _crecimiento(sin_qr + con_qr, cuantos)


def extraer(datos: bytes) -> int:
    """The text of every page, as the library gives it."""
    documento = pypdfium2.PdfDocument(datos)
    try:
        return sum(len(documento[i].get_textpage().get_text_range()) for i in range(len(documento)))
    finally:
        documento.close()


def _papel(semilla: int, con_qr: bool) -> bytes:
    return constancia_vigencia(una_vigencia(random.Random(semilla), hoy=HOY, con_qr=con_qr), semilla)


def _filas(papeles: str, trabajos: dict[str, Trabajo], datos: Sequence[bytes]) -> list[tuple[str, ...]]:
    medias = dict(zip(trabajos, _medir(list(trabajos.values()), datos), strict=True))
    base = medias["extraer"]
    return [(papeles, n, f"{m:.2f}", f"{1000 / m:.0f}", f"{m / base:.1f}") for n, m in medias.items()]


def _medir(trabajos: Sequence[Trabajo], papeles: Sequence[bytes]) -> list[float]:
    """Milliseconds of CPU of each paper, in the best turn of each job."""
    mejores = [float("inf")] * len(trabajos)
    for _ in range(VUELTAS):
        for k, trabajo in enumerate(trabajos):
            antes = _cpu()
            for papel in papeles:
                trabajo(papel)
            mejores[k] = min(mejores[k], (_cpu() - antes) / len(papeles) * 1000)
    return mejores


def _cpu() -> float:
    """Seconds of CPU of this process, of the warm one and of the children it has buried."""
    programa = hijo._LECTOR._programa
    if programa is None:
        return time.process_time()
    campos = Path(f"/proc/{programa.pid}/stat").read_text().rsplit(")", 1)[1].split()
    return time.process_time() + sum(map(int, campos[11:15])) / os.sysconf("SC_CLK_TCK")


def _memoria_del_cigoto() -> int:
    programa = hijo._LECTOR._programa
    estado = Path(f"/proc/{programa.pid}/status").read_text() if programa else "VmRSS: 0"
    return int(next(r for r in estado.splitlines() if r.startswith("VmRSS")).split()[1]) // 1024


def _memoria_de_uno(papel: bytes) -> str:
    orden = [sys.executable, "-c", _UN_DOCUMENTO]
    antes, pico = subprocess.run(orden, input=papel, capture_output=True, check=True).stdout.split()
    return f"pico de un proceso que lee un documento: {int(pico)} MB ({int(pico) - int(antes)} del documento)"


def _crecimiento(papeles: Sequence[bytes], cuantos: int) -> None:
    decimo = max(cuantos // 10, 1)
    print(f"ms de CPU por documento acotado, cada {decimo} de {cuantos}:", end=" ", flush=True)
    for d in range(10):
        antes = _cpu()
        for i in range(decimo):
            hijo.leer_acotado(papeles[(d * decimo + i) % len(papeles)], hoy=HOY)
        print(f"{(_cpu() - antes) / decimo * 1000:.1f}", end=" ", flush=True)
    print(f"y al final {_memoria_del_cigoto()} MB en el proceso tibio")


if __name__ == "__main__":
    main()
