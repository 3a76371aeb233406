"""A table read at arm's length: its rows come from a closed child, a lot at a time, as they are wanted."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from facultativo.alumnos.adapters.errores import HojaIlegible
from facultativo.alumnos.adapters.hojas import PIDE_DEMASIADO, Hoja
from facultativo.comun.adapters.hijo import HijoCaido, conversar

SEGUNDOS = 30.0
_LECTOR = "facultativo.alumnos.adapters.lector"


@dataclass(frozen=True, slots=True)
class Tabla:
    """How the table is written, and its rows with their line; they can be walked once."""

    hoja: Hoja
    renglones: Iterator[tuple[int, list[str]]]


@contextmanager
def abrir(datos: bytes) -> Iterator[Tabla]:
    """The table in the bytes. Raises HojaIlegible with a sentence for the clerk, also while its rows are walked."""
    dichos = conversar(_LECTOR, datos, segundos=SEGUNDOS)
    try:
        formato, codificacion, delimitador, encabezados, renglon = _siguiente(dichos, "hoja")
        hoja = Hoja(formato, codificacion, delimitador, tuple(encabezados), renglon)
        yield Tabla(hoja, _renglones(dichos))
    finally:
        dichos.close()


def _renglones(dichos: Iterator[Any]) -> Iterator[tuple[int, list[str]]]:
    while (lote := _siguiente(dichos, "renglones")) is not None:
        yield from map(tuple, lote)


def _siguiente(dichos: Iterator[Any], clave: str) -> Any:
    """The next thing the child says under this key; None when it has said everything."""
    try:
        dicho: dict[str, Any] = next(dichos, {clave: None})
    except HijoCaido as error:
        raise HojaIlegible(f"padron-{error.codigo}", PIDE_DEMASIADO) from error
    if "error" in dicho:
        codigo, mensaje = dicho["error"]
        raise HojaIlegible(codigo, mensaje)
    return dicho[clave]
