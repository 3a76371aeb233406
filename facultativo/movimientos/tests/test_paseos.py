"""Some of the random walks; all hundred thousand are `python -m bench.paseos`."""

from collections import Counter

import pytest

from facultativo.movimientos.states import EstadoMovimiento
from facultativo.movimientos.tests.paseos import pasear


@pytest.mark.lento
def test_ningun_paseo_llega_a_un_estado_imposible_y_entre_todos_llegan_a_todas_partes() -> None:
    finales: Counter[str] = Counter()
    for semilla in range(1_500):
        finales += pasear(semilla)
    assert set(finales) == set(EstadoMovimiento)
