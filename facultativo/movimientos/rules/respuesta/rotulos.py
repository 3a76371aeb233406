"""Labels and their values, by place: to the right of the label, or else right below it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from facultativo.movimientos.rules.respuesta.palabra import Fila, Palabra, frase_en

_FOLIO = (("NUMERO", "DE", "FOLIO"), ("NO", "DE", "FOLIO"), ("FOLIO",))
_LOTE = (("NUMERO", "DE", "LOTE"), ("NO", "DE", "LOTE"), ("LOTE",))
_REGISTRO = (("REGISTRO", "PATRONAL"), ("REG", "PATRONAL"), ("NRP",), ("PATRON",))
_NO_ES_ROTULO = frozenset({"DEL", "EL", "AL", "RECEPCION", "O"})
_FORMAS = {
    "folio": re.compile("[0-9]{6,25}"),
    "lote": re.compile("[0-9]{3,15}"),
    "registro": re.compile("[A-Z0-9][0-9]{9,10}"),
}
_MAXIMO_DE_PALABRAS = 5
"""An identifier printed with spaces: `Y65 12345 32 0`."""
_HOLGURA = 40
"""Points to the right of a label where the value below it may still begin or go on."""


@dataclass(frozen=True, slots=True)
class Dato:
    """A value found by its label: `fuerza` tells the Patrón block (2) from the general part (1) and the prose (0)."""

    fila: int
    clase: str
    valor: str
    fuerza: int = 1


def datos(filas: Sequence[Fila]) -> Iterator[Dato]:
    """Every folio, lote and registro patronal of the document, in order."""
    for i, fila in enumerate(filas):
        for clase, frases in (("folio", _FOLIO), ("lote", _LOTE), ("registro", _REGISTRO)):
            lugar = frase_en(fila, frases)
            if lugar is None or _en_prosa(fila, lugar):
                continue
            if valor := _valor(filas, i, lugar, _FORMAS[clase]):
                yield Dato(i, clase, valor, _fuerza(filas, i, lugar) if clase == "registro" else 1)


def _en_prosa(fila: Fila, lugar: tuple[int, int]) -> bool:
    """`recepción del lote`, `del Patrón o Sujeto Obligado`: the word, but not as a label."""
    antes, despues = fila.claves[: lugar[0]][-1:], fila.claves[lugar[1] :][:1]
    return bool(_NO_ES_ROTULO & {*antes, *(d for d in despues if d == "O")})


def _valor(filas: Sequence[Fila], i: int, lugar: tuple[int, int], forma: re.Pattern[str]) -> str:
    fila = filas[i]
    rotulo, ultimo = fila.palabras[lugar[0]], fila.palabras[lugar[1] - 1]
    if valor := _primero(fila.palabras[lugar[1] :], forma):
        return valor
    for debajo in filas[i + 1 : i + 4]:
        if not debajo.cerca_de(fila, 3.2 * fila.alto):
            break
        for holgura in (2, _HOLGURA):
            bajo = [p for p in debajo.palabras if p.x1 >= rotulo.x0 - 2 and p.x0 <= ultimo.x1 + holgura]
            if valor := _primero(bajo, forma):
                return valor
    return ""


def _primero(palabras: Sequence[Palabra], forma: re.Pattern[str]) -> str:
    """The first value of that form, in one word or in several with separators. Another label ends the search."""
    for i in range(len(palabras)):
        for n in range(_MAXIMO_DE_PALABRAS, 0, -1):
            junto = re.sub(r"[-\s]", "", "".join(p.texto for p in palabras[i : i + n])).strip(":,.").upper()
            if n <= len(palabras) - i and forma.fullmatch(junto):
                return junto
        if palabras[i].texto.endswith(":") and i:
            return ""
    return ""


def _fuerza(filas: Sequence[Fila], i: int, lugar: tuple[int, int]) -> int:
    """The Patrón block is headed by the word alone, on the line or just above; prose says `con Registro Patronal`."""
    fila = filas[i]
    if lugar[0] and fila.claves[lugar[0] - 1] in ("CON", "Y"):
        return 0
    if fila.claves[lugar[0]] == "PATRON":
        return 2
    cercanas = [f for f in filas[max(i - 3, 0) : i + 1] if f.cerca_de(fila, 4.5 * fila.alto)]
    return 2 if any(_encabeza(f) for f in cercanas) else 1


def _encabeza(fila: Fila) -> bool:
    if fila.claves[:3] == ("DATOS", "DEL", "PATRON"):
        return True
    return fila.claves[0] == "PATRON" and fila.claves[1:2] != ("O",)
