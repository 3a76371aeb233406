"""Death at a chosen instant: before each SQL statement, around each commit, around each file that takes its name."""

import os
import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from django.db import connection


class Reloj:
    """Counts the instants at which a process could die; dies at the one it was given."""

    def __init__(self, muere_en: int | None) -> None:
        self.muere_en = muere_en
        self.instantes = 0

    def tic(self) -> None:
        """One more instant."""
        self.instantes += 1
        if self.instantes == self.muere_en:
            os.kill(os.getpid(), signal.SIGKILL)


@contextmanager
def vigilado(reloj: Reloj) -> Iterator[None]:
    """Everything written meanwhile gives the clock its instants."""
    confirmar = connection.commit

    def confirmar_vigilado() -> None:
        reloj.tic()
        confirmar()
        reloj.tic()

    def sentencia(ejecutar: Callable[..., Any], sql: str, *resto: Any) -> Any:
        reloj.tic()
        return ejecutar(sql, *resto)

    def suceso(evento: str, _: tuple[object, ...]) -> None:
        if evento in ("os.rename", "os.link") and activo:
            reloj.tic()

    activo = True
    sys.addaudithook(suceso)
    connection.commit = confirmar_vigilado  # type: ignore[method-assign]
    try:
        with connection.execute_wrapper(sentencia):
            yield
    finally:
        activo = False
        connection.commit = confirmar  # type: ignore[method-assign]


def en_hijo(trabajo: Callable[[], object], muere_en: int | None) -> int:
    """Run `trabajo` in a forked process that dies at that instant; return how many instants it lived when it does not.

    Raises AssertionError when the child fails in any other way than the death it was sent to.
    """
    connection.close()
    lectura, escritura = os.pipe()
    pid = os.fork()
    if pid == 0:
        codigo = 3
        try:
            reloj = Reloj(muere_en)
            with vigilado(reloj):
                trabajo()
            os.write(escritura, str(reloj.instantes).encode())
            codigo = 0
        finally:
            os._exit(codigo)
    os.close(escritura)
    with os.fdopen(lectura) as tubo:
        dicho = tubo.read()
    _, estado = os.waitpid(pid, 0)
    muerto = os.WIFSIGNALED(estado) and os.WTERMSIG(estado) == signal.SIGKILL
    assert muerto or os.WEXITSTATUS(estado) == 0, f"the child failed by itself at instant {muere_en}"
    return int(dicho or 0)
