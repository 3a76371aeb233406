"""How two processes of this room talk: a JSON header and bytes, each with its length before it."""

import json
import struct
from collections.abc import Callable
from typing import Any

_LARGOS = struct.Struct("!II")
MAXIMO = 256 * 1024 * 1024


def empacar(cabecera: dict[str, Any], cuerpo: bytes = b"") -> bytes:
    """The bytes of one message."""
    texto = json.dumps(cabecera, ensure_ascii=False).encode()
    return _LARGOS.pack(len(texto), len(cuerpo)) + texto + cuerpo


def recibir(leer: Callable[[int], bytes]) -> tuple[dict[str, Any], bytes] | None:
    """One message from a reader of at most so many bytes (a socket's `recv`), or None when the other side is gone."""
    largos = _exacto(leer, _LARGOS.size)
    if largos is None:
        return None
    de_texto, de_cuerpo = _LARGOS.unpack(largos)
    if de_texto + de_cuerpo > MAXIMO:
        return None
    texto, cuerpo = _exacto(leer, de_texto), _exacto(leer, de_cuerpo)
    if texto is None or cuerpo is None:
        return None
    cabecera: dict[str, Any] = json.loads(texto)
    return cabecera, cuerpo


def _exacto(leer: Callable[[int], bytes], cuantos: int) -> bytes | None:
    partes = []
    while cuantos:
        parte = leer(min(cuantos, 1 << 20))
        if not parte:
            return None
        partes.append(parte)
        cuantos -= len(parte)
    return b"".join(partes)
