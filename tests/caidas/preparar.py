"""Django on a fresh database, for the stories."""

import os

import django
from django.conf import settings
from django.core.management import call_command


def preparar() -> None:
    """Tables, and no connection pool: its threads would not survive a fork."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tests.settings")
    settings.DATABASES["default"].get("OPTIONS", {}).pop("pool", None)
    django.setup()
    call_command("migrate", verbosity=0)
