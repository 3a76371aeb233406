"""What the demo's mailbox shows. Nothing is written here; the folder is reached through an adapter."""

from pathlib import Path

from django.conf import settings

from facultativo.avisos.adapters.buzon import Carta, cartas


def cartas_de_la_demo(*, para: str = "") -> list[Carta]:
    """The last mails of the demo, newest first; with `para`, those to addresses that contain it."""
    return cartas(Path(settings.EMAIL_FILE_PATH), para=para)
