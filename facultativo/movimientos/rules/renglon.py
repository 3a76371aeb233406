"""One row of the lote: the columns of the CSV, written to 168 positions and read back."""

import re
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass
from datetime import date
from decimal import Decimal

from facultativo.comun.hallazgos import Hallazgo
from facultativo.comun.texto import plegar
from facultativo.comun.validacion import sin_separadores
from facultativo.movimientos.rules.catalogo import hallazgo
from facultativo.movimientos.rules.disposicion import DISPOSICIONES, Campo, tipo_de
from facultativo.movimientos.states import TipoMovimiento

ENIES = "#¥"
"""What is read as Ñ in a name: `#` of IDSE, `¥` of SUA."""
OPCIONALES = frozenset({"segundo_apellido", "umf", "clave", "curp"})
"""Fields that may be empty in a line: the pre-flight says what that costs."""


@dataclass(frozen=True, slots=True)
class Renglon:
    """One row, all text: dates ISO, `sbc` with decimal point, names with Ñ, identifiers without spaces.

    Empty where the movement has no such field. A field that could not be understood keeps the raw characters.
    """

    tipo: TipoMovimiento | None
    registro_patronal: str = ""
    nss: str = ""
    primer_apellido: str = ""
    segundo_apellido: str = ""
    nombres: str = ""
    sbc: str = ""
    tipo_trabajador: str = ""
    tipo_salario: str = ""
    jornada: str = ""
    fecha: str = ""
    umf: str = ""
    guia: str = ""
    clave: str = ""
    causa: str = ""
    curp: str = ""

    def a_json(self) -> dict[str, str | None]:
        """The columns and `tipo`."""
        return {**asdict(self), "tipo": self.tipo.value if self.tipo else None}


COLUMNAS = tuple(c for c in Renglon.__dataclass_fields__ if c != "tipo")
"""The columns of the CSV, in order."""


class CampoImposible(ValueError):
    """The value cannot be written in its positions."""


def escribir(renglon: Renglon, *, enie: str = "#") -> tuple[str, tuple[Hallazgo, ...]]:
    """The 168 characters, or the empty string and why each field could not be written.

    Only what has no place in the line stops a row; whether IMSS would accept it is the question of `revision`.
    """
    if renglon.tipo not in (TipoMovimiento.ALTA, TipoMovimiento.BAJA):
        return "", (hallazgo("lote-tipo", campo="tipo"),)
    hallazgos, trozos = [], []
    for campo in DISPOSICIONES[renglon.tipo]:
        try:
            trozos.append(_escribir_campo(campo, renglon))
        except CampoImposible:
            vacio = not getattr(renglon, campo.nombre).strip()
            hallazgos.append(hallazgo(codigo_de(campo, vacio=vacio), campo=campo.nombre))
    linea = "".join(trozos)
    if not hallazgos and not linea.isprintable():
        hallazgos.append(hallazgo("lote-caracter", posicion=_de_control(linea)))
    return ("", tuple(hallazgos)) if hallazgos else (linea.replace("Ñ", enie), ())


def leer(linea: str) -> Renglon:
    """The row of a line. Never fails: what is not understood stays as it stands."""
    tipo = tipo_de(linea)
    campos = DISPOSICIONES[tipo or TipoMovimiento.ALTA]
    return Renglon(tipo, **{c.nombre: _LEE[c.clase](c.de(linea)) for c in campos if c.es_dato})


def _de_control(linea: str) -> int:
    return next(i for i, c in enumerate(linea, 1) if not c.isprintable())


def codigo_de(campo: Campo, *, vacio: bool) -> str:
    """The finding for a field that is missing or has not its form: `lote-sbc-falta`, `lote-sbc-forma`."""
    return f"lote-{campo.nombre.replace('_', '-')}-{'falta' if vacio else 'forma'}"


def _escribir_campo(campo: Campo, renglon: Renglon) -> str:
    if not campo.es_dato:
        return campo.contenido or _RELLENO[campo.clase] * campo.largo
    valor = getattr(renglon, campo.nombre)
    if not valor.strip():
        if campo.nombre in OPCIONALES:
            return " " * campo.largo
        raise CampoImposible(campo.nombre)
    escrito = _ESCRIBE[campo.clase](valor, campo)
    if campo.contenido and escrito not in campo.contenido:
        raise CampoImposible(campo.nombre)
    return escrito


