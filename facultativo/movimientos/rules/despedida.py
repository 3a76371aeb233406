"""What a student whose insurance ends is told: why, and what may take its place."""

from collections.abc import Mapping

from facultativo.dictamen.rules.rutas import RUTAS, RutaExplicada
from facultativo.dictamen.states import Ruta
from facultativo.movimientos.states import MotivoBaja

NOMBRE_DE_MOTIVO: Mapping[MotivoBaja, str] = {
    MotivoBaja.EGRESO: "Egresó",
    MotivoBaja.BAJA_TEMPORAL: "Baja temporal",
    MotivoBaja.BAJA_DEFINITIVA: "Baja definitiva",
    MotivoBaja.NO_REINSCRITO: "No se reinscribió",
    MotivoBaja.CAMBIO_DE_ESCUELA: "Cambió de escuela",
    MotivoBaja.OTRA_COBERTURA: "Lo cubre otro seguro",
    MotivoBaja.DEFUNCION: "Falleció",
}
PORQUE: Mapping[MotivoBaja, str] = {
    MotivoBaja.EGRESO: "La escuela te tiene como persona egresada, y el Seguro Facultativo dura mientras estudias.",
    MotivoBaja.BAJA_TEMPORAL: "Estás en baja temporal. Cuando te reinscribas puedes volver a tener este seguro.",
    MotivoBaja.BAJA_DEFINITIVA: "La escuela registró tu baja definitiva, y este seguro dura mientras estudias.",
    MotivoBaja.NO_REINSCRITO: "No apareces en la lista de inscritos de este periodo.",
    MotivoBaja.CAMBIO_DE_ESCUELA: "La escuela te tiene como alumna o alumno de otro plantel, que puede darte su alta.",
    MotivoBaja.OTRA_COBERTURA: "Otro seguro ya te cubre, y este es para quien no tiene otro.",
    MotivoBaja.DEFUNCION: "La escuela recibió aviso de defunción.",
}
"""In the second person, except for who can no longer read it."""

_SIN_ESCUELA = (Ruta.SEGURO_FAMILIA, Ruta.COBERTURA_PROPIA, Ruta.CONYUGE)
_RUTAS: Mapping[MotivoBaja, tuple[Ruta, ...]] = {
    MotivoBaja.NO_REINSCRITO: (*_SIN_ESCUELA, Ruta.OTRA_ESCUELA),
    MotivoBaja.CAMBIO_DE_ESCUELA: (Ruta.OTRA_ESCUELA, Ruta.SEGURO_FAMILIA),
    MotivoBaja.OTRA_COBERTURA: (Ruta.COBERTURA_PROPIA, Ruta.CONYUGE, Ruta.ART_84_VI),
    MotivoBaja.DEFUNCION: (),
}


def alternativas(motivo: MotivoBaja) -> tuple[RutaExplicada, ...]:
    """What may take its place, the most usual first; the voluntary insurance (LSS art. 240) for who left school."""
    return tuple(RUTAS[r] for r in _RUTAS.get(motivo, _SIN_ESCUELA))
