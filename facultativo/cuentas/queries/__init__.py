"""Who somebody is here."""

from collections.abc import Sequence

from facultativo.cuentas.models import Cargo, Usuario
from facultativo.cuentas.roles import ORDEN, PAPELES, Papel, Rol
from facultativo.plantel.models import Plantel


def cargos_de(usuario: Usuario) -> list[Cargo]:
    """The posts of an account, oldest first."""
    return list(Cargo.objects.de(usuario))


def plantel_en_turno(cargos: Sequence[Cargo], elegido: int | None) -> Plantel | None:
    """The plantel the person chose among those where there is a post, else the first; None without posts."""
    planteles = [c.plantel for c in cargos]
    return next((p for p in planteles if p.pk == elegido), planteles[0] if planteles else None)


def papel_principal(roles: frozenset[Rol]) -> Papel | None:
    """The role whose desk somebody with several sits down at first."""
    return next((PAPELES[r] for r in ORDEN if r in roles), None)
