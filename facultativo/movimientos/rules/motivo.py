"""Why a student leaves the insurance, from what the school knows."""

from facultativo.movimientos.states import MotivoBaja

_POR_SITUACION = {
    "egresado": MotivoBaja.EGRESO,
    "baja_temporal": MotivoBaja.BAJA_TEMPORAL,
    "baja_definitiva": MotivoBaja.BAJA_DEFINITIVA,
}


def motivo_de(situacion_academica: str, *, inscrito: bool) -> MotivoBaja:
    """The situation at school explains the baja; who is still enrolled leaves because something else covers them."""
    if motivo := _POR_SITUACION.get(situacion_academica):
        return motivo
    return MotivoBaja.OTRA_COBERTURA if inscrito else MotivoBaja.NO_REINSCRITO
