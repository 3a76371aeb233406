"""Settings of the tests: the real ones, with what would slow a suite down or reach outside taken out."""

import os
import tempfile

os.environ.setdefault("FACULTATIVO_VAR", tempfile.mkdtemp(prefix="facultativo-pruebas-"))
os.environ.setdefault("FACULTATIVO_DEMO", "1")

from facultativo.config.settings import *  # noqa: E402, F403

PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
STORAGES = {  # noqa: F405
    **STORAGES,  # noqa: F405
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
CACHES = {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}}
LATIDO = None
