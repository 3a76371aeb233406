"""What screens of visitas need."""

from facultativo.visitas.queries.listas import carreras_de, lista_de, nombres_de, papel_de, papeles_de
from facultativo.visitas.queries.roster import Renglon, Roster, aptitud_de, roster

__all__ = [
    "Renglon",
    "Roster",
    "aptitud_de",
    "carreras_de",
    "lista_de",
    "nombres_de",
    "papel_de",
    "papeles_de",
    "roster",
]
