"""The shape all readers share."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from facultativo.documentos.rules.ajenos import Ajenos
from facultativo.documentos.rules.lectura import Lectura
from facultativo.documentos.rules.segmentos import Segmento
from facultativo.documentos.rules.vocabulario import Campo

Ademas = Callable[[Sequence[Segmento], Ajenos], list[Lectura]]


@dataclass(frozen=True, slots=True)
class Lector:
    """How one kind of paper is known and what is read from it.

    `titulos` are what its heading may say, `tramites` what its seal says (without spaces), `senas` words that only
    this paper has, each worth `peso`; all folded. `campos` are the labels looked for and `da` the fields handed out.
    `con_ajenos` when it may speak of other people too, whose parts are cut away; `ademas` reads what labels cannot (a
    table, a sentence).
    """

    tipo: str
    titulos: tuple[str, ...]
    campos: tuple[Campo, ...]
    da: tuple[str, ...]
    tramites: tuple[str, ...] = ()
    senas: tuple[str, ...] = ()
    peso: float = 1.0
    con_ajenos: bool = False
    ademas: Ademas | None = None
