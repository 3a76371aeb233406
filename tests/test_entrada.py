"""Coming in with a code that reaches the institutional mailbox."""

import re
from collections.abc import Callable
from typing import Any

import pytest
from django.core import mail
from django.test import Client

from facultativo.cuentas.roles import Rol
from facultativo.expediente.models import Expediente
from facultativo.plantel.models import Plantel
from tests import mundo

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _buzon(settings: Any) -> None:
    settings.EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"


def pedir_codigo(client: Client, correo: str) -> str:
    client.post("/entrar/login/code/", {"email": correo})
    encontrado = re.search(r"\b\d{8}\b", mail.outbox[-1].body) if mail.outbox else None
    return encontrado[0] if encontrado else ""


def test_a_student_comes_in_with_the_code_and_lands_on_the_own_home(client: Client, expediente: Expediente) -> None:
    codigo = pedir_codigo(client, expediente.alumno.correo.upper())
    answer = client.post("/entrar/login/code/confirm/", {"code": codigo}, follow=True)
    assert answer.redirect_chain[-1][0] == "/mi/"


def test_a_code_works_once(client: Client, expediente: Expediente) -> None:
    codigo = pedir_codigo(client, expediente.alumno.correo)
    client.post("/entrar/login/code/confirm/", {"code": codigo})
    client.post("/entrar/logout/")
    client.post("/entrar/login/code/confirm/", {"code": codigo})
    assert client.get("/mi/").status_code == 302


def test_five_wrong_tries_spend_the_code(client: Client, expediente: Expediente) -> None:
    codigo = pedir_codigo(client, expediente.alumno.correo)
    for _ in range(5):
        client.post("/entrar/login/code/confirm/", {"code": "x"})
    client.post("/entrar/login/code/confirm/", {"code": codigo})
    assert client.get("/mi/").status_code == 302


def test_an_unknown_mail_gets_the_same_page_and_no_account(client: Client, plantel: Plantel) -> None:
    answer = client.post("/entrar/login/code/", {"email": "nadie@itat.example"})
    conocido = client.post("/entrar/login/code/", {"email": mundo.un_alumno(plantel).correo})
    assert (answer.status_code, answer["Location"]) == (conocido.status_code, conocido["Location"])


def test_nobody_registers_alone(client: Client, db: None) -> None:
    answer = client.post("/entrar/signup/", {"email": "yo@itat.example", "password1": "una-clave-muy-larga"})
    assert answer.status_code in (200, 403)
    assert not client.get("/entrar/a-donde/").wsgi_request.user.is_authenticated


def test_each_role_goes_to_its_own_desk(entra_como: Callable[[Rol], Client]) -> None:
    answer = entra_como(Rol.ESCOLARES).get("/entrar/a-donde/")
    assert answer["Location"] == "/bandeja/"
