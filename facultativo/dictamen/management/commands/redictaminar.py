"""Decide again on the kept facts of every dictamen in force; nothing is written."""

from datetime import date
from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from facultativo.dictamen.queries.redictaminar import Balance, redictaminar


class Command(BaseCommand):
    """Counts of who would change; `--detalle` prints the keys."""

    help = "Vuelve a decidir con las reglas de hoy sobre los hechos guardados. No escribe nada: dice a quién afectaría."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--fecha", type=date.fromisoformat, help="qué dirían las reglas ese día (AAAA-MM-DD)")
        parser.add_argument("--detalle", action="store_true", help="una línea por cada dictamen que cambiaría")

    def handle(self, *args: Any, **opciones: Any) -> None:
        balance = Balance()
        for c in redictaminar(balance, fecha=opciones["fecha"]):
            if opciones["detalle"]:
                self.stdout.write(f"dictamen {c.dictamen}: {c.decia} → {c.diria}")
        for (de, a), cuantos in sorted(balance.cambian.items()):
            self.stdout.write(f"{cuantos} pasarían de «{de}» a «{a}»")
        self.stdout.write(f"{balance.total} revisados, {sum(balance.cambian.values())} cambiarían")