def _nombre(valor: str, campo: Campo) -> str:
    """A field of letters: what is no letter of any kind, nor of a name's punctuation, has no place in it."""
    nombre = plegar(valor.translate(_TIPOGRAFIA))
    if _SIGNOS.search(nombre):
        raise CampoImposible(campo.nombre)
    return nombre[: campo.largo].ljust(campo.largo)


def _clave(valor: str, campo: Campo) -> str:
    return plegar(valor)[: campo.largo].ljust(campo.largo)


def _exacto(valor: str, campo: Campo) -> str:
    limpio = sin_separadores(valor)
    if len(limpio) != campo.largo or not _FORMAS.get(campo.nombre, _ALFANUMERICO).fullmatch(limpio):
        raise CampoImposible(campo.nombre)
    return limpio


def _numero(valor: str, campo: Campo) -> str:
    limpio = valor.strip()
    if not (limpio.isascii() and limpio.isdigit() and len(limpio) <= campo.largo):
        raise CampoImposible(campo.nombre)
    return limpio.zfill(campo.largo)


def _salario(valor: str, campo: Campo) -> str:
    if not _PESOS.fullmatch(valor.strip()):
        raise CampoImposible(campo.nombre)
    centavos = str(int(Decimal(valor.strip()) * 100))
    if len(centavos) > campo.largo:
        raise CampoImposible(campo.nombre)
    return centavos.zfill(campo.largo)


def _fecha(valor: str, campo: Campo) -> str:
    if len(valor.strip()) != len("AAAA-MM-DD"):
        raise CampoImposible(campo.nombre)
    try:
        fecha = date.fromisoformat(valor.strip())
    except ValueError as error:
        raise CampoImposible(campo.nombre) from error
    return f"{fecha:%d%m}{fecha.year:04d}"


def _leer_salario(texto: str) -> str:
    return f"{int(texto[:-2])}.{texto[-2:]}" if re.fullmatch("[0-9]{6}", texto) else texto.strip()


def _leer_fecha(texto: str) -> str:
    fecha = fecha_de(texto)
    return fecha.isoformat() if fecha else texto.strip()


def fecha_de(texto: str) -> date | None:
    """The date of eight digits DDMMAAAA, or None when the calendar has no such day."""
    if not re.fullmatch("[0-9]{8}", texto):
        return None
    try:
        return date(int(texto[4:]), int(texto[2:4]), int(texto[:2]))
    except ValueError:
        return None


def _leer_nombre(texto: str) -> str:
    return texto.rstrip().translate(_SIGNO_A_ENIE)


_SIGNO_A_ENIE = dict.fromkeys(map(ord, ENIES), "Ñ")
_TIPOGRAFIA = _SIGNO_A_ENIE | dict.fromkeys(map(ord, "’‘´`ʼ"), "'") | dict.fromkeys(map(ord, "‐‑–—"), "-")
_SIGNOS = re.compile(r"[^\w .'/-]|[0-9_]")
_PESOS = re.compile(r"[0-9]{1,20}(\.[0-9]{0,2}0*)?")
_RELLENO = {"espacios": " ", "ceros": "0"}
_ALFANUMERICO = re.compile("[A-Z0-9]+")
_FORMAS = {"nss": re.compile("[0-9]{11}"), "registro_patronal": re.compile("[A-Z0-9][0-9]{10}")}
_ESCRIBE: Mapping[str, Callable[[str, Campo], str]] = {
    "nombre": _nombre,
    "clave": _clave,
    "exacto": _exacto,
    "numero": _numero,
    "salario": _salario,
    "fecha": _fecha,
}
_LEE: Mapping[str, Callable[[str], str]] = {
    "nombre": _leer_nombre,
    "clave": str.rstrip,
    "exacto": str.strip,
    "numero": str.strip,
    "salario": _leer_salario,
    "fecha": _leer_fecha,
}
