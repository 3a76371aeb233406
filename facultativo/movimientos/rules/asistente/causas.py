"""The motives of the school and the causas of IMSS (DISPMAG, position 149 of a baja)."""

from collections.abc import Mapping

from facultativo.movimientos.rules.asistente.paso import Opcion
from facultativo.movimientos.states import MotivoBaja

GENERAL = "general"
"""The key of the causa of every motive that has none of its own."""
MOTIVOS: Mapping[str, str] = {
    MotivoBaja.EGRESO.value: "Terminó sus estudios",
    MotivoBaja.BAJA_TEMPORAL.value: "Baja temporal",
    MotivoBaja.BAJA_DEFINITIVA.value: "Baja definitiva",
    MotivoBaja.NO_REINSCRITO.value: "No se reinscribió",
    MotivoBaja.CAMBIO_DE_ESCUELA.value: "Se cambió de escuela",
    MotivoBaja.OTRA_COBERTURA.value: "Ya lo cubre otra cosa",
    MotivoBaja.DEFUNCION.value: "Defunción",
}
CAUSAS = (
    Opcion("1", "1, término de contrato"),
    Opcion("2", "2, separación voluntaria"),
    Opcion("3", "3, abandono de empleo"),
    Opcion("4", "4, defunción"),
    Opcion("5", "5, clausura"),
    Opcion("6", "6, otras"),
    Opcion("7", "7, ausentismo"),
    Opcion("8", "8, rescisión de contrato"),
    Opcion("9", "9, jubilación"),
    Opcion("A", "A, pensión"),
)
USUALES = {GENERAL: "2", MotivoBaja.DEFUNCION.value: "4"}
"""What is proposed to a school that has said nothing: only the causa that says the same as its motive."""
