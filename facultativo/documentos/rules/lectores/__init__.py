"""One reader per paper, each a small file with the same shape. To add one, copy `alta_umf.py` and list it here."""

from facultativo.documentos.rules.lectores import (
    alta_umf,
    asignacion_nss,
    carnet,
    constancia_curp,
    constancia_vigencia,
    respuesta_imss,
    tarjeta_nss,
)
from facultativo.documentos.rules.lectores.forma import Lector

LECTORES: tuple[Lector, ...] = (
    constancia_vigencia.LECTOR,
    asignacion_nss.LECTOR,
    tarjeta_nss.LECTOR,
    alta_umf.LECTOR,
    carnet.LECTOR,
    constancia_curp.LECTOR,
    respuesta_imss.LECTOR,
)
DESCONOCIDO = "desconocido"
