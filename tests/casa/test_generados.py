"""The generated pages say what the program does today, and every transition table is whole."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Any

import pytest

from tests.casa.codigo import RAIZ
from tests.casa.generados import generados, modulos_de_estados, tablas

_TABLAS = [(h, n, t) for h, m in modulos_de_estados() for n, t in tablas(m)]


@pytest.mark.parametrize("pagina", generados())
def test_the_page_is_up_to_date(pagina: str) -> None:
    escrito = (RAIZ / pagina).read_text(encoding="utf-8")
    assert escrito == generados()[pagina]().rstrip() + "\n", "run `make docs`"


@pytest.mark.parametrize(("habitacion", "nombre", "tabla"), _TABLAS, ids=lambda v: v if isinstance(v, str) else "")
def test_every_state_has_its_row_and_can_be_reached(habitacion: str, nombre: str, tabla: Mapping[StrEnum, Any]) -> None:
    estados = set(type(next(iter(tabla))))
    assert set(tabla) == estados
    alcanzados = pendientes = {next(iter(tabla))}
    while pendientes:
        pendientes = {a for de in pendientes for a in tabla[de]} - alcanzados
        alcanzados = alcanzados | pendientes
    sin_entrada = estados - {a for destinos in tabla.values() for a in destinos}
    assert estados - alcanzados <= sin_entrada, "a state that nothing leads to"
