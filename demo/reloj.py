"""The demo's calendar: a school whose last four weeks can be seen in its indicators, made in a minute."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta

from django.utils import timezone

_VARIABLE = "FACULTATIVO_DEMO_HACE_DIAS"


@contextmanager
def hace(dias: float) -> Iterator[None]:
    """Inside, this process and the helpers it starts live `dias` days ago."""
    antes, ahora = os.environ.get(_VARIABLE), timezone.now
    os.environ[_VARIABLE] = str(dias)
    vivir_entonces()
    try:
        yield
    finally:
        timezone.now = ahora
        if antes is None:
            del os.environ[_VARIABLE]
        else:
            os.environ[_VARIABLE] = antes


def vivir_entonces() -> None:
    """Take the date that the environment says."""
    atraso = timedelta(days=float(os.environ.get(_VARIABLE, "0")))
    timezone.now = lambda: datetime.now(UTC) - atraso
