"""By which registro patronal a student goes, when the school has several."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Opcion:
    """A registro in force and the carreras it names; none is all those that no other names."""

    registro: int
    carreras: Collection[int]


def elegir(opciones: Sequence[Opcion], carrera: int | None) -> int | None:
    """The registro that names the carrera; else the only one without names. None when a person has to choose."""
    propias = [o for o in opciones if carrera in o.carreras]
    grupo = propias or [o for o in opciones if not o.carreras]
    return grupo[0].registro if len(grupo) == 1 else None
