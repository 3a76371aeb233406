"""One row of the lote: the columns of the CSV, written to 168 positions and read back."""

import re
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass
from datetime import date
from decimal import Decimal, InvalidOperation

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
    return ("", tuple(hallazgos)) if hallazgos else (linea.replace("Ñ", enie), ())


def leer(linea: str) -> Renglon:
    """The row of a line. Never fails: what is not understood stays as it stands."""
    tipo = tipo_de(linea)
    campos = DISPOSICIONES[tipo or TipoMovimiento.ALTA]
    return Renglon(tipo, **{c.nombre: _LEE[c.clase](c.de(linea)) for c in campos if c.es_dato})


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
    return _ESCRIBE[campo.clase](valor, campo)


def _nombre(valor: str, campo: Campo) -> str:
    return plegar(valor.translate(_TIPOGRAFIA))[: campo.largo].ljust(campo.largo)


def _clave(valor: str, campo: Campo) -> str:
    return plegar(valor)[: campo.largo].ljust(campo.largo)


def _exacto(valor: str, campo: Campo) -> str:
    limpio = sin_separadores(valor)
    if len(limpio) != campo.largo or not re.fullmatch(_FORMAS.get(campo.nombre, "[A-Z0-9]+"), limpio):
        raise CampoImposible(campo.nombre)
    return limpio


def _numero(valor: str, campo: Campo) -> str:
    if not re.fullmatch(f"[0-9]{{1,{campo.largo}}}", valor.strip()):
        raise CampoImposible(campo.nombre)
    return valor.strip().zfill(campo.largo)


def _salario(valor: str, campo: Campo) -> str:
    try:
        centavos = Decimal(valor.strip()) * 100
    except InvalidOperation as error:
        raise CampoImposible(campo.nombre) from error
    if not centavos.is_finite() or centavos % 1 or not 0 <= centavos < 10**campo.largo:
        raise CampoImposible(campo.nombre)
    return f"{int(centavos):0{campo.largo}d}"


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
_RELLENO = {"espacios": " ", "ceros": "0"}
_FORMAS = {"nss": "[0-9]{11}", "registro_patronal": "[A-Z0-9][0-9]{10}", "causa": "[0-9A-Z]"}
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
