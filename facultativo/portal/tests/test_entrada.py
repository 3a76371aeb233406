"""The door: an e-mail, a code, and the desk of one's role, all in our words."""

import re

import pytest
from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value, yield_hotp_counters_from_time
from django.core import mail
from django.test import Client

from facultativo.cuentas.roles import Rol
from facultativo.expediente.models import Expediente
from facultativo.plantel.models import Plantel
from tests import mundo

pytestmark = pytest.mark.django_db


def _codigo() -> str:
    encontrado = re.search(r"\b\d{8}\b", mail.outbox[-1].body)
    assert encontrado
    return encontrado.group()


def test_a_student_comes_in_with_a_code_and_lands_on_the_home(expediente: Expediente) -> None:
    cliente = Client()
    pagina = cliente.get("/mi/", follow=True)
    assert "Mandarme el código" in pagina.content.decode()
    siguiente = cliente.post("/entrar/login/code/", {"email": expediente.alumno.correo, "next": "/mi/"}, follow=True)
    assert "Escribe tu código" in siguiente.content.decode()
    assert 'autocomplete="one-time-code"' in siguiente.content.decode()
    dentro = cliente.post(siguiente.request["PATH_INFO"], {"code": _codigo(), "next": "/mi/"}, follow=True)
    assert dentro.request["PATH_INFO"] == "/mi/"
    assert f"Hola, {expediente.alumno.nombres}" in dentro.content.decode()


def test_the_mail_speaks_plainly_and_says_how_long_the_code_lasts(expediente: Expediente) -> None:
    Client().post("/entrar/login/code/", {"email": expediente.alumno.correo})
    carta = mail.outbox[-1]
    assert carta.subject == "Tu código para entrar"
    assert "15 minutos" in carta.body
    assert "Hello" not in carta.body


def test_an_unknown_address_is_answered_the_same_on_screen(plantel: Plantel) -> None:
    pagina = Client().post("/entrar/login/code/", {"email": "nadie@itat.example"}, follow=True)
    assert "Escribe tu código" in pagina.content.decode()
    assert mail.outbox[-1].subject == "Ese correo no tiene cuenta"


def test_a_wrong_code_says_so_above_and_beside_the_field(expediente: Expediente) -> None:
    cliente = Client()
    cliente.post("/entrar/login/code/", {"email": expediente.alumno.correo})
    html = cliente.post("/entrar/login/code/confirm/", {"code": "00000000"}).content.decode()
    assert "resumen-errores" in html
    assert 'href="#id_code"' in html


def test_staff_with_a_password_opens_the_second_door(plantel: Plantel) -> None:
    persona = mundo.alguien(plantel, Rol.DIRECCION)
    persona.set_password("una frase larga de prueba")
    persona.save()
    cliente = Client()
    datos = {"login": persona.correo, "password": "una frase larga de prueba", "next": "/componentes/"}
    dentro = cliente.post("/entrar/login/", datos, follow=True)
    assert dentro.request["PATH_INFO"] == "/componentes/"
    assert persona.nombre in dentro.content.decode()


def test_a_wrong_password_leaves_the_second_door_open(plantel: Plantel) -> None:
    persona = mundo.alguien(plantel, Rol.DIRECCION)
    html = Client().post("/entrar/login/", {"login": persona.correo, "password": "otra"}).content.decode()
    assert re.search(r"<details[^>]* open>", html)
    assert "resumen-errores" in html


@pytest.mark.parametrize("camino", ["/entrar/login/", "/entrar/login/code/", "/entrar/signup/"])
def test_the_pages_of_the_entrance_are_ours_and_in_spanish(camino: str, plantel: Plantel) -> None:
    html = Client().get(camino).content.decode()
    assert '<a class="salto"' in html
    assert not re.search(r"Sign (In|Up|Out)|Menu:", html)


def test_staff_adds_a_second_step_and_is_asked_for_it(plantel: Plantel) -> None:
    persona = mundo.alguien(plantel, Rol.ESCOLARES)
    persona.set_password("una frase larga de prueba")
    persona.save()
    llave = {"login": persona.correo, "password": "una frase larga de prueba", "next": "/componentes/"}
    cliente = Client()
    cliente.post("/entrar/login/", llave)
    assert "Activarla" in cliente.get("/entrar/segundo-paso/").content.decode()
    activar = "/entrar/segundo-paso/totp/activate/"
    confirma = cliente.get(activar, follow=True)
    assert "Confirma que eres tú" in confirma.content.decode()
    forma = cliente.post("/entrar/reauthenticate/", {"password": llave["password"], "next": activar}, follow=True)
    secreto = forma.context["form"].secret
    cliente.post("/entrar/segundo-paso/totp/activate/", {"code": _totp(secreto)})
    assert "Activa" in cliente.get("/entrar/segundo-paso/").content.decode()

    otra_vez = Client().post("/entrar/login/", llave, follow=True)
    html = otra_vez.content.decode()
    assert "Segundo paso" in html
    assert 'inputmode="numeric"' in html


def _totp(secreto: str) -> str:
    return format_hotp_value(hotp_value(secreto, next(iter(yield_hotp_counters_from_time()))))
