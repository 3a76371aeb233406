"""Giving and taking accounts."""

from collections.abc import Collection, Iterable

from django.db import transaction

from facultativo.bitacora.actions import asentar
from facultativo.comun.actor import Actor
from facultativo.cuentas.models import Cargo, Usuario
from facultativo.cuentas.roles import Rol
from facultativo.plantel.actions import abrir_plantel
from facultativo.plantel.models import Plantel


@transaction.atomic
def dar_cuenta(
    *, correo: str, nombre: str, plantel: Plantel, rol: Rol, por: Actor, contrasena: str | None = None
) -> Usuario:
    """Give a person a role in a plantel, with a new account when the e-mail has none.

    Pressing twice gives nothing twice. Without `contrasena` the account is entered by one-time code only; an account
    that exists keeps its password.
    """
    usuario = Usuario.objects.filter(correo=correo.lower()).first()
    if usuario is None:
        usuario = Usuario(correo=correo, nombre=nombre)
        usuario.set_password(contrasena)
        usuario.full_clean(exclude=["password"])
        usuario.save()
        asentar(evento="cuenta.creada", por=por, plantel=plantel.pk, objeto=usuario)
    cargo, nuevo = Cargo.objects.get_or_create(usuario=usuario, plantel=plantel, rol=rol)
    if nuevo:
        asentar(evento="cargo.dado", por=por, plantel=plantel.pk, objeto=cargo, datos={"rol": rol.value})
    return usuario


@transaction.atomic
def dar_cargos(*, correo: str, nombre: str, plantel: Plantel, roles: Collection[Rol], por: Actor) -> Usuario:
    """Give somebody several roles of staff at once; the roles already had stay. At least one role."""
    cuentas = [dar_cuenta(correo=correo, nombre=nombre, plantel=plantel, rol=rol, por=por) for rol in sorted(roles)]
    return cuentas[0]


@transaction.atomic
def abrir_con_administracion(*, clave: str, siglas: str, nombre: str, correo: str, persona: str, por: Actor) -> Plantel:
    """A new campus with the account of whoever configures the rest. Raises ValidationError when a field is wrong."""
    plantel = abrir_plantel(clave=clave, siglas=siglas, nombre=nombre, por=por)
    dar_cuenta(correo=correo, nombre=persona, plantel=plantel, rol=Rol.ADMINISTRACION, por=por)
    return plantel


@transaction.atomic
def dar_cuentas_de_alumno(*, plantel: Plantel, correos: Iterable[tuple[str, str]], por: Actor) -> dict[str, Usuario]:
    """Accounts for many students at once, from (e-mail, name); returns them by e-mail in lower case.

    Existing accounts are kept as they are; one log entry with the counts.
    """
    pedidos = {correo.lower(): nombre for correo, nombre in correos}
    hay = set(Usuario.objects.filter(correo__in=pedidos).values_list("correo", flat=True))
    nuevos = [Usuario(correo=c, nombre=n, password="!") for c, n in pedidos.items() if c not in hay]  # noqa: S106
    Usuario.objects.bulk_create(nuevos, batch_size=500)
    usuarios = {u.correo: u for u in Usuario.objects.filter(correo__in=pedidos)}
    Cargo.objects.bulk_create(
        [Cargo(usuario=u, plantel=plantel, rol=Rol.ALUMNO) for u in usuarios.values()],
        batch_size=500,
        ignore_conflicts=True,
    )
    if nuevos:
        asentar(evento="cuenta.creadas", por=por, plantel=plantel.pk, datos={"cuantas": len(nuevos)})
    return usuarios


@transaction.atomic
def retirar_cuentas_de_alumno(*, plantel: Plantel, usuarios: Collection[int], por: Actor) -> int:
    """Take the role of student from accounts that no student uses any more (a new e-mail); return from how many."""
    retirados, _ = Cargo.objects.filter(usuario__in=usuarios, plantel=plantel, rol=Rol.ALUMNO).delete()
    if retirados:
        asentar(evento="cuenta.retiradas", por=por, plantel=plantel.pk, datos={"cuantas": retirados})
    return retirados


class SinAdministracion(ValueError):
    """The change would leave the plantel without anybody to administer it."""


@transaction.atomic
def cambiar_cargos(*, usuario: Usuario, plantel: Plantel, roles: Collection[Rol], por: Actor) -> None:
    """Leave an account with exactly these roles of staff in a plantel; none closes its door at its next click.

    Roles of student are the padrón's and stay. Raises SinAdministracion when nobody would administer the plantel.
    """
    # The plantel's row puts in a line two people who take the post from each other.
    Plantel.objects.select_for_update().get(pk=plantel.pk)
    hay = {Rol(c.rol): c for c in Cargo.objects.filter(usuario=usuario, plantel=plantel).exclude(rol=Rol.ALUMNO)}
    if Rol.ADMINISTRACION in hay and Rol.ADMINISTRACION not in roles and not _otra_administra(usuario, plantel):
        raise SinAdministracion("Es la única persona de Administración: da antes ese cargo a alguien más.")
    for rol in sorted(set(roles) - set(hay)):
        cargo = Cargo.objects.create(usuario=usuario, plantel=plantel, rol=rol)
        asentar(evento="cargo.dado", por=por, plantel=plantel.pk, objeto=cargo, datos={"rol": rol.value})
    for rol in sorted(set(hay) - set(roles)):
        asentar(evento="cargo.retirado", por=por, plantel=plantel.pk, objeto=usuario, datos={"rol": rol.value})
        hay[rol].delete()


def _otra_administra(usuario: Usuario, plantel: Plantel) -> bool:
    otras = Cargo.objects.filter(plantel=plantel, rol=Rol.ADMINISTRACION).exclude(usuario=usuario)
    return otras.filter(usuario__is_active=True).exists()
