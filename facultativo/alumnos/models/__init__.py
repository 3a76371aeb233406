"""The student and the padrón."""

from facultativo.alumnos.models.alumno import Alumno, AlumnoQuerySet
from facultativo.alumnos.models.padron import MapeoPadron, Padron, RenglonPadron

__all__ = ["Alumno", "AlumnoQuerySet", "MapeoPadron", "Padron", "RenglonPadron"]
