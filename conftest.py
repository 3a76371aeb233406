"""Fixtures and options of the whole house."""

from collections.abc import Iterator

import pytest
from django.core.cache import cache
from hypothesis import settings

# A busy machine is slow, not wrong. `make quick` tries fewer examples of each property.
settings.register_profile("todo", deadline=None)
settings.register_profile("rapido", deadline=None, max_examples=15)
settings.load_profile("todo")

pytest_plugins = ["tests.fixtures"]

_BASE_DE_DATOS = {"db", "transactional_db", "django_db_reset_sequences"}


@pytest.fixture(autouse=True)
def _sin_memoria() -> Iterator[None]:
    """The rate limits of the entrance count in the cache: what one test asked for must not shut out the next."""
    yield
    cache.clear()


def pytest_addoption(parser: pytest.Parser) -> None:
    """`--con-base`: only tests that touch the database, for the second run on another engine."""
    parser.addoption("--con-base", action="store_true", help="solo las pruebas que usan la base de datos")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave out what would prove the same thing twice."""
    if not config.getoption("--con-base"):
        return
    con_base, sin_base = [], []
    for item in items:
        usa = item.get_closest_marker("django_db") or _BASE_DE_DATOS & set(getattr(item, "fixturenames", ()))
        (con_base if usa else sin_base).append(item)
    config.hook.pytest_deselected(items=sin_base)
    items[:] = con_base
