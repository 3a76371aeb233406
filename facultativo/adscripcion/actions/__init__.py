"""Everything that changes a clinic or a carnet."""

from facultativo.adscripcion.actions.carnet import (
    CarnetNoRecibido,
    MotivoSinExplicar,
    TransicionImposible,
    aceptar,
    aceptar_en_ventanilla,
    devolver,
    recibir_carnet,
)
from facultativo.adscripcion.actions.imagen import imagen
from facultativo.adscripcion.actions.mirar import mirar_carnet
from facultativo.adscripcion.actions.umf import registrar_umf, tomar_del_documento

__all__ = [
    "CarnetNoRecibido",
    "MotivoSinExplicar",
    "TransicionImposible",
    "aceptar",
    "aceptar_en_ventanilla",
    "devolver",
    "imagen",
    "mirar_carnet",
    "recibir_carnet",
    "registrar_umf",
    "tomar_del_documento",
]
