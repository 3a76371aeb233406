"""How a school begins: the one thing that cannot be done from the pages, because nobody can come in yet."""

from typing import Any

from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError
from django.core.validators import validate_email

from facultativo.comun.actor import Actor
from facultativo.cuentas.actions import abrir_con_administracion


class Command(BaseCommand):
    """Opens a plantel with its first person of Administración, who puts the rest from the pages."""

    help = "Abre un plantel y da la cuenta a su primera persona de Administración; lo demás se configura en la página."

    def add_arguments(self, parser: Any) -> None:
        """Who the school is and who begins."""
        parser.add_argument("--clave", required=True, help="corta, sin espacios, única en la instalación: itat")
        parser.add_argument("--siglas", required=True)
        parser.add_argument("--nombre", required=True, help="nombre completo de la escuela")
        parser.add_argument("--administra", required=True, metavar="CORREO")
        parser.add_argument("--persona", required=True, help="nombre de quien administra")

    def handle(self, *args: Any, **o: Any) -> None:
        """One transaction: the school with its administrator, or nothing."""
        try:
            validate_email(o["administra"])
            abrir_con_administracion(
                clave=o["clave"],
                siglas=o["siglas"],
                nombre=o["nombre"],
                correo=o["administra"],
                persona=o["persona"],
                por=Actor.sistema("abrir_plantel"),
            )
        except ValidationError as error:
            raise CommandError(" ".join(error.messages)) from error
        self.stdout.write(f"Listo. {o['administra']} entra con un código a su correo y configura {o['siglas']}.")
