"""What the door leaves open behind it, and what it does with somebody whose session ended half way."""

from collections.abc import Callable

import pytest
from django.contrib.messages import get_messages
from django.test import Client
from django.urls import reverse

from facultativo.cuentas.roles import Rol
from facultativo.expediente.models import Expediente
from facultativo.plantel.models import Plantel

pytestmark = pytest.mark.django_db


def test_who_sends_a_form_after_the_session_ended_is_not_led_back_to_an_address_that_only_takes_forms() -> None:
    respuesta = Client().post(reverse("documentos:subir"))
    assert respuesta["Location"] == f"/entrar/login/?next={reverse('cuentas:a_donde')}"


@pytest.mark.parametrize("elegido", ["²", "٣", "9" * 5000, "-1", "uno", ""])
def test_a_plantel_that_is_no_number_is_simply_not_taken(entra_como: Callable[[Rol], Client], elegido: str) -> None:
    assert entra_como(Rol.ESCOLARES).post(reverse("cuentas:cambiar_plantel"), {"plantel": elegido}).status_code == 302


def test_names_said_in_messages_do_not_travel_in_a_cookie(
    entra_como: Callable[[Rol], Client], expediente: Expediente, plantel: Plantel
) -> None:
    cliente = entra_como(Rol.ESCOLARES)
    respuesta = cliente.post(reverse("adscripcion:ventanilla_caso", args=[expediente.pk]))
    dicho = [str(m) for m in get_messages(respuesta.wsgi_request)]
    assert any(expediente.alumno.nombre_completo in m for m in dicho)
    assert set(cliente.cookies) <= {"sessionid", "csrftoken"}
