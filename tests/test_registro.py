"""The server's log says what failed and where, never about whom."""

import logging

from facultativo.config.registro import SinDatos
from facultativo.config.settings import LOGGING

CURP = "PEHJ050101HTLRRN09"


def _escrito(error: BaseException) -> str:
    ei = (type(error), error, error.__traceback__)
    registro = logging.LogRecord("x", logging.ERROR, __file__, 1, "latido: %s no pudo", ("alumnos",), ei)
    return SinDatos("{levelname} {message}", style="{").format(registro)


def _falla() -> BaseException:
    try:
        try:
            raise KeyError(CURP)
        except KeyError as e:
            error = ValueError(f"Key (curp)=({CURP}) already exists.")
            error.add_note(CURP)
            raise error from e
    except ValueError as e:
        return e


def test_a_failure_is_told_with_its_kinds_and_lines_and_without_what_it_quotes() -> None:
    escrito = _escrito(_falla())
    assert CURP not in escrito
    assert "ValueError" in escrito
    assert "KeyError" in escrito
    assert "in _falla" in escrito
    assert "latido: alumnos no pudo" in escrito


def test_a_group_of_failures_is_silenced_whole() -> None:
    escrito = _escrito(ExceptionGroup(CURP, [ValueError(CURP), ExceptionGroup("g", [TypeError(CURP)])]))
    assert CURP not in escrito
    assert "TypeError" in escrito


def test_everything_that_is_logged_goes_through_it() -> None:
    assert LOGGING["formatters"]["linea"]["()"] == "facultativo.config.registro.SinDatos"
