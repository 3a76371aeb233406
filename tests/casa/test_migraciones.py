"""The tables are what the models say, and the deployment checks have nothing to add."""

from io import StringIO

import pytest
from django.core.management import call_command


@pytest.mark.django_db
def test_every_change_of_a_model_has_its_migration() -> None:
    salida = StringIO()
    try:
        call_command("makemigrations", check=True, dry_run=True, stdout=salida)
    except SystemExit:
        pytest.fail(salida.getvalue())


def test_django_finds_nothing_wrong() -> None:
    call_command("check", fail_level="WARNING")
