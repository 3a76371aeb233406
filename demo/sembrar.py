"""Builds the demo's school in FACULTATIVO_VAR through the same actions that people use. Run by `python -m demo`."""

import argparse
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


def main() -> int:
    """Everything, in the order of the procedure."""
    opciones = argparse.ArgumentParser(description="Siembra la escuela de la demo en FACULTATIVO_VAR.")
    opciones.add_argument("--alumnos", type=int, default=300)
    pedido = opciones.parse_args()
    hoy = timezone.localdate()
    decir("Preparando una escuela inventada (solo la primera vez):")
    with paso("tablas y archivos"):
        call_command("preparar")
    with paso("plantel, periodo, carreras, registro patronal y personal"):
        abrir_escuela(hoy)
    personas = inventar(pedido.alumnos, hoy)
    (settings.VAR / "alumnos.txt").write_text("\n".join(p.correo for p in personas[:3]), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
