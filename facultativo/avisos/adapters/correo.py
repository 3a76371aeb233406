"""From a notice to a mail: plain text first, simple HTML beside it, nothing personal but the given name."""

import smtplib
from dataclasses import dataclass

from django.core.mail import EmailMultiAlternatives, get_connection
from django.core.mail.backends.base import BaseEmailBackend
from django.template.loader import render_to_string


@dataclass(frozen=True, slots=True)
class Carta:
    """Everything a notice says. `cuerpo` is the rendered template; `identidad` is one for all the tries of a notice."""

    para: str
    nombre: str
    asunto: str
    cuerpo: str
    boton: str
    url: str
    escuela: str
    responder_a: str
    identidad: str


class NoSalio(Exception):
    """The mail was not taken. `definitivo`: it never will be. `servidor`: nothing else would go out now either."""

    def __init__(self, codigo: str, *, definitivo: bool = False, servidor: bool = False) -> None:
        super().__init__(codigo)
        self.codigo, self.definitivo, self.servidor = codigo, definitivo, servidor


def cuerpo(archivo: str, datos: dict[str, str]) -> str:
    """The text of a notice, without greeting or button: what the student reads in the mail and on the page."""
    return render_to_string(archivo, datos).strip()


def abrir() -> BaseEmailBackend:
    """One connection for a whole round. Raises NoSalio when the mail server does not answer."""
    conexion: BaseEmailBackend = get_connection()
    try:
        conexion.open()
    except (OSError, smtplib.SMTPException) as e:
        raise NoSalio(type(e).__name__, servidor=True) from e
    return conexion


def mandar(carta: Carta, conexion: BaseEmailBackend) -> None:
    """Hand one mail to the server. Raises NoSalio with a code that holds nothing personal."""
    try:
        _mensaje(carta, conexion).send()
    except smtplib.SMTPRecipientsRefused as e:
        numero = next(iter(e.recipients.values()))[0]
        raise NoSalio(f"destinatario {numero}", definitivo=numero >= 500) from e
    except smtplib.SMTPResponseException as e:
        raise NoSalio(f"{type(e).__name__} {e.smtp_code}", definitivo=e.smtp_code >= 500) from e
    except (OSError, smtplib.SMTPException) as e:
        raise NoSalio(type(e).__name__, servidor=True) from e


def _mensaje(carta: Carta, conexion: BaseEmailBackend) -> EmailMultiAlternatives:
    contexto = {"carta": carta}
    mensaje = EmailMultiAlternatives(
        subject=carta.asunto,
        body=render_to_string("avisos/correo/base.txt", contexto),
        to=[carta.para],
        reply_to=[carta.responder_a] if carta.responder_a else None,
        headers={"Message-ID": f"<{carta.identidad}>", "Auto-Submitted": "auto-generated"},
        connection=conexion,
    )
    mensaje.attach_alternative(render_to_string("avisos/correo/base.html", contexto), "text/html")
    return mensaje
