"""Builds the demo's school in FACULTATIVO_VAR through the same actions that people use. Run by `python -m demo`."""

import os
import sys

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "facultativo.config.settings")
django.setup()

from django.conf import settings
from django.core.management import call_command
from django.utils import timezone

from demo.avance import decir, paso
from demo.escuela import abrir_escuela
from demo.personas import inventar

ALUMNOS = 300


def main() -> int:
    """Everything, in the order of the procedure."""
    hoy = timezone.localdate()
    decir("Preparando una escuela inventada (solo la primera vez):")
    with paso("tablas y archivos"):
        call_command("preparar")
    with paso("plantel, periodo, carreras, registro patronal y personal"):
        abrir_escuela(hoy)
    personas = inventar(ALUMNOS, hoy)
    (settings.VAR / "alumnos.txt").write_text("\n".join(p.correo for p in personas[:3]), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
