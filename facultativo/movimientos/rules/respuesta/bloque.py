"""What the answer says of one registro patronal."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any

from facultativo.comun.hallazgos import Hallazgo
from facultativo.movimientos.states import TipoMovimiento

COLUMNA_DE = {
    TipoMovimiento.BAJA: "bajas",
    TipoMovimiento.MODIFICACION: "modificaciones",
    TipoMovimiento.ALTA: "reingresos",
}
COLUMNAS = tuple(COLUMNA_DE.values())
GRUPOS = ("recibidos", "operados", "rechazados")


@dataclass(frozen=True, slots=True)
class Conteo:
    """Movements by type, and the total the paper prints."""

    bajas: int = 0
    modificaciones: int = 0
    reingresos: int = 0
    total: int = 0

    @property
    def suma(self) -> int:
        """What the three types add up to."""
        return self.bajas + self.modificaciones + self.reingresos

    @classmethod
    def de(cls, celdas: Mapping[str, int]) -> "Conteo":
        """From the cells found; an empty cell is a zero, and without a total column the sum is the total."""
        por_tipo = {c: celdas.get(c, 0) for c in COLUMNAS}
        return cls(**por_tipo, total=celdas.get("total", sum(por_tipo.values())))


@dataclass(frozen=True, slots=True)
class MovimientoLeido:
    """A row of the relation. A rejected one carries the code and the words of IMSS."""

    tipo: TipoMovimiento | None
    nss: str
    nombre: str
    fecha: str
    umf: str
    causa: str
    operado: bool = True
    codigo: str = ""
    mensaje: str = ""
    renglon: int | None = None
    """Its line in the lote, when the answer says it (a table)."""
    nss_nuevo: str = ""
    """The NSS that replaces this one (061), when the answer says it."""

    def a_json(self) -> dict[str, Any]:
        """The six keys of the contract; a rejected row says so, and why, with three more; and what else is known."""
        objeto = asdict(self)
        for clave in ("renglon", "nss_nuevo"):
            if not objeto[clave]:
                del objeto[clave]
        if self.operado:
            for clave in ("operado", "codigo", "mensaje"):
                del objeto[clave]
        return {**objeto, "tipo": self.tipo.value if self.tipo else None}

    @classmethod
    def de_json(cls, objeto: Mapping[str, Any]) -> "MovimientoLeido":
        """Back from `a_json`."""
        return cls(**{**objeto, "tipo": TipoMovimiento(objeto["tipo"]) if objeto["tipo"] else None})


@dataclass(frozen=True, slots=True)
class Bloque:
    """One registro patronal of the answer; None where the paper does not say."""

    folio: str | None = None
    lote: str | None = None
    registro_patronal: str | None = None
    recibidos: Conteo | None = None
    operados: Conteo | None = None
    rechazados: Conteo | None = None
    movimientos: tuple[MovimientoLeido, ...] = ()
    hallazgos: tuple[Hallazgo, ...] = ()

    def a_json(self) -> dict[str, Any]:
        """The object of the command line contract."""
        conteos = {g: asdict(c) if (c := getattr(self, g)) else None for g in GRUPOS}
        return {
            "folio": self.folio,
            "lote": self.lote,
            "registro_patronal": self.registro_patronal,
            **conteos,
            "movimientos": [m.a_json() for m in self.movimientos],
            "hallazgos": [h.a_json() for h in self.hallazgos],
        }

    @classmethod
    def de_json(cls, objeto: Mapping[str, Any]) -> "Bloque":
        """Back from `a_json`."""
        conteos = {g: Conteo(**objeto[g]) if objeto[g] else None for g in GRUPOS}
        return cls(
            folio=objeto["folio"],
            lote=objeto["lote"],
            registro_patronal=objeto["registro_patronal"],
            recibidos=conteos["recibidos"],
            operados=conteos["operados"],
            rechazados=conteos["rechazados"],
            movimientos=tuple(MovimientoLeido.de_json(m) for m in objeto["movimientos"]),
            hallazgos=tuple(Hallazgo.de_json(h) for h in objeto["hallazgos"]),
        )
