"""The one place where a request is let in or turned away."""

from collections.abc import Callable
from typing import Any

from allauth.mfa.models import Authenticator
from allauth.mfa.utils import is_mfa_enabled
from django.conf import settings
from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect
from django.urls import reverse

from facultativo.comun.actor import Actor, TipoActor
from facultativo.cuentas.queries import cargos_de, plantel_en_turno
from facultativo.cuentas.roles import CON_SEGUNDO_PASO, Rol

_LIBRERIAS = ("allauth.", "ninja.")
"""Views of libraries that keep their own door: the entrance itself, and the API (its own authentication)."""
_NO_SE_USAN = ("account_email", "account_confirm_email", "account_set_password", "account_reset_password")
"""Beginnings of the names of pages of the entrance that the house has no use for: whoever finds a telephone open must
not move the account to another mailbox, nor leave a password behind. Whoever forgot theirs comes in with a code."""

_TIENE_SEGUNDO_PASO = "tiene_segundo_paso"


class DenegarPorDefecto:
    """Reads the roles that a view was marked with; a view without a mark is for nobody."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Nothing before the view is known."""
        return self.get_response(request)

    def process_view(
        self, request: Any, view: Callable[..., object], args: object, kwargs: object
    ) -> HttpResponseBase | None:
        """None lets the request in; a redirect asks to enter; PermissionDenied turns away."""
        _identificar(request)
        if not hasattr(view, "roles_permitidos"):
            if view.__module__.startswith(_LIBRERIAS):
                _exigir_en_uso(request)
                return None
            raise PermissionDenied("vista sin permiso declarado")
        if view.roles_permitidos is None:
            return None
        if not request.user.is_authenticated:
            return redirect_to_login(_despues_de_entrar(request))
        if request.plantel is None or not (request.roles & view.roles_permitidos):
            raise PermissionDenied("tu cuenta no tiene este permiso")
        return _segundo_paso(request)


def _segundo_paso(request: Any) -> HttpResponseBase | None:
    """Whoever opens the files of others has a second step, where the installation asks for it; once, to set it up."""
    if not settings.SEGUNDO_PASO or not request.roles & CON_SEGUNDO_PASO or request.session.get(_TIENE_SEGUNDO_PASO):
        return None
    if not is_mfa_enabled(request.user, [Authenticator.Type.TOTP]):
        return redirect("mfa_activate_totp")
    request.session[_TIENE_SEGUNDO_PASO] = True
    return None


def _exigir_en_uso(request: HttpRequest) -> None:
    nombre = (request.resolver_match and request.resolver_match.url_name) or ""
    if nombre.startswith(_NO_SE_USAN):
        raise Http404("esta casa no usa esa página de la entrada")


def _despues_de_entrar(request: HttpRequest) -> str:
    """Back to the page that was asked for. An address that takes only forms would answer 405: to the own desk."""
    return request.get_full_path() if request.method in ("GET", "HEAD") else reverse("cuentas:a_donde")


def _identificar(request: Any) -> None:
    request.actor, request.plantel, request.roles = Actor(TipoActor.PUBLICO, ""), None, frozenset()
    if not request.user.is_authenticated:
        return
    cargos = cargos_de(request.user)
    request.plantel = plantel_en_turno(cargos, request.session.get("plantel"))
    request.roles = frozenset(Rol(c.rol) for c in cargos if c.plantel == request.plantel)
    tipo = TipoActor.ALUMNO if request.roles == {Rol.ALUMNO} else TipoActor.PERSONA
    request.actor = Actor(tipo, str(request.user.pk))
