"""How fast PDFs with text are read, against the bare text extraction of the fastest PDF library in the same run.

    .venv/bin/python -m bench.lectura_texto [--documentos N]

`extraer` is PDFium's text and nothing else; `leer` classifies, reads, compares and looks for alterations in this
process; `acotado` does it in the closed child, one fork per document; `dibujar` is the page picture. Prints also
what a worker needs of memory, and time per tenth of the documents, to see that it does not grow.
"""

import argparse
import random
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pypdfium2

from bench.medida import cuantiles, tabla
from facultativo.documentos.adapters import hijo, lector
from tests.papeles.vigencia import constancia_vigencia, una_vigencia

HOY = date(2026, 11, 22)
DISTINTOS = 80


def main() -> None:
    """Measure and print."""
    opciones = argparse.ArgumentParser()
    opciones.add_argument("--documentos", type=int, default=1000)
    cuantos = opciones.parse_args().documentos
    papeles = [
        constancia_vigencia(una_vigencia(random.Random(i), hoy=HOY, con_qr=i % 2 == 0), i) for i in range(DISTINTOS)
    ]
    lector.calentar()
    trabajos: dict[str, Callable[[bytes], object]] = {
        "extraer": extraer,
        "leer": lambda d: lector.leer_bytes(d, HOY),
        "acotado": lambda d: hijo.leer_acotado(d, hoy=HOY),
        "dibujar": lambda d: hijo.dibujar_acotado(d),
    }
    filas = [(nombre, *_medir(trabajo, papeles)) for nombre, trabajo in trabajos.items()]
    base = filas[0][1]
    titulos = ("trabajo", "mediana ms", "p95 ms", "por segundo", "veces extraer")
    print(tabla(titulos, [(n, f"{m:.2f}", f"{p:.2f}", f"{1000 / m:.0f}", f"{m / base:.1f}") for n, m, p in filas]))
    print(f"memoria del proceso tibio: {_memoria_del_cigoto()} MB")
    _crecimiento(papeles, cuantos)


def extraer(datos: bytes) -> int:
    """The text of every page, as the library gives it."""
    documento = pypdfium2.PdfDocument(datos)
    try:
        return sum(len(documento[i].get_textpage().get_text_bounded()) for i in range(len(documento)))
    finally:
        documento.close()


def _medir(trabajo: Callable[[bytes], object], papeles: list[bytes]) -> tuple[float, float]:
    turno = iter(papeles * 4)
    return cuantiles(200, lambda: trabajo(next(turno)))


def _memoria_del_cigoto() -> int:
    programa = hijo._LECTOR._programa
    estado = Path(f"/proc/{programa.pid}/status").read_text() if programa else "VmRSS: 0"
    return int(next(r for r in estado.splitlines() if r.startswith("VmRSS")).split()[1]) // 1024


def _crecimiento(papeles: list[bytes], cuantos: int) -> None:
    decimo = max(cuantos // 10, 1)
    print(f"milisegundos por documento, cada {decimo} de {cuantos}:", end=" ", flush=True)
    for d in range(10):
        inicio = time.perf_counter()
        for i in range(decimo):
            hijo.leer_acotado(papeles[(d * decimo + i) % DISTINTOS], hoy=HOY)
        print(f"{(time.perf_counter() - inicio) / decimo * 1000:.1f}", end=" ", flush=True)
    print()


if __name__ == "__main__":
    main()
