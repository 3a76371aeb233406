"""The chain: each entry's digest covers the one before, so that a removed or altered entry shows."""

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any

PRIMERO = "0" * 64


@dataclass(frozen=True, slots=True)
class Eslabon:
    """What the digest of one entry covers. `momento` is aware, in UTC."""

    plantel: int
    numero: int
    momento: datetime
    actor: str
    evento: str
    objeto: str
    expediente: int | None
    datos: Mapping[str, Any]


def huella(anterior: str, eslabon: Eslabon) -> str:
    """SHA-256 in hexadecimal of the previous digest and this entry in canonical JSON."""
    campos = asdict(eslabon) | {"momento": eslabon.momento.isoformat(), "datos": dict(eslabon.datos)}
    canonico = json.dumps(campos, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(f"{anterior}\n{canonico}".encode()).hexdigest()


@dataclass(frozen=True, slots=True)
class Ultimo:
    """What the head of a chain remembers: how many entries there are and the digest of the last."""

    numero: int
    huella: str


def primer_roto(eslabones: Iterable[tuple[Eslabon, str]], ultimo: Ultimo) -> int | None:
    """The number of the first entry, in order from 1, that is missing or does not fit its chain; None when all fit."""
    anterior, cuantos = PRIMERO, 0
    for esperado, (eslabon, dicha) in enumerate(eslabones, start=1):
        anterior, cuantos = huella(anterior, eslabon), esperado
        if eslabon.numero != esperado or anterior != dicha:
            return esperado
    return None if (cuantos, anterior) == (ultimo.numero, ultimo.huella) else cuantos + 1
