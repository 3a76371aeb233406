"""The shell of everything the worker runs."""

import logging
from collections.abc import Callable
from functools import wraps
from typing import ParamSpec, TypeVar

P = ParamSpec("P")
R = TypeVar("R")
logger = logging.getLogger(__name__)


class TareaFallida(RuntimeError):
    """A task did not end. Its message names the kind of error only."""


def tarea(funcion: Callable[P, R]) -> Callable[P, R]:
    """Keep personal data out of what django-q writes about a failed task, in its log line and in its table.

    It keeps `str(error)` and the traceback as text, and an error may quote a row or a document. The kind of error and
    the lines of code go to our own log, whose format leaves out the rest; django-q is told only the kind.
    """

    @wraps(funcion)
    def protegida(*args: P.args, **kwargs: P.kwargs) -> R:
        try:
            return funcion(*args, **kwargs)
        except Exception as e:
            logger.exception("tarea %s: no terminó", funcion.__qualname__)
            clase = type(e).__name__
        raise TareaFallida(clase)

    return protegida
