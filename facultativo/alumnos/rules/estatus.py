"""The school system's own codes of academic standing (domain: SII exports)."""

from facultativo.alumnos.rules.columnas import doblar
from facultativo.alumnos.states import SituacionAcademica

_CODIGOS = {
    SituacionAcademica.VIGENTE: "act activo activa vigente inscrito inscrita reinscrito reinscrita regular a",
    SituacionAcademica.EGRESADO: "egr egresado egresada tit titulado titulada e",
    SituacionAcademica.BAJA_TEMPORAL: "bt baja_temporal temporal",
    SituacionAcademica.BAJA_DEFINITIVA: "bd baja_definitiva definitiva baja b def",
}
_SITUACION = {codigo: situacion for situacion, codigos in _CODIGOS.items() for codigo in codigos.split()}


def leer_estatus(texto: str) -> SituacionAcademica | None:
    """The standing behind a code such as ACT, EGR, TIT, BT or BD; None when it is empty or not known."""
    return _SITUACION.get(doblar(texto))
