"""Writes about students; the padrón has its own file."""

from facultativo.alumnos.actions.alumno import inscribir, registrar_nss

__all__ = ["inscribir", "registrar_nss"]
