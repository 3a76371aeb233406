"""What the QR of a paper says: the seal itself, or NSS, CURP and name separated by bars.

A QR is text, never an address to visit.
"""

import re
from collections.abc import Iterator
from typing import Any

from facultativo.documentos.rules import cadena, formas
from facultativo.documentos.rules.lectura import Lectura
from facultativo.documentos.rules.texto import limpiar, plegar_fijo
from facultativo.documentos.rules.trozos import Trozo

CONFIANZA = 0.99
_NOMBRE = re.compile(r"NOMBRE(?:\(S\))?(?: O RAZON +SOCIAL)? *:(.*)", re.IGNORECASE)


def leer(codigo: Trozo) -> list[Lectura]:
    """The readings of one QR."""
    sellado = cadena.de_texto(codigo.texto, pagina=codigo.pagina, caja=codigo.caja)
    pares = _de_cadena(sellado) if sellado else _de_barras(codigo.texto)
    return [Lectura(campo, valor, "qr", CONFIANZA, codigo.pagina, codigo.caja) for campo, valor in pares if valor]


def _de_cadena(sellado: cadena.Cadena) -> Iterator[tuple[str, Any]]:
    for parte in sellado.partes:
        valor = sellado.valor(parte)
        yield parte.campo, valor
        if parte.campo == "emitida_en" and valor:
            yield "fecha_expedicion", valor[:10]


def _de_barras(texto: str) -> Iterator[tuple[str, Any]]:
    plano = plegar_fijo(texto)
    yield "curp", formas.curp(plano)
    sin_curp = formas.RE_CURP.sub(" ", plano)
    yield "nss", formas.nss(sin_curp)
    for parte in re.split(r"[|\n]", texto):
        hallado = _NOMBRE.fullmatch(limpiar(parte)) if plegar_fijo(parte).strip().startswith("NOMBRE") else None
        if hallado:
            yield "nombre", formas.nombre(hallado[1])
