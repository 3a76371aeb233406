"""What is signed in the QR (a CBOR Web Token, RFC 8392): which letter of which school for which days, and nothing that
names the person.

The paper says everything; the code is often photographed alone, and what it holds stays in the browser's history. So
it has initials, to compare at a glance, and a print of the CURP, which whoever has the paper can compute and nobody
can turn back at a reasonable cost.
"""

import hashlib
from datetime import date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from facultativo.constancias.rules.contenido import Contenido

ISS, EXP, NBF, IAT, CTI = 1, 4, 5, 6, 7
CARTA, REVOCADAS, LLAVES_MALAS = -65537, -65538, -65539
"""Claims of private use (below -65536): the letter; in the list of revoked ones, their prints and the lost keys."""

VUELTAS = 20_000
LARGO_DE_HUELLA = 12
LARGO_EN_LISTA = 8
_ZONA = ZoneInfo("America/Mexico_City")


def derechos_de_carta(folio: str, codigo: str, c: Contenido) -> dict[int, Any]:
    """The claims of a letter: valid from the first day of its period to the last, both whole."""
    return {
        ISS: c.siglas,
        EXP: _segundo(date.fromisoformat(c.fin) + timedelta(days=1)),
        NBF: _segundo(date.fromisoformat(c.inicio)),
        IAT: _segundo(date.fromisoformat(c.fecha)),
        CTI: codigo.encode(),
        CARTA: [c.tipo, folio, iniciales(c.nombre), huella(c.curp or c.numero_de_control, codigo)],
    }


def derechos_de_lista(emisor: str, ahora: datetime, codigos: list[str], llaves_malas: list[bytes]) -> dict[int, Any]:
    """The claims of the list of revoked letters. It has prints: the codes themselves would open each letter's page."""
    return {
        ISS: emisor,
        IAT: int(ahora.timestamp()),
        REVOCADAS: sorted(en_lista(c) for c in codigos),
        LLAVES_MALAS: sorted(llaves_malas),
    }


def huella(identificador: str, codigo: str) -> bytes:
    """The print of the CURP (or, without one, of the número de control), salted by the letter and slow on purpose."""
    limpio = "".join(c for c in identificador.upper() if c.isalnum())
    return hashlib.pbkdf2_hmac("sha256", limpio.encode(), codigo.encode(), VUELTAS, LARGO_DE_HUELLA)


def en_lista(codigo: str) -> bytes:
    """How a revoked letter appears in the list."""
    return hashlib.sha256(codigo.encode()).digest()[:LARGO_EN_LISTA]


def iniciales(nombre: str) -> str:
    """`XPF`."""
    return "".join(palabra[0] for palabra in nombre.split()).upper()


def cadena(derechos: dict[int, Any]) -> str:
    """What is signed, in the way Mexican papers print it: the claims one after another."""
    tipo, folio, letras, de_la_curp = derechos[CARTA]
    dias = (datetime.fromtimestamp(derechos[c] - (c == EXP), _ZONA).date().isoformat() for c in (NBF, EXP, IAT))
    campos = (tipo, folio, derechos[CTI].decode(), derechos[ISS], *dias, letras, de_la_curp.hex())
    return f"||1.0|{'|'.join(campos)}||"


def _segundo(dia: date) -> int:
    return int(datetime.combine(dia, time.min, _ZONA).timestamp())
