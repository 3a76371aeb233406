"""A padrón imported and compared, by size: `python -m bench.padron` (several minutes; `--tamanos 1000 10000` for less).

Each size runs in a process of its own on a fresh SQLite, so that its peak of memory is its own. The peer is reading
the same bytes with the standard library. Times are of the processor, which other work on the machine disturbs least.
"""

import argparse
import csv
import io
import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable

os.environ.setdefault("FACULTATIVO_DEMO", "1")
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "facultativo.config.settings")
os.environ.setdefault("FACULTATIVO_VAR", tempfile.mkdtemp(prefix="facultativo-bench-"))

import django

django.setup()

from django.core.management import call_command  # noqa: E402

from bench.medida import tabla  # noqa: E402
from facultativo.alumnos import tasks  # noqa: E402
from facultativo.alumnos.actions import confirmar, elegir_columnas, recibir  # noqa: E402
from facultativo.alumnos.queries import propuesta_de_columnas  # noqa: E402
from tests.mundo import POR, un_plantel  # noqa: E402

TAMANOS = (2_000, 20_000, 200_000)


def padron(cuantos: int, *, semestre: str) -> bytes:
    """Rows as a school system exports them; nobody without a CURP is compared by name."""
    salida = io.StringIO()
    escritor = csv.writer(salida)
    escritor.writerow(("no_de_control", "nombre", "apellido_paterno", "semestre", "estatus"))
    for n in range(cuantos):
        escritor.writerow((f"{n:08d}", "Ximena", f"Apellido {'abcdefghij'[n % 10]}", semestre, "ACT"))
    return salida.getvalue().encode()


def medir(cuantos: int) -> dict[str, float]:
    """One size, in this process: import it new, compare the next one with a change in each row."""
    call_command("migrate", verbosity=0)
    plantel = un_plantel()

    def cargar(datos: bytes, *, aplicar: bool) -> None:
        recibido = recibir(plantel=plantel, nombre="a.csv", datos=datos, por=POR)
        if recibido.estado == "recibido":
            elegir_columnas(padron=recibido, mapeo=propuesta_de_columnas(recibido), por=POR)
        tasks.analizar_padron(recibido.pk)
        if aplicar:
            confirmar(padron=recibido, completo=True, por=POR)
            tasks.aplicar_padron(recibido.pk)

    nuevo, otro = padron(cuantos, semestre="3"), padron(cuantos, semestre="4")
    par = _cpu(lambda: list(csv.reader(io.StringIO(nuevo.decode()))))
    antes = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    importar = _cpu(lambda: cargar(nuevo, aplicar=True))
    comparar = _cpu(lambda: cargar(otro, aplicar=False))
    pico = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return {"par": par, "importar": importar, "comparar": comparar, "mb": pico / 1024, "sobre": (pico - antes) / 1024}


def _cpu(trabajo: Callable[[], object]) -> float:
    """Seconds of processor, of this process and of its children."""

    def llevado() -> float:
        hijos = resource.getrusage(resource.RUSAGE_CHILDREN)
        return time.process_time() + hijos.ru_utime + hijos.ru_stime

    antes = llevado()
    trabajo()
    return llevado() - antes


def _aparte(cuantos: int) -> dict[str, float]:
    with tempfile.TemporaryDirectory() as carpeta:
        entorno = os.environ | {"FACULTATIVO_VAR": carpeta, "FACULTATIVO_DEMO": "1"}
        orden = [sys.executable, "-m", "bench.padron", "--uno", str(cuantos)]
        hecho = subprocess.run(orden, env=entorno, check=True, capture_output=True)
    medido: dict[str, float] = json.loads(hecho.stdout.splitlines()[-1])
    return medido


def main() -> None:
    """Measure and print."""
    opciones = argparse.ArgumentParser()
    opciones.add_argument("--tamanos", type=int, nargs="+", default=TAMANOS)
    opciones.add_argument("--uno", type=int)
    dado = opciones.parse_args()
    if dado.uno:
        print(json.dumps(medir(dado.uno)))
        return
    filas = []
    for cuantos in dado.tamanos:
        m = _aparte(cuantos)
        total = m["importar"] + m["comparar"]
        filas.append((
            f"{cuantos:,}", f"{m['importar']:.1f}", f"{m['comparar']:.1f}", f"{total / cuantos * 1e6:,.0f}",
            f"{total / m['par']:,.0f}", f"{m['mb']:.0f}",
        ))  # fmt: skip
    titulos = ("renglones", "importar s", "comparar otro s", "µs por renglón", "veces el par", "pico MB")
    print(tabla(titulos, filas))


if __name__ == "__main__":
    main()
