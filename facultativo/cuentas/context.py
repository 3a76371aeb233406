"""What every template knows: who is here, in which plantel, as what."""

from typing import Any

from django.conf import settings

from facultativo.cuentas.queries import papel_principal
from facultativo.cuentas.roles import Rol


def quien(request: Any) -> dict[str, Any]:
    """`plantel`, `roles` (set of keys) and `papel` of the request; empty where a page failed before."""
    roles: frozenset[Rol] = getattr(request, "roles", frozenset())
    return {
        "plantel": getattr(request, "plantel", None),
        "roles": {r.value for r in roles},
        "papel": papel_principal(roles),
        "DEMO": settings.DEMO,
    }
