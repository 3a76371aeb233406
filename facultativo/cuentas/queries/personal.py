"""Who works in a plantel."""

from dataclasses import dataclass

from allauth.mfa.models import Authenticator

from facultativo.cuentas.models import Cargo, Usuario
from facultativo.cuentas.roles import ORDEN, PAPELES, Papel, Rol
from facultativo.plantel.models import Plantel


@dataclass(frozen=True, slots=True)
class Persona:
    """Somebody of the staff, as the list of people shows it."""

    usuario: Usuario
    papeles: tuple[Papel, ...]
    segundo_paso: bool

    @property
    def roles(self) -> list[str]:
        """Keys of the roles."""
        return [p.rol.value for p in self.papeles]


def personal_de(plantel: Plantel) -> list[Persona]:
    """Everybody with a post of staff in a plantel, by name."""
    cargos = Cargo.objects.filter(plantel=plantel).exclude(rol=Rol.ALUMNO).select_related("usuario")
    por_usuario: dict[Usuario, set[Rol]] = {}
    for cargo in cargos.order_by("usuario__nombre", "usuario_id"):
        por_usuario.setdefault(cargo.usuario, set()).add(Rol(cargo.rol))
    con = set(
        Authenticator.objects.filter(user__in=por_usuario, type=Authenticator.Type.TOTP).values_list("user", flat=True)
    )
    return [Persona(u, tuple(PAPELES[r] for r in ORDEN if r in roles), u.pk in con) for u, roles in por_usuario.items()]


def persona_de(plantel: Plantel, usuario: int) -> Persona | None:
    """One of them; None when that account has no post of staff here."""
    return next((p for p in personal_de(plantel) if p.usuario.pk == usuario), None)
