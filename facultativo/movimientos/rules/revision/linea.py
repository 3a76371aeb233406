"""One line by itself: its length, its characters, each field by its class, its dates, its identifiers."""

from collections.abc import Iterator, Sequence
from datetime import date

from facultativo.comun.hallazgos import Hallazgo
from facultativo.movimientos.rules.catalogo import hallazgo
from facultativo.movimientos.rules.disposicion import DISPOSICIONES, LARGO, Campo, tipo_de
from facultativo.movimientos.rules.renglon import codigo_de
from facultativo.movimientos.rules.revision.fechas import revisar_fecha
from facultativo.movimientos.rules.revision.guia import revisar_guia
from facultativo.movimientos.rules.revision.identidad import revisar_identidad
from facultativo.movimientos.rules.revision.salario import revisar_salario
from facultativo.movimientos.states import TipoMovimiento

_EN_TODOS = frozenset(
    {
        "registro_patronal",
        "nss",
        "primer_apellido",
        "segundo_apellido",
        "nombres",
        "fecha",
        "guia",
        "identificador",
    }
)
"""What stands in the same place whatever the movement: all that can be judged when the type is unknown."""


def revisar_linea(linea: str, *, hoy: date) -> list[Hallazgo]:
    """The findings of a line. With another length no position can be trusted, so nothing else is said."""
    if len(linea) != LARGO:
        return [_del_largo(linea)]
    tipo = tipo_de(linea)
    campos = campos_por_juzgar(tipo)
    return [
        *_caracteres(linea),
        *([] if tipo else [hallazgo("lote-tipo", campo="tipo")]),
        *(h for campo in campos for h in _por_clase(campo, linea)),
        *revisar_fecha(linea, tipo, hoy=hoy),
        *revisar_salario(linea, tipo),
        *revisar_guia(linea),
        *revisar_identidad(linea, tipo, hoy=hoy),
    ]


def campos_por_juzgar(tipo: TipoMovimiento | None) -> Sequence[Campo]:
    """The layout of the movement, or what all layouts share."""
    if tipo:
        return DISPOSICIONES[tipo]
    return [c for c in DISPOSICIONES[TipoMovimiento.ALTA] if c.nombre in _EN_TODOS]


def _del_largo(linea: str) -> Hallazgo:
    return hallazgo("lote-largo", largo=len(linea)) if linea.strip() else hallazgo("lote-linea-vacia")


def _caracteres(linea: str) -> Iterator[Hallazgo]:
    """Control characters, and letters that Windows-1252 has not."""
    if linea.isascii() and linea.isprintable():
        return
    for posicion, caracter in enumerate(linea, 1):
        if not caracter.isprintable() or not _en_windows(caracter):
            yield hallazgo("lote-caracter", posicion=posicion)
            return


def _en_windows(caracter: str) -> bool:
    try:
        return bool(caracter.encode("cp1252"))
    except UnicodeEncodeError:
        return False


def _por_clase(campo: Campo, linea: str) -> Iterator[Hallazgo]:
    valor = campo.de(linea)
    if campo.clase == "exacto" and not campo.contenido and valor != valor.upper():
        yield _de_forma(campo, valor)
    if campo.clase in ("espacios", "ceros"):
        yield from _relleno(campo, valor)
    elif campo.nombre == "identificador":
        if valor != campo.contenido:
            yield hallazgo("lote-identificador", campo=campo.nombre, inicio=campo.inicio, fin=campo.fin)
    elif campo.contenido and campo.clase != "constante":
        yield from _de_lista(campo, valor, tipo_de(linea))
    elif campo.nombre == "umf":
        yield from _umf(campo, valor)


def _relleno(campo: Campo, valor: str) -> Iterator[Hallazgo]:
    signo, como = ("0", "en ceros") if campo.clase == "ceros" else (" ", "en blanco")
    if valor.strip(signo):
        yield hallazgo("lote-relleno", inicio=campo.inicio, fin=campo.fin, como=como)


def _de_lista(campo: Campo, valor: str, tipo: TipoMovimiento | None) -> Iterator[Hallazgo]:
    """A position that allows few characters. In a modificación IMSS leaves 116 blank, and some programs fill it."""
    if tipo is TipoMovimiento.MODIFICACION and campo.nombre == "tipo_trabajador" and valor == " ":
        return
    if valor not in campo.contenido:
        yield _de_forma(campo, valor)


def _umf(campo: Campo, valor: str) -> Iterator[Hallazgo]:
    if not (valor.isascii() and valor.isdigit()):
        yield _de_forma(campo, valor)


def _de_forma(campo: Campo, valor: str) -> Hallazgo:
    codigo = codigo_de(campo, vacio=not valor.strip())
    return hallazgo(codigo, campo=campo.nombre, inicio=campo.inicio, fin=campo.fin)
