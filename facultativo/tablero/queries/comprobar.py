"""Does the stored copy of each case equal what its facts derive?"""

from collections.abc import Iterator
from dataclasses import dataclass

from facultativo.expediente.models import Expediente
from facultativo.expediente.rules import etapa, hitos_alcanzados


@dataclass(frozen=True, slots=True)
class Diferencia:
    """One case whose copy differs from the derivation."""

    expediente: int
    que: str
    guardado: str
    derivado: str


def diferencias() -> Iterator[Diferencia]:
    """Every difference of every case, in bounded memory."""
    casos = Expediente.objects.prefetch_related("hitos_alcanzados").order_by("pk")
    for caso in casos.iterator(chunk_size=2000):
        hechos = caso.hechos()
        if caso.etapa != (derivada := etapa(hechos)):
            yield Diferencia(caso.pk, "etapa", caso.etapa, derivada)
        guardados = {h.hito for h in caso.hitos_alcanzados.all()}
        if guardados != (derivados := {h.value for h in hitos_alcanzados(hechos)}):
            yield Diferencia(caso.pk, "hitos", " ".join(sorted(guardados)), " ".join(sorted(derivados)))
