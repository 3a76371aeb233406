"""The rows of a lote as a table that people open in a spreadsheet."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

ENCABEZADOS = (
    "Renglón",
    "Número de control",
    "NSS",
    "CURP",
    "Primer apellido",
    "Segundo apellido",
    "Nombres",
    "Fecha",
    "Resultado",
    "Código del IMSS",
    "Explicación",
    "A quién le toca",
)


@dataclass(frozen=True, slots=True)
class FilaDeHoja:
    """What was written in the row, and what IMSS said of it."""

    renglon: int
    datos: Mapping[str, str]
    resultado: str
    codigo: str
    explicacion: str
    corrige: str


def celdas(filas: Iterable[FilaDeHoja]) -> list[tuple[str, ...]]:
    """One tuple of text per row: identifiers are text, so that no spreadsheet takes their leading zeros."""
    return [
        (
            str(f.renglon),
            f.datos["clave"],
            f.datos["nss"],
            f.datos["curp"],
            f.datos["primer_apellido"],
            f.datos["segundo_apellido"],
            f.datos["nombres"],
            f.datos["fecha"],
            f.resultado,
            f.codigo,
            f.explicacion,
            f.corrige,
        )
        for f in filas
    ]
