"""Prove that no entry of the log was altered or removed."""

import sys
from typing import Any

from django.core.management.base import BaseCommand

from facultativo.bitacora.queries import cadena_rota, cadenas


class Command(BaseCommand):
    """Exit 0 when every chain is whole; 1 and the first broken entry of each that is not.

    It also prints the last link of each chain: kept elsewhere (a printed sheet, a mail to the audit), it shows later
    that nobody rebuilt the whole chain.
    """

    help = "Comprueba la cadena de la bitácora de cada plantel e imprime su último eslabón, para guardarlo aparte."

    def handle(self, *args: Any, **options: Any) -> None:
        rotas = 0
        for cadena in cadenas():
            roto = cadena_rota(cadena.plantel)
            rotas += roto is not None
            estado = "completa" if roto is None else f"ROTA en el asiento {roto}"
            self.stdout.write(f"plantel {cadena.plantel}: {cadena.numero} asientos, {estado}, {cadena.huella}")
        if rotas:
            sys.exit(1)
