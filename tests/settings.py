"""Settings of the tests: the real ones, with what would slow a suite down or reach outside taken out."""

import atexit
import os
import shutil
import tempfile

if "FACULTATIVO_VAR" not in os.environ:
    os.environ["FACULTATIVO_VAR"] = tempfile.mkdtemp(prefix="facultativo-pruebas-")
    atexit.register(shutil.rmtree, os.environ["FACULTATIVO_VAR"], ignore_errors=True)
os.environ.setdefault("FACULTATIVO_DEMO", "1")

from facultativo.config.settings import *  # noqa: F403

PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
STORAGES = {
    **STORAGES,  # noqa: F405
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
CACHES = {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}}
LATIDO = None
STATIC_ROOT.mkdir(exist_ok=True)  # noqa: F405
STATIC_ROOT.mkdir(exist_ok=True)  # noqa: F405 - WhiteNoise warns when there is nothing to serve, and warnings are errors
