"""Of the library that keeps the entrance, only the pages that the house uses."""

from collections.abc import Callable

import pytest
from django.test import Client

from facultativo.cuentas.roles import Rol

pytestmark = pytest.mark.django_db

_NO_SE_USAN = (
    "email/",
    "confirm-email/",
    "confirm-email/abc/",
    "password/set/",
    "password/reset/",
    "password/reset/done/",
    "password/reset/key/1-abc/",
)


@pytest.mark.parametrize("pagina", _NO_SE_USAN)
def test_nobody_moves_an_account_to_another_mailbox_nor_gives_a_student_a_password(
    entra_como: Callable[[Rol], Client], cliente_alumno: Client, pagina: str
) -> None:
    for cliente in (Client(), cliente_alumno, entra_como(Rol.ESCOLARES)):
        assert cliente.get(f"/entrar/{pagina}").status_code == 404
        assert cliente.post(f"/entrar/{pagina}", {"email": "otro@correo.example", "action_add": ""}).status_code == 404
