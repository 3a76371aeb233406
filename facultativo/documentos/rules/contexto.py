"""All that the tamper rules may look at."""

from collections.abc import Iterator
from dataclasses import dataclass
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

    def de(self, campo: str, *fuentes: str) -> Iterator[Lectura]:
        """Readings of a field from those sources, surest first."""
        halladas = (r for r in self.lecturas if r.campo == campo and r.fuente in fuentes)
        return iter(sorted(halladas, key=lambda r: -r.confianza))
