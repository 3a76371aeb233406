"""`manage.py preparar`: everything an installation needs before it serves; safe to repeat at each start."""

from typing import Any

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand


class Command(BaseCommand):
    """Tables, cache, static files and the minute's heartbeat."""

    help = "Crea o actualiza las tablas, los archivos estáticos y el latido de cada minuto."

    def handle(self, *args: Any, **options: Any) -> None:
        """Bring everything up to date."""
        from django_q.models import Schedule

        call_command("migrate", interactive=False, verbosity=0)
        call_command("createcachetable", verbosity=0)
        call_command("collectstatic", interactive=False, verbosity=0)
        settings.EMAIL_FILE_PATH.mkdir(exist_ok=True)
        Schedule.objects.update_or_create(
            name="latido",
            defaults={"func": settings.LATIDO, "schedule_type": Schedule.MINUTES, "minutes": 1, "repeats": -1},
        )
