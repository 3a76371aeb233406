"""Which reading of a field wins: by the table of sources, then by confidence, then by the order of the page."""

from collections.abc import Mapping, Sequence

from facultativo.documentos.rules.lectura import Lectura

Precedencia = Mapping[str, tuple[str, ...]]
"""Sources from the strongest to the weakest, by field; `*` for the fields not named."""


def elegir(lecturas: Sequence[Lectura], precedencia: Precedencia) -> dict[str, Lectura]:
    """The winning reading of each field."""
    campos: dict[str, Lectura] = {}
    for lectura in lecturas:
        orden = precedencia.get(lectura.campo, precedencia["*"])
        actual = campos.get(lectura.campo)
        if actual is None or _peso(lectura, orden) > _peso(actual, orden):
            campos[lectura.campo] = lectura
    return campos


def _peso(lectura: Lectura, orden: tuple[str, ...]) -> tuple[int, float]:
    lugar = orden.index(lectura.fuente) if lectura.fuente in orden else len(orden)
    return -lugar, lectura.confianza
