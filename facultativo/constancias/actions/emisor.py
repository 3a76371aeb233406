"""Who signs."""

from django.db import transaction
from django.utils import timezone

from facultativo.bitacora.actions import asentar
from facultativo.comun.actor import Actor
from facultativo.constancias.models import Emisor
from facultativo.plantel.models import Plantel


@transaction.atomic
def guardar_emisor(*, plantel: Plantel, nombre: str, puesto: str, lugar: str, por: Actor) -> Emisor:
    """Write down who signs the letters of the plantel from now on; those already issued keep theirs."""
    datos = {"nombre": nombre, "puesto": puesto, "lugar": lugar}
    emisor, _ = Emisor.objects.update_or_create(
        plantel=plantel, defaults={**datos, "actualizado_at": timezone.now(), "actualizado_por": str(por)}
    )
    asentar(evento="constancia.emisor", por=por, plantel=plantel.pk, objeto=emisor)
    return emisor
