"""Who may knock: the account of the browser session, in the plantel it is working in, with one of the roles."""

from typing import Any

from django.http import HttpRequest
from ninja.errors import HttpError
from ninja.security import SessionAuth

from facultativo.cuentas.models import Usuario
from facultativo.cuentas.roles import Rol


class ConRol(SessionAuth):
    """Only a session with one of these roles. Without a session 401; with another role 403."""

    def __init__(self, *roles: Rol) -> None:
        super().__init__(csrf=True)
        self.roles = frozenset(roles)

    def authenticate(self, request: HttpRequest, key: Any) -> Usuario | None:
        """The account, or None to answer 401. The middleware has already read plantel and roles of the session."""
        if not isinstance(request.user, Usuario):
            return None
        if not self.roles & getattr(request, "roles", frozenset()):
            raise HttpError(403, "tu cuenta no tiene este permiso")
        return request.user


NADIE = ConRol()
"""The default of the whole API: an address that does not say who may come in is for nobody."""
VE_INDICADORES = ConRol(Rol.ESCOLARES, Rol.DIRECCION, Rol.ADMINISTRACION)
