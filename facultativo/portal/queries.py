"""What public pages ask."""

from facultativo.cuentas.models import Usuario
from facultativo.cuentas.queries import cargos_de
from facultativo.plantel.models import Plantel


def plantel_de_la_casa() -> Plantel | None:
    """The plantel whose name and colour strangers see: the only one there is; None when there are several."""
    planteles = list(Plantel.objects.all()[:2])
    return planteles[0] if len(planteles) == 1 else None


def planteles_de(usuario: Usuario) -> list[Plantel]:
    """The planteles where an account has a post, each once, in the order of its posts."""
    return list({c.plantel_id: c.plantel for c in cargos_de(usuario)}.values())
