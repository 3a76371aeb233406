"""Prove that the stored copy of every case equals the derivation from its facts."""

import sys
from typing import Any

from django.core.management.base import BaseCommand

from facultativo.tablero.queries.comprobar import diferencias


class Command(BaseCommand):
    """Exit 0 when all agree; 1 and one line for each difference when not."""

    help = "Comprueba que la etapa y los hitos guardados de cada expediente son los que derivan de sus hechos."

    def handle(self, *args: Any, **options: Any) -> None:
        hay = 0
        for d in diferencias():
            hay += 1
            self.stdout.write(f"expediente {d.expediente}: {d.que} guardado «{d.guardado}», derivado «{d.derivado}»")
        if hay:
            sys.exit(1)
        self.stdout.write("Todos los expedientes coinciden.")
