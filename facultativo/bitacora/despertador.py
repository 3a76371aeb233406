"""Wakes the worker after a log entry, once for many entries, so that nobody waits for the next minute."""

from django.conf import settings
from django.core.cache import cache
from django.db import transaction
from django_q.tasks import async_task

_PENDIENTE = "latido-en-cola"


def despertar_al_confirmar() -> None:
    """Queue one heartbeat when the current transaction commits. A lost one is made good by the next minute's."""
    if settings.LATIDO:
        transaction.on_commit(_encolar, robust=True)


def _encolar() -> None:
    if cache.add(_PENDIENTE, 1, timeout=30):
        async_task(settings.LATIDO, group="latido")


def empezar_vuelta() -> None:
    """A heartbeat begins: what is written from now on needs another."""
    cache.delete(_PENDIENTE)
