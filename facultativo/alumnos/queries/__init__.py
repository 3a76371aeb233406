"""What screens and later rooms ask about students and padrones."""

from facultativo.alumnos.queries.alumno import buscar, dejaron_de_inscribirse
from facultativo.alumnos.queries.columnas import columnas_con_ejemplos, memoria_de, propuesta_de_columnas
from facultativo.alumnos.queries.padron import contar_resultados, detenidos, resumen, ultimos
from facultativo.alumnos.queries.renglones import columna_de, pagina_de_renglones, renglones_con_error

__all__ = [
    "buscar",
    "columna_de",
    "columnas_con_ejemplos",
    "contar_resultados",
    "dejaron_de_inscribirse",
    "detenidos",
    "memoria_de",
    "pagina_de_renglones",
    "propuesta_de_columnas",
    "renglones_con_error",
    "resumen",
    "ultimos",
]
