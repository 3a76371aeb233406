"""The school system's own codes of academic standing (domain: SII exports)."""

from facultativo.alumnos.rules.columnas import apretar, doblar
from facultativo.alumnos.states import SituacionAcademica

_CODIGOS = {
    SituacionAcademica.VIGENTE: "act activo activa vigente inscrito inscrita reinscrito reinscrita regular a alta",
    SituacionAcademica.EGRESADO: "egr egresado egresada tit titulado titulada e pasante",
    SituacionAcademica.BAJA_TEMPORAL: "bt bajatemporal temporal",
    SituacionAcademica.BAJA_DEFINITIVA: "bd bajadefinitiva definitiva baja b def traslado trasladado trasladada tras",
}
_SITUACION = {codigo: situacion for situacion, codigos in _CODIGOS.items() for codigo in codigos.split()}


def leer_estatus(texto: str) -> SituacionAcademica | None:
    """The standing behind a code such as ACT, EGR, TIT, BT or BD, alone or as in `1 - ACT`, `B.T.`, `Baja temporal`.

    None when it is empty or not known.
    """
    palabras = [p for p in doblar(texto).split("_") if not p.isdigit()]
    # Whole first, then shorter and shorter from the left: `baja temporal` before `baja`.
    intentos = (apretar("_".join(palabras[:n])) for n in range(len(palabras), 0, -1))
    return next((_SITUACION[i] for i in intentos if i in _SITUACION), None)
