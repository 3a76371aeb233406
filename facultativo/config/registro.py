"""Lines of the server's log: what failed and where, never about whom."""

import logging
import traceback
from types import TracebackType
from typing import Any

ExcInfo = tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None]


class SinDatos(logging.Formatter):
    """Leaves out what exceptions say: PostgreSQL quotes the row (`Key (curp)=(…) already exists`), and a parser the
    text that it could not read. The kinds of error and the lines of code, of the whole chain, stay.
    """

    def formatException(self, ei: ExcInfo) -> str:
        """The traceback without the words of any of its errors."""
        if ei[1] is None:
            return ""
        traza = traceback.TracebackException.from_exception(ei[1])
        _callar(traza)
        return "".join(traza.format()).rstrip()


def _callar(traza: Any) -> None:
    """Silence one error, what caused it, what it interrupted and what it gathers."""
    if traza is None:
        return
    traza._str = "(sin datos)"
    traza.__notes__ = None
    for otra in (traza.__cause__, traza.__context__, *(traza.exceptions or ())):
        _callar(otra)
