"""The world of the walk is built once: that takes longer than any of its tests."""

import logging
from collections.abc import Iterator

import pytest
from django.db import transaction
from pytest_django.plugin import DjangoDbBlocker

from tests.casa.permisos.mundo import dos_escuelas
from tests.casa.permisos.personas import Recorrido


@pytest.fixture(autouse=True)
def _sin_escribir_cada_negativa(caplog: pytest.LogCaptureFixture) -> None:
    """Thousands of refusals, each with its traceback, take longer to write than to answer."""
    caplog.set_level(logging.ERROR, logger="django.request")


@pytest.fixture(scope="package")
def recorrido(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[Recorrido]:
    """Two planteles and everybody logged in, in a transaction that is never kept; each test is a savepoint of it."""
    with django_db_blocker.unblock(), transaction.atomic():
        yield Recorrido.de(dos_escuelas())
        transaction.set_rollback(True)
