"""Where each field stands in the line (IMSS, DISPMAG layout). Positions count characters from 1, never bytes."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from facultativo.movimientos.datos import tabla
from facultativo.movimientos.states import TipoMovimiento

LARGO = 168
NORMA = "IMSS, DISPMAG: 168 posiciones"


@dataclass(frozen=True, slots=True)
class Campo:
    """One field: its positions (both included), its class, and what it may contain.

    `clase`: exacto · nombre · clave · numero · salario · fecha · espacios · ceros · constante. `contenido` is the
    constant itself, or the characters allowed when the field has one position.
    """

    nombre: str
    inicio: int
    fin: int
    clase: str
    contenido: str

    largo: int = field(init=False)
    """Positions it takes."""
    es_dato: bool = field(init=False)
    """True when it carries something of the row, not filler or a constant."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "largo", self.fin - self.inicio + 1)
        object.__setattr__(self, "es_dato", self.clase not in ("espacios", "ceros", "constante"))

    def de(self, linea: str) -> str:
        """What the line has in these positions, with its spaces."""
        return linea[self.inicio - 1 : self.fin]


def _campos(tipo: str) -> tuple[Campo, ...]:
    return tuple(
        Campo(f["campo"], int(f["inicio"]), int(f["fin"]), f["clase"], f["contenido"])
        for f in tabla("disposicion")
        if f["tipo"] == tipo
    )


DISPOSICIONES: Mapping[TipoMovimiento, tuple[Campo, ...]] = {t: _campos(t.clave) for t in TipoMovimiento}
PIE = _campos("pie")
ASTERISCOS = PIE[0].contenido

_POR_NOMBRE = {t: {c.nombre: c for c in campos} for t, campos in DISPOSICIONES.items()}
_TIPO = next(c for c in DISPOSICIONES[TipoMovimiento.ALTA] if c.nombre == "tipo")


def campo_de(tipo: TipoMovimiento, nombre: str) -> Campo | None:
    """The field of that name in the layout of `tipo`, or None when it has none (a baja has no CURP)."""
    return _POR_NOMBRE[tipo].get(nombre)


def tipo_de(linea: str) -> TipoMovimiento | None:
    """The movement of positions 132-133, or None when it is none of IMSS's."""
    return TipoMovimiento.de_clave(_TIPO.de(linea))


def es_pie(linea: str) -> bool:
    """True for the footer: it starts with asterisks, where a row has its registro patronal."""
    return linea.startswith("***")
