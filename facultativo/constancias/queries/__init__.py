"""What is pending, what was issued, what a stranger may verify."""

from facultativo.constancias.queries.contenido import contenido_de
from facultativo.constancias.queries.listas import (
    carreras_por_emitir,
    de_expediente,
    emitidas,
    por_emitir,
    valida_de,
)
from facultativo.constancias.queries.publico import (
    Verificada,
    codigos_revocados,
    escuelas,
    llave_que_firma,
    llaves_de_confianza,
    llaves_desconocidas,
    verificar,
)
from facultativo.constancias.queries.tandas import AvanceDeTanda, avance_de, detenidas, ultimas_tandas

__all__ = [
    "AvanceDeTanda",
    "Verificada",
    "avance_de",
    "carreras_por_emitir",
    "codigos_revocados",
    "contenido_de",
    "de_expediente",
    "detenidas",
    "emitidas",
    "escuelas",
    "llave_que_firma",
    "llaves_de_confianza",
    "llaves_desconocidas",
    "por_emitir",
    "ultimas_tandas",
    "valida_de",
    "verificar",
]
