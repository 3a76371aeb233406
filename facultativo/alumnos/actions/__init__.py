"""Writes about students and padrones."""

from facultativo.alumnos.actions.alumno import inscribir, registrar_nss
from facultativo.alumnos.actions.analisis import analizar
from facultativo.alumnos.actions.aplicacion import aplicar, confirmar
from facultativo.alumnos.actions.exportacion import renglones_malos
from facultativo.alumnos.actions.recepcion import descartar, elegir_columnas, recibir

__all__ = [
    "analizar",
    "aplicar",
    "confirmar",
    "descartar",
    "elegir_columnas",
    "inscribir",
    "recibir",
    "registrar_nss",
    "renglones_malos",
]
