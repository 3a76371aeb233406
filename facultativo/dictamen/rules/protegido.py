"""What only who resolves may see, and after asking: that a decision rests on a pregnancy."""

from collections.abc import Iterable, Mapping
from typing import Any

PROTEGIDOS = frozenset({"embarazo"})
SENALES = ("embarazo",)
"""Rules whose key begins so say it by their name alone."""


def es_protegido(nombre: str) -> bool:
    """A fact, a rule or the code of a finding that gives the protected fact away."""
    return nombre.startswith(SENALES)


def hay_protegido(hechos: Mapping[str, Any]) -> bool:
    """Whether the case holds a protected fact at all; a «no» is protected too."""
    return any(hechos.get(n) is not None for n in PROTEGIDOS)


def sin_protegidos(objetos: Iterable[Mapping[str, Any]], clave: str) -> list[Mapping[str, Any]]:
    """The objects whose `clave` gives nothing away."""
    return [o for o in objetos if not es_protegido(str(o[clave]))]
