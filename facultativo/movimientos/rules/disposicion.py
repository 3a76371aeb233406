"""Where each field stands in the line (IMSS, DISPMAG layout). Positions count characters from 1, never bytes."""

from collections.abc import Mapping
from dataclasses import dataclass

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

    @property
    def largo(self) -> int:
        """Positions it takes."""
        return self.fin - self.inicio + 1

    @property
    def es_dato(self) -> bool:
        """True when it carries something of the row, not filler or a constant."""
        return self.clase not in ("espacios", "ceros", "constante")

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

_TIPO = next(c for c in DISPOSICIONES[TipoMovimiento.ALTA] if c.nombre == "tipo")


def campo_de(tipo: TipoMovimiento, nombre: str) -> Campo | None:
    """The field of that name in the layout of `tipo`, or None when it has none (a baja has no CURP)."""
    return next((c for c in DISPOSICIONES[tipo] if c.nombre == nombre), None)


def tipo_de(linea: str) -> TipoMovimiento | None:
    """The movement of positions 132-133, or None when it is none of IMSS's."""
    return TipoMovimiento.de_clave(_TIPO.de(linea))


def es_pie(linea: str) -> bool:
    """True for the footer: it starts with asterisks, where a row has its registro patronal."""
    return linea.startswith("***")
