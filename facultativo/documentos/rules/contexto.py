"""All that the tamper rules may look at."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date

from facultativo.documentos.rules.busqueda import Hallado
from facultativo.documentos.rules.lectura import Lectura
from facultativo.documentos.rules.papel import Papel
from facultativo.documentos.rules.segmentos import Segmento


@dataclass(frozen=True, slots=True)
class Contexto:
    """One paper, read."""

    tipo: str
    papel: Papel
    hoy: date
    lecturas: tuple[Lectura, ...]
    campos: dict[str, Lectura]
    hallados: tuple[Hallado, ...]
    segmentos: tuple[Segmento, ...]
    editores: tuple[str, ...] = ()
    _por_campo: dict[str, list[Lectura]] = field(init=False, repr=False, default_factory=dict)

    def __post_init__(self) -> None:
        """Every reading under its field, surest first."""
        for r in sorted(self.lecturas, key=lambda r: -r.confianza):
            self._por_campo.setdefault(r.campo, []).append(r)

    def de(self, campo: str, *fuentes: str) -> Iterator[Lectura]:
        """Readings of a field from those sources, surest first."""
        return (r for r in self._por_campo.get(campo, ()) if r.fuente in fuentes)
