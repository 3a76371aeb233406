"""The demo's mailbox: mails that Django's file backend wrote, read back for people."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from email import message_from_bytes, policy
from email.message import EmailMessage
from email.utils import parsedate_to_datetime
from itertools import islice
from pathlib import Path

_RAYA = b"\n" + b"-" * 79 + b"\n"
_TAMANO_MAXIMO = 5_000_000
_CODIGO = re.compile(r"^\s*([0-9]{6,10})\s*$", re.M)


@dataclass(frozen=True, slots=True)
class Carta:
    """One mail as it is shown: only its plain text, and apart the code to come in, if it brings one."""

    para: str
    asunto: str
    fecha: datetime | None
    texto: str
    codigo: str


def cartas(carpeta: Path, *, para: str = "", cuantas: int = 50) -> list[Carta]:
    """The last mails, newest first; with `para`, those to addresses that contain it."""
    halladas = (c for c in _todas(carpeta) if para.strip().lower() in c.para.lower())
    return list(islice(halladas, cuantas))


def _todas(carpeta: Path) -> Iterator[Carta]:
    archivos = [a for a in carpeta.glob("*.log") if a.is_file() and a.stat().st_size <= _TAMANO_MAXIMO]
    for archivo in sorted(archivos, key=lambda a: (a.stat().st_mtime_ns, a.name), reverse=True):
        crudos = [c for c in archivo.read_bytes().split(_RAYA) if c.strip()]
        yield from (_leer(crudo) for crudo in reversed(crudos))


def _leer(crudo: bytes) -> Carta:
    mensaje = message_from_bytes(crudo.lstrip(b"\n"), policy=policy.default)
    parte = mensaje.get_body(("plain",)) if isinstance(mensaje, EmailMessage) else None
    texto = _texto(parte) if isinstance(parte, EmailMessage) else ""
    codigo = _CODIGO.search(texto)
    return Carta(
        para=str(mensaje.get("To", "")),
        asunto=str(mensaje.get("Subject", "")),
        fecha=_fecha(str(mensaje.get("Date", ""))),
        texto=texto,
        codigo=codigo[1] if codigo else "",
    )


def _texto(parte: EmailMessage) -> str:
    try:
        return str(parte.get_content()).strip()
    except (LookupError, ValueError):
        return "(no se puede mostrar)"


def _fecha(texto: str) -> datetime | None:
    try:
        fecha = parsedate_to_datetime(texto)
    except ValueError:
        return None
    # "-0000" is UTC that does not say where it was written (RFC 5322, 3.3); Python gives it back without a zone.
    return fecha if fecha.tzinfo else fecha.replace(tzinfo=UTC)
