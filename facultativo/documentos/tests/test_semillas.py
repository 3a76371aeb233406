"""Files that the fuzzing kept are read again: an answer in time, whole, and never a fall of who asks."""

import random
import time
from pathlib import Path

import pytest

import tests.papeles
from facultativo.documentos.adapters.hijo import leer_acotado
from tests.papeles.fuzz import HOY, corpus, faltas, mutar

SEMILLAS = sorted((Path(tests.papeles.__file__).parent / "semillas").iterdir())


@pytest.mark.parametrize("semilla", SEMILLAS, ids=lambda s: s.name)
def test_cada_semilla_recibe_una_respuesta_entera_y_a_tiempo(semilla: Path) -> None:
    inicio = time.monotonic()
    leido = leer_acotado(semilla, hoy=HOY)
    assert faltas(leido, time.monotonic() - inicio) == []


def test_unas_cuantas_mutaciones_nuevas_tampoco_tiran_a_nadie() -> None:
    azar, todos = random.Random(7), corpus()
    for _ in range(25):
        inicio = time.monotonic()
        leido = leer_acotado(mutar(azar.choice(todos), azar, todos), hoy=HOY)
        assert faltas(leido, time.monotonic() - inicio) == []
