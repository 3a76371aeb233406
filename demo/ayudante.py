"""The second process of a long queue: `demo.trabajo` starts it and waits for it."""

import os

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "facultativo.config.settings")
django.setup()

from django.conf import settings

from demo.reloj import vivir_entonces
from demo.trabajo import hacer

if __name__ == "__main__":
    settings.LATIDO = None
    vivir_entonces()
    hacer(parte=1, de=2)
