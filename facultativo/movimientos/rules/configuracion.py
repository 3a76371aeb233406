"""How one registro patronal writes its lote: the JSON of `--config`, or what the plantel has configured."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from facultativo.movimientos.rules.archivo import FINES, Formato
from facultativo.movimientos.rules.renglon import COLUMNAS

_DE_FORMATO = ("encoding", "enie", "pie", "fin_de_renglon", "salto_final")
CLAVES = frozenset(_DE_FORMATO) | frozenset(COLUMNAS)
"""What a configuration may say: the format, and the value of any empty cell."""
_PREDETERMINADOS = {"tipo_trabajador": "1", "tipo_salario": "0", "jornada": "0"}
"""The usual in modalidad 32; everything else must be said by somebody."""


class ConfiguracionInvalida(ValueError):
    """The configuration cannot be used; the message says why, in Spanish."""


@dataclass(frozen=True, slots=True)
class Configuracion:
    """The format of the file and the value that each empty cell takes."""

    formato: Formato = field(default_factory=Formato)
    valores: Mapping[str, str] = field(default_factory=lambda: dict(_PREDETERMINADOS))
    ignoradas: tuple[str, ...] = ()
    """Keys nobody knows: said to whoever wrote them, because a misspelt one would go unseen."""


def leer_configuracion(objeto: Mapping[str, Any]) -> Configuracion:
    """From the JSON object; ConfiguracionInvalida for a value that cannot be."""
    dados = {c: objeto[c] for c in _DE_FORMATO if objeto.get(c) is not None}
    formato = Formato(**dados)
    _revisar(formato)
    valores = {c: _celda(c, objeto[c]) for c in COLUMNAS if objeto.get(c) is not None}
    return Configuracion(formato, _PREDETERMINADOS | valores, tuple(sorted(set(objeto) - CLAVES)))


def _celda(clave: str, valor: object) -> str:
    if isinstance(valor, bool) or not isinstance(valor, str | int | float | Decimal):
        raise ConfiguracionInvalida(f"«{clave}» es un texto o un número")
    return str(valor).strip()


def _revisar(formato: Formato) -> None:
    for clave in ("pie", "salto_final"):
        if not isinstance(getattr(formato, clave), bool):
            raise ConfiguracionInvalida(f"«{clave}» es true o false")
    if formato.fin_de_renglon not in FINES:
        raise ConfiguracionInvalida("«fin_de_renglon» es crlf o lf")
    if not isinstance(formato.enie, str) or len(formato.enie) != 1 or not formato.enie.isprintable():
        raise ConfiguracionInvalida("«enie» es un solo carácter")
    if not _sirve(formato.encoding):
        raise ConfiguracionInvalida(f"no se conoce la codificación «{formato.encoding}», o no sirve para un lote")
    try:
        formato.enie.encode(formato.encoding)
    except UnicodeEncodeError as error:
        raise ConfiguracionInvalida(f"«{formato.enie}» no existe en {formato.encoding}") from error


def _sirve(encoding: object) -> bool:
    """True for a text encoding in which the plain letters are one byte, the same as in ASCII."""
    try:
        return "A9\r\n".encode(str(encoding)) == b"A9\r\n"
    except (LookupError, UnicodeError):
        return False
