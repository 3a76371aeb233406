"""What public pages ask."""

from facultativo.plantel.models import Plantel


def plantel_de_la_casa() -> Plantel | None:
    """The plantel whose name and colour strangers see: the only one there is; None when there are several."""
    planteles = list(Plantel.objects.all()[:2])
    return planteles[0] if len(planteles) == 1 else None
