"""Try rules and numbers that are not in force yet: counts per change and per plantel; nothing is written."""

from datetime import date
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import timezone

from facultativo.dictamen.queries.ensayar import Balance, Ensayo, ensayar
from facultativo.plantel.models import Plantel


class Command(BaseCommand):
    """`ensayar --fecha 2027-01-01`, `ensayar --parametro edad_limite=26 --plantel itat --detalle`."""

    help = "Dice a quién afectarían las reglas de otra fecha, u otro valor de un parámetro. No escribe nada."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--fecha", type=date.fromisoformat, help="día cuyas reglas se ensayan (AAAA-MM-DD); hoy")
        parser.add_argument("--parametro", action="append", default=[], metavar="NOMBRE=VALOR", help="repetible")
        parser.add_argument("--plantel", help="solo sus casos; los parámetros se ensayan como valores suyos")
        parser.add_argument("--con-el-tiempo", action="store_true", help="cuenta también cumpleaños y papeles viejos")
        parser.add_argument("--detalle", action="store_true", help="una línea por cada caso que cambiaría")

    def handle(self, *args: Any, **opciones: Any) -> None:
        ensayo, balance = _ensayo(opciones), Balance()
        try:
            for c in ensayar(ensayo, balance):
                if opciones["detalle"]:
                    self.stdout.write(f"dictamen {c.dictamen}: {c.de} → {c.a}")
        except ValueError as no_cabe:
            raise CommandError(str(no_cabe)) from no_cabe
        siglas = dict(Plantel.objects.values_list("pk", "siglas"))
        renglones = ((siglas[plantel], de, a, n) for (plantel, de, a), n in balance.cambian.items())
        for plantel, de, a, cuantos in sorted(renglones):
            self.stdout.write(f"{plantel}: {cuantos} pasarían de «{de}» a «{a}»")
        cambian = sum(balance.cambian.values())
        self.stdout.write(f"{balance.total} casos ensayados, {cambian} cambiarían, {balance.ilegibles} ilegibles")


def _ensayo(opciones: dict[str, Any]) -> Ensayo:
    plantel = Plantel.objects.filter(clave=opciones["plantel"]).first() if opciones["plantel"] else None
    if opciones["plantel"] and plantel is None:
        raise CommandError(f"No hay un plantel con la clave «{opciones['plantel']}».")
    hoy = timezone.localdate()
    return Ensayo(
        hoy=hoy,
        dia=opciones["fecha"] or hoy,
        cambios=dict(map(_cambio, opciones["parametro"])),
        plantel=plantel,
        con_el_tiempo=opciones["con_el_tiempo"],
    )


def _cambio(texto: str) -> tuple[str, int | str]:
    nombre, igual, valor = texto.partition("=")
    if not igual:
        raise CommandError(f"Escribe el parámetro como NOMBRE=VALOR; «{texto}» no lo es.")
    return nombre, int(valor) if valor.isdigit() else valor
