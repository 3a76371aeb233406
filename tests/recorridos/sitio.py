"""The real program, web and worker, on a folder and a port of its own; and its mailbox."""

import email
import os
import re
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from email.message import EmailMessage
from email.policy import default
from pathlib import Path

from tests.casa.codigo import RAIZ

_ENTRE_CORREOS = "\n" + "-" * 79 + "\n"


def texto_de(mensaje: EmailMessage) -> str:
    """What a mail says in plain text, also when it brings the same in HTML."""
    cuerpo = mensaje.get_body(("plain",))
    assert cuerpo, f"«{mensaje['Subject']}» has no plain text"
    return str(cuerpo.get_content())


@dataclass
class Sitio:
    """A running installation with a school, its staff and no students."""

    url: str
    var: Path
    entorno: dict[str, str]
    proceso: "subprocess.Popen[bytes] | None" = None

    def arrancar(self) -> None:
        """Start web and worker and wait until the first page answers."""
        puerto = self.url.rsplit(":", 1)[1]
        orden = [sys.executable, "manage.py", "servir", "--puerto", puerto, "--procesos", "1"]
        self.proceso = subprocess.Popen(orden, cwd=RAIZ, env=self.entorno)
        limite = time.monotonic() + 30
        while not self._responde():
            assert self.proceso.poll() is None, "the site ended while starting"
            assert time.monotonic() < limite, "the site did not start in 30 s"
            time.sleep(0.1)

    def detener(self) -> None:
        """Stop the whole tree as an operator would."""
        if self.proceso and self.proceso.poll() is None:
            self.proceso.terminate()
            self.proceso.wait(20)

    def _responde(self) -> bool:
        try:
            with urllib.request.urlopen(self.url + "/entrar/login/code/", timeout=5):
                return True
        except urllib.error.HTTPError:
            return True
        except OSError:
            return False

    def correos(self, para: str) -> list[EmailMessage]:
        """The mail that a person has received, oldest first."""
        archivos = sorted((self.var / "buzon").glob("*.log"), key=lambda r: r.stat().st_mtime_ns)
        textos = (t for r in archivos for t in r.read_text(encoding="utf-8").split(_ENTRE_CORREOS) if t.strip())
        mensajes = (email.message_from_string(t.strip(), policy=default) for t in textos)
        return [m for m in mensajes if para in str(m["To"])]

    def espera_correo(self, para: str, que_diga: str, *, ya_habia: int = 0, segundos: float = 20) -> EmailMessage:
        """The first mail after the first `ya_habia` whose subject or text says `que_diga` (a regular expression)."""
        limite = time.monotonic() + segundos
        while time.monotonic() < limite:
            for mensaje in self.correos(para)[ya_habia:]:
                if re.search(que_diga, f"{mensaje['Subject']}\n{texto_de(mensaje)}"):
                    return mensaje
            time.sleep(0.1)
        raise AssertionError(f"no mail for {para} says «{que_diga}»")

    def manage(self, *orden: str) -> None:
        """Run a command of the program on this installation."""
        subprocess.run([sys.executable, "manage.py", *orden], cwd=RAIZ, env=self.entorno, check=True)


@contextmanager
def sitio_en(var: Path) -> Iterator[Sitio]:
    """Seed a school in `var`, serve it, and stop everything at the end."""
    with socket.socket() as s:
        s.bind(("127.0.0.1", 0))
        puerto = s.getsockname()[1]
    url = f"http://127.0.0.1:{puerto}"
    entorno = os.environ | {
        "DJANGO_SETTINGS_MODULE": "facultativo.config.settings",
        "FACULTATIVO_VAR": str(var),
        "FACULTATIVO_DEMO": "1",
        "FACULTATIVO_ORIGEN": url,
    }
    entorno.pop("DATABASE_URL", None)
    subprocess.run(
        [sys.executable, "-m", "demo.sembrar", "--alumnos", "0"],
        cwd=RAIZ, env=entorno, check=True, stdout=subprocess.DEVNULL,
    )  # fmt: skip
    sitio = Sitio(url=url, var=var, entorno=entorno)
    sitio.arrancar()
    try:
        yield sitio
    finally:
        sitio.detener()
