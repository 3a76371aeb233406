"""`manage.py retencion`: carry the policy out now, or write the lines it lacks."""

from typing import Any

from django.core.management.base import BaseCommand, CommandParser
from django.utils import timezone

from facultativo.comun.actor import Actor
from facultativo.privacidad.actions import ejecutar_retencion
from facultativo.privacidad.datos import politica
from facultativo.privacidad.queries import campos_de_la_casa


class Command(BaseCommand):
    """One word for the administrator."""

    help = "Cumple la política de conservación de datos (retencion.toml)."

    def add_arguments(self, parser: CommandParser) -> None:
        """`--esqueleto` only writes."""
        parser.add_argument(
            "--esqueleto", action="store_true", help="escribe los renglones que le faltan a retencion.toml y termina"
        )

    def handle(self, *args: Any, **opciones: Any) -> None:
        """Do it and say what was done."""
        if opciones["esqueleto"]:
            self.stdout.write(_esqueleto(), ending="")
            return
        for clase, cuantos in ejecutar_retencion(ahora=timezone.now(), por=Actor.sistema("orden:retencion")).items():
            self.stdout.write(f"{clase}: {cuantos} registros suprimidos")


def _esqueleto() -> str:
    faltan: dict[str, list[str]] = {}
    for modelo, campo in politica().sin_linea(campos_de_la_casa()):
        faltan.setdefault(modelo, []).append(f'"{campo}"')
    return "".join(f'[modelo."{modelo}"]\nCLASE = [{", ".join(campos)}]\n\n' for modelo, campos in faltan.items())
