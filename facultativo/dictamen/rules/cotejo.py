"""Does a new proposal re-open what a person decided? Only when it says something else."""

from dataclasses import dataclass

from facultativo.dictamen.states import Grupo, Sentido

_COMPATIBLE = {Sentido.ALTA: {Sentido.YA_TIENE_ALTA}}
"""What a proposal may say without contradicting a resolution: an alta that has been given."""


@dataclass(frozen=True, slots=True)
class Dicho:
    """The part of a proposal that a decision rests on."""

    propuesta: Sentido
    supuesto: str | None
    ruta: str | None


def reabre(nuevo: Dicho, anterior: Dicho, resolucion: Sentido) -> bool:
    """True when the rules now say something else than then, and it is not what the person decided."""
    if nuevo == anterior or nuevo.propuesta in _COMPATIBLE.get(resolucion, ()):
        return False
    return nuevo.propuesta != resolucion or nuevo.ruta != anterior.ruta


def grupo_de(propuesta: Sentido, limpia: bool, faltas: set[str]) -> Grupo:
    """How the proposal is worked. `faltas` are the codes of missing evidence."""
    if limpia:
        return Grupo.LIMPIO
    if propuesta is Sentido.FALTA_INFORMACION or "constancia-vigencia-falta" in faltas:
        return Grupo.INCOMPLETO
    return Grupo.DUDOSO
