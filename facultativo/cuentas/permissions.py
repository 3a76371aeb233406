"""Deny unless permitted: a view says who may open it; the middleware refuses a view that says nothing."""

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from django.http import HttpRequest

from facultativo.comun.actor import Actor
from facultativo.cuentas.models import Usuario
from facultativo.cuentas.roles import Rol
from facultativo.plantel.models import Plantel

V = TypeVar("V", bound=Callable[..., object])


class Peticion(HttpRequest):
    """What a view with roles receives: who acts, and in which plantel. Both are set before the view runs."""

    if TYPE_CHECKING:
        user: Usuario
    actor: Actor
    plantel: Plantel
    roles: frozenset[Rol]


def solo(*roles: Rol) -> Callable[[V], V]:
    """Only accounts with one of these roles in the current plantel may open the view."""

    def marcar(view: V) -> V:
        view.roles_permitidos = frozenset(roles)  # type: ignore[attr-defined]
        return view

    return marcar


def publica(view: V) -> V:
    """Anybody may open the view, without an account."""
    view.roles_permitidos = None  # type: ignore[attr-defined]
    return view


PERSONAL = (Rol.ESCOLARES, Rol.DOCENTE, Rol.DIRECCION, Rol.ADMINISTRACION)
"""Everybody who works at the school."""
