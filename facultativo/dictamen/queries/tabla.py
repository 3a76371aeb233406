"""The numbers of the rules as one plantel has them."""

from facultativo.dictamen.rules.parametros import Tabla, Valor, tabla
from facultativo.plantel.models import Plantel


def ajustes_de(plantel: Plantel) -> dict[str, Valor]:
    """What this plantel decided otherwise than the table of the program."""
    return {"constancia_maxima": plantel.dias_de_constancia}


def tabla_de(plantel: Plantel) -> Tabla:
    """The whole table with the plantel's own values."""
    return tabla().de_plantel(ajustes_de(plantel))
