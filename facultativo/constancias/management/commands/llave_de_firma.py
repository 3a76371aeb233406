"""`manage.py llave_de_firma`: the keys that sign the letters; replace the one in use, or disown a stolen one."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from facultativo.comun.actor import Actor
from facultativo.constancias.actions import desconocer_llave, rotar_llave
from facultativo.constancias.models import LlaveDeFirma


class Command(BaseCommand):
    """Without options it only lists."""

    help = "Muestra las llaves con que se firman las constancias; cambia la que firma o desconoce una robada."

    def add_arguments(self, parser: CommandParser) -> None:
        """One thing at a time."""
        que = parser.add_mutually_exclusive_group()
        que.add_argument("--rotar", action="store_true", help="firma con otra; lo ya firmado sigue valiendo")
        que.add_argument("--desconocer", metavar="LLAVE", help="alguien la tiene: lo que firmó deja de verificarse")

    def handle(self, *args: Any, **opciones: Any) -> None:
        """Do it and say how the keys stand."""
        por = Actor.sistema("orden:llave-de-firma")
        if opciones["rotar"]:
            rotar_llave(por=por)
        elif opciones["desconocer"]:
            try:
                desconocer_llave(kid=opciones["desconocer"], por=por)
            except LlaveDeFirma.DoesNotExist:
                raise CommandError("No hay ninguna llave con ese nombre.") from None
        for llave in LlaveDeFirma.objects.defer("privada"):
            self.stdout.write(f"{llave.kid}  {llave.creada_at:%Y-%m-%d}  {llave.baja or 'en uso'}")
