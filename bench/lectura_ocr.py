"""How well and how fast pictures of papers are read: the album of thirty scenes, each of another person and layout.

    .venv/bin/python -m bench.lectura_ocr [--semilla N] [--escenas N]

Prints one line per scene and the totals of the promise: CURP and NSS right, wrong values said with confidence ≥ 0.9,
time against the bare engine on the same pictures, memory of this process.
"""

import argparse
import importlib
import random
import resource
import statistics
import time
from collections.abc import Callable, Iterable
from datetime import date

from facultativo.documentos.adapters import ocr
from facultativo.documentos.adapters.imagen import Pixeles, abrir
from facultativo.documentos.rules.ocr_identificadores import Lectura, acordar, curp_de_ocr, nss_de_ocr, preparar
from facultativo.documentos.rules.trozos import Trozo
from tests.papeles.escaneo import Escena, capturar, como_archivo, escenas
from tests.papeles.vigencia import constancia_vigencia, una_vigencia

HOY = date(2026, 11, 22)
SEGURO = 0.9


def main() -> None:
    """Measure and print."""
    opciones = argparse.ArgumentParser()
    opciones.add_argument("--semilla", type=int, default=1)
    opciones.add_argument("--escenas", type=int, default=30)
    elegido = opciones.parse_args()
    ocr.leer_imagen(abrir(_toma(Escena(dpi=75), 0)[0]))
    bien = mal_seguro = total = 0
    tiempos, del_motor = [], []
    for i, escena in enumerate(escenas(elegido.semilla)[: elegido.escenas]):
        archivo, esperados = _toma(escena, elegido.semilla * 1000 + i)
        inicio = time.perf_counter()
        imagen = abrir(archivo)
        trozos = preparar(ocr.leer_imagen(imagen))
        tiempos.append(time.perf_counter() - inicio)
        del_motor.append(_motor_solo(imagen))
        leidos = (_leer(trozos, curp_de_ocr), _leer(trozos, nss_de_ocr))
        aciertos = [leido is not None and leido[0] == valor for leido, valor in zip(leidos, esperados, strict=True)]
        bien, total = bien + sum(aciertos), total + 2
        mal_seguro += sum(
            not a and leido is not None and leido[1] >= SEGURO for a, leido in zip(aciertos, leidos, strict=True)
        )
        seguros = [leido[1] if leido else 0 for leido in leidos]
        print(f"{escena.nombre:20} {tiempos[-1]:5.2f} s  motor {del_motor[-1]:5.2f} s  {aciertos} {seguros}")
    print(
        f"CURP y NSS correctos: {bien}/{total} ({bien / total:.1%}); equivocados con confianza ≥ {SEGURO}: {mal_seguro}"
    )
    print(f"mediana {statistics.median(tiempos):.2f} s; motor solo {statistics.median(del_motor):.2f} s")
    print(f"memoria máxima {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024} MB (incluye hacer las fotos)")


def _toma(escena: Escena, semilla: int) -> tuple[bytes, tuple[str, str]]:
    vigencia = una_vigencia(random.Random(semilla), hoy=HOY)
    pdf = constancia_vigencia(vigencia, semilla)
    return como_archivo(capturar(pdf, escena)), (vigencia.persona.curp, vigencia.persona.nss)


def _leer(trozos: Iterable[Trozo], hallar: Callable[[str], Lectura | None]) -> Lectura | None:
    return acordar(lectura for t in trozos if (lectura := hallar(t.texto)) is not None)


_MOTORES: list[Callable[[Pixeles], object]] = []


def _motor_solo(imagen: Pixeles) -> float:
    """The engine with its factory settings on the same picture, two threads."""
    if not _MOTORES:
        hilos = {"EngineConfig.onnxruntime.intra_op_num_threads": 2, "Global.log_level": "critical"}
        _MOTORES.append(importlib.import_module("rapidocr").RapidOCR(params=hilos))
        _MOTORES[0](imagen)
    inicio = time.perf_counter()
    _MOTORES[0](imagen)
    return time.perf_counter() - inicio


if __name__ == "__main__":
    main()
