"""Screens of the padrón."""

from facultativo.alumnos.views.decidir import avance, columnas, confirmar, descartar, errores, ver
from facultativo.alumnos.views.entrada import inicio, lista, plantilla, subir

__all__ = [
    "avance",
    "columnas",
    "confirmar",
    "descartar",
    "errores",
    "inicio",
    "lista",
    "plantilla",
    "subir",
    "ver",
]
