"""Who may board on a date, what a pasted list says, and when each step of a visita is due."""

from facultativo.visitas.rules.abordaje import (
    FRASES,
    NOMBRES,
    ConstanciaVista,
    HechosParaViajar,
    Rango,
    aptitud,
    puede_subir,
)
from facultativo.visitas.rules.datos import DatosDeVisita, DatosImposibles, revisar_datos
from facultativo.visitas.rules.numeros import leer_numeros
from facultativo.visitas.rules.pasos import (
    PasoImposible,
    a_tiempo,
    exigir_en_curso,
    exigir_hora,
    exigir_paso,
    incidencias_hasta,
    puerta_desde,
)

__all__ = [
    "FRASES",
    "NOMBRES",
    "ConstanciaVista",
    "DatosDeVisita",
    "DatosImposibles",
    "HechosParaViajar",
    "PasoImposible",
    "Rango",
    "a_tiempo",
    "aptitud",
    "exigir_en_curso",
    "exigir_hora",
    "exigir_paso",
    "incidencias_hasta",
    "leer_numeros",
    "puede_subir",
    "puerta_desde",
    "revisar_datos",
]
