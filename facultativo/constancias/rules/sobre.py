"""The signed text in the QR: what a verifier without network needs, and nothing that tells who the person
is.
"""

import base64
import hashlib
import json
from dataclasses import dataclass

from facultativo.constancias.rules.contenido import Contenido

VERSION = 1


@dataclass(frozen=True, slots=True)
class Sobre:
    """What is signed: which letter, of which school, for which days, and the print of whose."""

    folio: str
    codigo: str
    siglas: str
    inicio: str
    fin: str
    fecha: str
    huella: str


def sobre_de(folio: str, codigo: str, c: Contenido) -> Sobre:
    """The envelope of a letter."""
    return Sobre(folio, codigo, c.siglas, c.inicio, c.fin, c.fecha, huella(c))


def huella(c: Contenido) -> str:
    """A print of the person: who reads the letter can compute it, who sees the QR alone cannot turn it back."""
    return hashlib.sha256(f"{c.curp}|{c.numero_de_control}|{c.nombre}".encode()).hexdigest()[:24]


def carga(sobre: Sobre) -> bytes:
    """The bytes that are signed, always the same for the same envelope."""
    campos = [
        VERSION,
        sobre.folio,
        sobre.codigo,
        sobre.siglas,
        sobre.inicio,
        sobre.fin,
        sobre.fecha,
        sobre.huella,
    ]
    return json.dumps(campos, ensure_ascii=False, separators=(",", ":")).encode()


def cerrar(sobre: Sobre, firma: bytes) -> str:
    """`payload.signature` in URL-safe base64."""
    return f"{_b64(carga(sobre))}.{_b64(firma)}"


def partir(texto: str) -> tuple[bytes, bytes] | None:
    """(payload, signature) of a closed envelope, or None when it is not one."""
    cuerpo, punto, firma = texto.strip().partition(".")
    try:
        return (_de_b64(cuerpo), _de_b64(firma)) if punto else None
    except ValueError:
        return None


def leer(cuerpo: bytes) -> Sobre | None:
    """The envelope inside a payload whose signature was verified; None when this version does not know it."""
    try:
        version, *campos = json.loads(cuerpo)
        return Sobre(*campos) if version == VERSION else None
    except (ValueError, TypeError):
        return None


def _b64(datos: bytes) -> str:
    return base64.urlsafe_b64encode(datos).rstrip(b"=").decode()


def _de_b64(texto: str) -> bytes:
    return base64.b64decode(texto.encode() + b"=" * (-len(texto) % 4), altchars=b"-_", validate=True)
