"""Read the stored answers of a lote again, by `manage.py releer_lote --lote 17`; dry without `--aplicar`."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from facultativo.comun.actor import Actor
from facultativo.movimientos import actions
from facultativo.movimientos.models import Lote


class Command(BaseCommand):
    """One line per answer: what it says today, and how many rows it would change."""

    help = "Vuelve a leer las respuestas guardadas de un lote. En seco, salvo con --aplicar."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """`--lote N [--aplicar]`."""
        parser.add_argument("--lote", type=int, required=True, help="el número del lote")
        parser.add_argument("--aplicar", action="store_true", help="escribe lo que cambia; sin esto solo se dice")

    def handle(self, *args: Any, **opciones: Any) -> None:
        """Oldest first, as they came."""
        lote = Lote.objects.filter(pk=opciones["lote"]).first()
        if lote is None:
            raise CommandError(f"No hay lote {opciones['lote']}.")
        respuestas = lote.respuestas.order_by("recibida_at", "pk")
        if not respuestas:
            self.stdout.write("El lote no tiene respuestas guardadas.")
        por = Actor.sistema("releer_lote")
        for pk in respuestas.values_list("pk", flat=True):
            self._decir(actions.releer(respuesta=pk, por=por, aplicar=opciones["aplicar"]), opciones["aplicar"])

    def _decir(self, relectura: actions.Relectura, aplicada: bool) -> None:
        cuentas = ", ".join(f"{n} {estado}" for estado, n in sorted(relectura.desenlaces.items())) or "nada que leer"
        verbo = "cambiaron" if aplicada else "cambiarían"
        avisos = f" [{', '.join(relectura.hallazgos)}]" if relectura.hallazgos else ""
        linea = f"respuesta {relectura.respuesta} ({relectura.estado}): {cuentas}; {verbo} {relectura.cambia}{avisos}"
        self.stdout.write(linea)
