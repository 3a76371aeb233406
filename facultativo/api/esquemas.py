"""The shape of each answer, as the OpenAPI description publishes it."""

from ninja import Schema


class Salud(Schema):
    """Whether the program can work."""

    estado: str
    version: str


class HitoContado(Schema):
    """One milestone and how many cases hold it."""

    clave: str
    nombre: str
    alcanzado: int


class Indicadores(Schema):
    """Usable coverage of a plantel."""

    plantel: str
    expedientes: int
    completos: int
    hitos: list[HitoContado]


class Problema(Schema):
    """Why something was not answered."""

    detail: str
