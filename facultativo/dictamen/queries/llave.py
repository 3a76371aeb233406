"""Pages by key: the next page costs the same as the first, at any depth."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from django.db.models import Model, Q, QuerySet

M = TypeVar("M", bound=Model)


@dataclass(frozen=True, slots=True)
class Tramo(Generic[M]):
    """Some rows in order, and the key after which the next ones come (None at the end)."""

    filas: Sequence[M]
    siguiente: int | None


def tramo(consulta: QuerySet[M], orden: Sequence[str], *, despues: int | None, cuantos: int) -> Tramo[M]:
    """The rows after the one with key `despues` (from the start without one, or when it is gone).

    `orden` ends in `pk`; a leading hyphen is descending.
    """
    marca = consulta.model._base_manager.filter(pk=despues).first() if despues else None
    if marca is not None:
        consulta = consulta.filter(_mas_alla(marca, orden))
    filas = list(consulta.order_by(*orden)[: cuantos + 1])
    return Tramo(filas[:cuantos], filas[cuantos - 1].pk if len(filas) > cuantos else None)


def _mas_alla(marca: Model, orden: Sequence[str]) -> Q:
    iguales, condicion = Q(), Q()
    for campo in orden:
        nombre = campo.lstrip("-")
        valor: Any = getattr(marca, nombre)
        lado = "lt" if campo.startswith("-") else "gt"
        condicion |= iguales & _lado(nombre, lado, valor)
        iguales &= Q(**{nombre: valor})
    return condicion


def _lado(nombre: str, lado: str, valor: Any) -> Q:
    """Booleans are compared as equality: no database orders them by `<` through the ORM in the same way."""
    if isinstance(valor, bool):
        hay = valor if lado == "lt" else not valor
        return Q(**{nombre: not valor}) if hay else Q(pk__in=[])
    return Q(**{f"{nombre}__{lado}": valor})
