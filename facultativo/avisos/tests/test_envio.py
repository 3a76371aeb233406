"""Notices reach a real SMTP server, once, whatever fails on the way."""

import socket
from collections.abc import Iterator
from datetime import timedelta
from email import message_from_bytes, policy
from email.message import EmailMessage
from typing import Any

import pytest
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, Envelope, Session
from django.utils import timezone

from facultativo.avisos.actions import anotar_todos, enviar_pendientes, reintentar
from facultativo.avisos.adapters import correo
from facultativo.avisos.models import Aviso
from facultativo.avisos.queries import fallidos
from facultativo.avisos.states import EstadoAviso
from facultativo.avisos.tasks import ponerse_al_dia
from facultativo.bitacora.models import Asiento
from facultativo.encuesta.tests.mundo import contestar_y_enviar
from facultativo.expediente.models import Expediente
from facultativo.plantel.models import Plantel
from tests import mundo

pytestmark = pytest.mark.django_db
POR = mundo.POR


class Buzon:
    """A mail server that keeps what it receives, or answers as the test says."""

    def __init__(self) -> None:
        self.cartas: list[EmailMessage] = []
        self.respuesta_a_rcpt = "250 OK"

    async def handle_RCPT(
        self, server: SMTP, session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        if self.respuesta_a_rcpt.startswith("250"):
            envelope.rcpt_tos.append(address)
        return self.respuesta_a_rcpt

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:
        assert isinstance(envelope.content, bytes)
        mensaje = message_from_bytes(envelope.content, policy=policy.default)
        assert isinstance(mensaje, EmailMessage)
        self.cartas.append(mensaje)
        return "250 Message accepted for delivery"


@pytest.fixture
def buzon(settings: Any) -> Iterator[Buzon]:
    recibido = Buzon()
    with socket.create_server(("127.0.0.1", 0)) as libre:
        puerto = libre.getsockname()[1]
    servidor = Controller(recibido, hostname="127.0.0.1", port=puerto)
    servidor.start()
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", puerto
    yield recibido
    servidor.stop()


def _una_hora_despues() -> None:
    Aviso.objects.update(intentar_desde=timezone.now() - timedelta(hours=1))


def test_answering_the_survey_brings_a_mail_that_says_what_to_do(buzon: Buzon, expediente: Expediente) -> None:
    respuesta = contestar_y_enviar(expediente, cobertura_padres="ninguna")
    assert ponerse_al_dia() > 0
    [carta] = buzon.cartas
    assert (carta["To"], carta["Subject"]) == (expediente.alumno.correo, "Recibimos tu encuesta")
    plano, html = (carta.get_body((tipo,)) for tipo in ("plain", "html"))
    assert plano is not None and html is not None
    texto = plano.get_content()
    assert respuesta.folio in texto and "http://127.0.0.1:8000/mi/" in texto and texto.startswith("Hola, Ximena")
    assert '<a href="http://127.0.0.1:8000/mi/">' in html.get_content()
    assert carta["Auto-Submitted"] == "auto-generated"


def test_nobody_is_told_twice(buzon: Buzon, expediente: Expediente) -> None:
    contestar_y_enviar(expediente)
    for _ in range(3):
        ponerse_al_dia()
    assert len(buzon.cartas) == 1
    assert Aviso.objects.get().enviado_por == "sistema:tarea:avisos"
    assert Asiento.objects.filter(evento="aviso.enviado", expediente=expediente.pk).count() == 1


def test_the_log_comes_to_rest(buzon: Buzon, expediente: Expediente) -> None:
    contestar_y_enviar(expediente)
    while ponerse_al_dia():
        pass
    antes = Asiento.objects.count()
    assert ponerse_al_dia() == 0 and Asiento.objects.count() == antes


def test_while_the_server_is_down_every_notice_waits(expediente: Expediente, settings: Any, buzon: Buzon) -> None:
    abierto, settings.EMAIL_PORT = settings.EMAIL_PORT, 1
    contestar_y_enviar(expediente)
    ponerse_al_dia()
    aviso = Aviso.objects.get()
    assert (aviso.estado, aviso.intentos) == (EstadoAviso.PENDIENTE, 0)
    settings.EMAIL_PORT = abierto
    ponerse_al_dia()
    assert len(buzon.cartas) == 1


def test_a_full_mailbox_is_tried_again_later(buzon: Buzon, expediente: Expediente) -> None:
    buzon.respuesta_a_rcpt = "452 mailbox full"
    contestar_y_enviar(expediente)
    ponerse_al_dia()
    aviso = Aviso.objects.get()
    assert (aviso.estado, aviso.error) == (EstadoAviso.PENDIENTE, "destinatario 452")
    assert aviso.intentar_desde > timezone.now() + timedelta(minutes=1)
    buzon.respuesta_a_rcpt = "250 OK"
    assert enviar_pendientes(por=POR) == 0, "its hour has not come"
    _una_hora_despues()
    assert enviar_pendientes(por=POR) == 1


def test_an_address_that_does_not_exist_is_given_up_and_a_person_sees_it(
    buzon: Buzon, expediente: Expediente, plantel: Plantel
) -> None:
    buzon.respuesta_a_rcpt = "550 no such user"
    contestar_y_enviar(expediente)
    ponerse_al_dia()
    [aviso] = fallidos(plantel)
    assert aviso.error == "destinatario 550"
    assert Asiento.objects.get(evento="aviso.fallido").datos["error"] == "destinatario 550"
    buzon.respuesta_a_rcpt = "250 OK"
    reintentar(aviso=aviso, por=POR)
    assert enviar_pendientes(por=POR) == 1
    assert reintentar(aviso=aviso, por=POR).estado == EstadoAviso.ENVIADO, "a sent one is not sent again"


def test_after_enough_failures_nobody_insists(buzon: Buzon, expediente: Expediente) -> None:
    buzon.respuesta_a_rcpt = "451 try later"
    contestar_y_enviar(expediente)
    anotar_todos(por=POR)
    for _ in range(10):
        _una_hora_despues()
        enviar_pendientes(por=POR)
    aviso = Aviso.objects.get()
    assert (aviso.estado, aviso.intentos) == (EstadoAviso.FALLIDO, 6)


def test_a_crash_between_sending_and_noting_it_sends_again_under_the_same_identity(
    buzon: Buzon, expediente: Expediente, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The window is real: the mail is out and the process dies before it can write so."""
    contestar_y_enviar(expediente)
    anotar_todos(por=POR)

    def se_va_la_luz(**_: Any) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as m, pytest.raises(KeyboardInterrupt):
        m.setattr("facultativo.avisos.actions.envio._anotar_envio", se_va_la_luz)
        enviar_pendientes(por=POR)
    assert Aviso.objects.get().estado == EstadoAviso.PENDIENTE
    assert enviar_pendientes(por=POR) == 0, "another worker does not take it at once"
    _una_hora_despues()
    assert enviar_pendientes(por=POR) == 1
    assert len(buzon.cartas) == 2 and len({c["Message-ID"] for c in buzon.cartas}) == 1


def test_a_crash_while_reading_the_log_loses_nothing(
    expediente: Expediente, monkeypatch: pytest.MonkeyPatch, buzon: Buzon
) -> None:
    contestar_y_enviar(expediente)
    with monkeypatch.context() as m, pytest.raises(OSError, match="disco"):
        m.setattr("facultativo.avisos.actions.lectura.asentar", _disco_lleno)
        anotar_todos(por=POR)
    assert not Aviso.objects.exists()
    ponerse_al_dia()
    assert len(buzon.cartas) == 1


def _disco_lleno(**_: Any) -> None:
    raise OSError("disco lleno")


def test_each_plantel_reads_its_own_log(buzon: Buzon, plantel: Plantel, otro_plantel: Plantel) -> None:
    for n, escuela in enumerate((plantel, otro_plantel, plantel)):
        contestar_y_enviar(mundo.un_expediente(escuela, n))
    ponerse_al_dia()
    assert sorted(Aviso.objects.values_list("plantel__clave", flat=True)) == ["itap", "itat", "itat"]
    assert len(buzon.cartas) == 3


def test_one_dead_connection_ends_the_round_and_nothing_is_lost(
    buzon: Buzon, plantel: Plantel, monkeypatch: pytest.MonkeyPatch
) -> None:
    for n in range(3):
        contestar_y_enviar(mundo.un_expediente(plantel, n))
    anotar_todos(por=POR)

    def colgado(*_: Any) -> None:
        raise correo.NoSalio("SMTPServerDisconnected", servidor=True)

    with monkeypatch.context() as m:
        m.setattr("facultativo.avisos.adapters.correo.mandar", colgado)
        assert enviar_pendientes(por=POR) == 0
    assert sorted(Aviso.objects.values_list("intentos", flat=True)) == [0, 0, 1]
    _una_hora_despues()
    assert enviar_pendientes(por=POR) == 3
