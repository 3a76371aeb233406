"""Django on a fresh database, for the stories."""

import django
from django.conf import settings
from django.core.management import call_command


def preparar() -> None:
    """Tables, and no connection pool: its threads would not survive a fork."""
    settings.DATABASES["default"].get("OPTIONS", {}).pop("pool", None)
    django.setup()
    call_command("migrate", verbosity=0)
