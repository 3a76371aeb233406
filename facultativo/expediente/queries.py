"""What screens need of a case."""

from dataclasses import dataclass

from facultativo.expediente.models import Expediente
from facultativo.expediente.rules import HitoVisto, Paso, hitos, puede_atenderse, siguiente_paso


@dataclass(frozen=True, slots=True)
class Inicio:
    """The student's home: one sentence, five milestones, one next action."""

    expediente: Expediente
    paso: Paso
    hitos: tuple[HitoVisto, ...]
    completo: bool


def inicio(expediente: Expediente) -> Inicio:
    """The home of one case, from its stored facts alone: no further query."""
    hechos = expediente.hechos()
    return Inicio(expediente, siguiente_paso(hechos), hitos(hechos), puede_atenderse(hechos))
