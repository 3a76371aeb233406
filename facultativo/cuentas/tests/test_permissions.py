"""A view that says nothing lets nobody in."""

from collections.abc import Callable

import pytest
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.test import Client, RequestFactory

from facultativo.cuentas.middleware import DenegarPorDefecto
from facultativo.cuentas.roles import Rol
from facultativo.plantel.models import Plantel
from tests import mundo

pytestmark = pytest.mark.django_db


def sin_marca(request: HttpRequest) -> HttpResponse:
    return HttpResponse("secreto")


def test_a_view_without_a_declared_permission_is_for_nobody(plantel: Plantel, rf: RequestFactory) -> None:
    request = rf.get("/")
    request.user = mundo.alguien(plantel, Rol.ADMINISTRACION)
    request.session = {}
    with pytest.raises(PermissionDenied):
        DenegarPorDefecto(lambda r: HttpResponse()).process_view(request, sin_marca, (), {})


def test_nobody_known_is_asked_to_enter(client: Client) -> None:
    answer = client.get("/mi/")
    assert answer.status_code == 302
    assert answer["Location"].startswith("/entrar/login/?next=")


def test_staff_has_no_student_home(entra_como: Callable[[Rol], Client]) -> None:
    assert entra_como(Rol.ESCOLARES).get("/mi/").status_code == 403


def test_an_account_without_a_post_sees_nothing(client: Client, plantel: Plantel) -> None:
    usuario = mundo.alguien(plantel, Rol.DOCENTE)
    usuario.cargos.all().delete()
    client.force_login(usuario)
    assert client.get("/entrar/a-donde/").status_code == 403
