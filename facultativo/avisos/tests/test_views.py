"""The page of notices and the mailbox of the demo."""

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from django.core.mail import EmailMessage, get_connection
from django.test import Client

from facultativo.avisos.adapters.buzon import cartas
from facultativo.avisos.tasks import ponerse_al_dia
from facultativo.cuentas.roles import Rol
from facultativo.encuesta.tests.mundo import contestar_y_enviar
from facultativo.expediente.models import Expediente
from facultativo.plantel.models import Plantel
from tests import mundo

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _en_archivos(settings: Any, tmp_path: Path) -> None:
    settings.EMAIL_BACKEND = "django.core.mail.backends.filebased.EmailBackend"
    settings.EMAIL_FILE_PATH = tmp_path / "buzon"


def test_the_page_says_what_the_mail_said(cliente_alumno: Client, expediente: Expediente) -> None:
    respuesta = contestar_y_enviar(expediente)
    ponerse_al_dia()
    texto = cliente_alumno.get("/mi/aviso/").content.decode()
    assert "Recibimos tu encuesta" in texto and respuesta.folio in texto


def test_a_student_without_notices_is_told_so(cliente_alumno: Client) -> None:
    assert "Todavía no hay avisos" in cliente_alumno.get("/mi/aviso/").content.decode()


def test_nobody_reads_the_notices_of_another(cliente_alumno: Client, plantel: Plantel) -> None:
    respuesta = contestar_y_enviar(mundo.un_expediente(plantel, 2))
    ponerse_al_dia()
    assert respuesta.folio not in cliente_alumno.get("/mi/aviso/").content.decode()


@pytest.mark.parametrize("rol", [Rol.ESCOLARES, Rol.DOCENTE, Rol.DIRECCION, Rol.ADMINISTRACION])
def test_the_page_is_for_students(rol: Rol, entra_como: Callable[[Rol], Client]) -> None:
    assert entra_como(rol).get("/mi/aviso/").status_code == 403


def test_a_page_of_notices_costs_few_queries(
    cliente_alumno: Client, expediente: Expediente, django_assert_max_num_queries: Any
) -> None:
    for _ in range(5):
        contestar_y_enviar(expediente, cambios=("padres",))
    ponerse_al_dia()
    with django_assert_max_num_queries(5):
        cliente_alumno.get("/mi/aviso/")


def test_the_demo_shows_the_code_that_somebody_asked_for(client: Client, expediente: Expediente, settings: Any) -> None:
    client.post("/entrar/login/code/", {"email": expediente.alumno.correo})
    texto = client.get("/buzon/").content.decode()
    [carta] = cartas(settings.EMAIL_FILE_PATH)
    assert carta.codigo.isdigit() and f'<strong class="id">{carta.codigo}</strong>' in texto
    assert carta.fecha is not None and carta.fecha.tzinfo is not None


def test_outside_the_demo_there_is_no_mailbox(client: Client, settings: Any) -> None:
    settings.DEMO = False
    assert client.get("/buzon/").status_code == 404


def test_the_newest_mail_comes_first_and_can_be_looked_for(client: Client, settings: Any) -> None:
    buzon, vistas = Path(settings.EMAIL_FILE_PATH), set[Path]()
    # Kept alive together: the name of a file is the second and the address in memory of its connection.
    for n, conexion in enumerate([get_connection() for _ in range(3)]):
        EmailMessage(f"Carta {n}", "Cuerpo", to=[f"a{n}@itat.example"], connection=conexion).send()
        [nueva] = set(buzon.iterdir()) - vistas
        vistas.add(nueva)
        # A second apart: the clock of a file system does not tell what happens within the same tick.
        os.utime(nueva, (n, n))
    halladas = cartas(settings.EMAIL_FILE_PATH)
    assert [c.asunto for c in halladas] == ["Carta 2", "Carta 1", "Carta 0"]
    texto = client.get("/buzon/?para=A1@").content.decode()
    assert "Carta 1" in texto and "Carta 2" not in texto


def test_a_mail_with_markup_is_shown_as_text(client: Client) -> None:
    EmailMessage("<script>x</script>", "<img src=x onerror=alert(1)>", to=["a@itat.example"]).send()
    texto = client.get("/buzon/").content.decode()
    assert "<script>x" not in texto and "<img src=x" not in texto and "&lt;img" in texto


def test_rubbish_in_the_folder_does_not_break_the_mailbox(client: Client, settings: Any) -> None:
    carpeta = Path(settings.EMAIL_FILE_PATH)
    carpeta.mkdir()
    (carpeta / "1.log").write_bytes(b"\xff\xfe\x00 nada que ver")
    (carpeta / "2.log").write_bytes(b"Content-Type: text/plain; charset=marciano\nTo: a@b.mx\nDate: ayer\n\nhola")
    assert client.get("/buzon/").status_code == 200
