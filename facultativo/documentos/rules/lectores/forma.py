"""The shape all readers share."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from facultativo.documentos.rules.lectura import Lectura
from facultativo.documentos.rules.segmentos import Segmento
from facultativo.documentos.rules.vocabulario import Campo

Ademas = Callable[[Sequence[Segmento]], list[Lectura]]


@dataclass(frozen=True, slots=True)
class Lector:
    """How one kind of paper is known and what is read from it.

    `titulos` are what its heading may say, `tramites` what its seal says (without spaces), `senas` words that only
    this paper has, each worth `peso`; all folded. `campos` are the labels looked for and `da` the fields handed out.
    `fuera` cuts away the segments that speak of somebody else and `ademas` reads what labels cannot (a table, a
    sentence).
    """

    tipo: str
    titulos: tuple[str, ...]
    campos: tuple[Campo, ...]
    da: tuple[str, ...]
    tramites: tuple[str, ...] = ()
    senas: tuple[str, ...] = ()
    peso: float = 1.0
    fuera: Callable[[Sequence[Segmento]], set[int]] | None = None
    ademas: Ademas | None = None
