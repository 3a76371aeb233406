"""The addresses there are, asked of Django and not of a list."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from django.urls import URLResolver, get_resolver

from facultativo.cuentas.roles import Rol


@dataclass(frozen=True, slots=True)
class Direccion:
    """An address: its full name, its view, and the converters of every parameter of the whole path."""

    nombre: str
    vista: Callable[..., Any]
    parametros: Mapping[str, object]

    @property
    def modulo(self) -> str:
        """Where the view lives; of a partial, the function inside."""
        return str(getattr(self.vista, "func", self.vista).__module__)

    @property
    def es_nuestra(self) -> bool:
        """Whether a room of the house answers."""
        return self.modulo.startswith("facultativo.")

    @property
    def permitidos(self) -> frozenset[Rol] | None:
        """The roles of the mark; None for everybody. Raises AttributeError without a mark."""
        roles: frozenset[Rol] | None = self.vista.roles_permitidos  # type: ignore[attr-defined]
        return roles


def _todas(resolver: URLResolver, prefijo: str, parametros: Mapping[str, object]) -> Iterator[Direccion]:
    for p in resolver.url_patterns:
        # A route names its converters; a regular expression, its groups.
        suyos = {**parametros, **dict.fromkeys(p.pattern.regex.groupindex), **p.pattern.converters}
        if isinstance(p, URLResolver):
            yield from _todas(p, f"{p.namespace}:" if p.namespace else prefijo, suyos)
        else:
            yield Direccion(f"{prefijo}{p.name}", p.callback, suyos)


def _por_nombre() -> tuple[dict[str, Direccion], dict[str, Direccion]]:
    todas = list(_todas(get_resolver(), "", {}))
    nombres = [d.nombre for d in todas]
    assert len(nombres) == len(set(nombres)), "two addresses with one name: one of them would go unseen"
    return {d.nombre: d for d in todas if d.es_nuestra}, {d.nombre: d for d in todas if not d.es_nuestra}


NUESTRAS, AJENAS = _por_nombre()
"""The addresses whose view lives in a room, and those whose view a library brings, by name."""
