"""Everything that changes a visita."""

from facultativo.visitas.actions.armar import abrir, cancelar, corregir, crear, editar
from facultativo.visitas.actions.cierre import anotar_incidencias, cerrar
from facultativo.visitas.actions.lista import Agregados, Grupo, agregar, descartar_por_aclarar, quitar
from facultativo.visitas.actions.papel import anotar_papel, retirar_papel
from facultativo.visitas.actions.puerta import NoPuedeSubir, deshacer, verificar

__all__ = [
    "Agregados",
    "Grupo",
    "NoPuedeSubir",
    "abrir",
    "agregar",
    "anotar_incidencias",
    "anotar_papel",
    "cancelar",
    "cerrar",
    "corregir",
    "crear",
    "descartar_por_aclarar",
    "deshacer",
    "editar",
    "quitar",
    "retirar_papel",
    "verificar",
]
