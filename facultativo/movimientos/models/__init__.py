"""What goes to IMSS and what came back."""

from facultativo.movimientos.models.borrador import BorradorDeConfiguracion
from facultativo.movimientos.models.lote import Lote, RenglonDeLote
from facultativo.movimientos.models.movimiento import Movimiento
from facultativo.movimientos.models.propuesta import PropuestaDeBaja
from facultativo.movimientos.models.respuesta import ColumnasDeRespuesta, RespuestaIMSS

__all__ = [
    "BorradorDeConfiguracion",
    "ColumnasDeRespuesta",
    "Lote",
    "Movimiento",
    "PropuestaDeBaja",
    "RenglonDeLote",
    "RespuestaIMSS",
]
