"""A task that fails says what kind of failure, never about whom."""

import traceback

import pytest

from facultativo.bitacora.tarea import TareaFallida, tarea

CURP = "PEHJ050101HTLRRN09"


@tarea
def _quebrar(dato: str) -> str:
    if dato:
        raise ValueError(f"Key (curp)=({dato}) already exists.")
    return "bien"


def test_a_task_that_ends_answers_as_itself() -> None:
    assert _quebrar("") == "bien"
    assert _quebrar.__name__ == "_quebrar"


def test_what_the_queue_writes_about_a_failure_does_not_quote_the_row() -> None:
    with pytest.raises(TareaFallida) as falla:
        _quebrar(CURP)
    escrito = f"{falla.value} : {''.join(traceback.format_exception(falla.value))}"
    assert CURP not in escrito
    assert "ValueError" in escrito
