"""Prove that every kept dictamen would be decided today as it was decided then; nothing is written."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from facultativo.dictamen.queries.redictaminar import Balance, redictaminar


class Command(BaseCommand):
    """Exit 1 when an answer is another one; `--detalle` prints the keys and the parts that differ."""

    help = (
        "Vuelve a decidir todo lo guardado con los hechos, las reglas y los parámetros de su fecha, y lo compara con "
        "lo que se dijo entonces. No escribe nada."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--detalle", action="store_true", help="una línea por cada dictamen distinto")

    def handle(self, *args: Any, **opciones: Any) -> None:
        balance = Balance()
        for d in redictaminar(balance):
            if opciones["detalle"]:
                self.stdout.write(f"dictamen {d.dictamen}: {', '.join(d.partes)}")
        self.stdout.write(f"{balance.total} revisados, {balance.distintos} distintos de lo que se dijo")
        if balance.distintos:
            raise CommandError("Alguna regla o parámetro cambió sin otra edición: la respuesta de entonces ya no sale.")
