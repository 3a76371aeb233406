"""The answer of IMSS as a table whose columns nobody has promised: what each is, is confirmed once by a person."""

from facultativo.movimientos.rules.tabla.lectura import bloque_de_tabla, sumar
from facultativo.movimientos.rules.tabla.mapeo import CAMPOS, leer_mapeo
from facultativo.movimientos.rules.tabla.propuesta import proponer
from facultativo.movimientos.rules.tabla.tabla import Tabla, tabla_de

__all__ = ["CAMPOS", "Tabla", "bloque_de_tabla", "leer_mapeo", "proponer", "sumar", "tabla_de"]
