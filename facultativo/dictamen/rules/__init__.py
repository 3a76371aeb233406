"""The law on who has the right: facts in, an explained proposal out. Pure; the date is a fact."""

from facultativo.dictamen.rules.hechos import Hechos, Vigencia
from facultativo.dictamen.rules.motor import decidir, dictaminar
from facultativo.dictamen.rules.parametros import Tabla, tabla
from facultativo.dictamen.rules.propuesta import Cambio, Propuesta, Razon
from facultativo.dictamen.rules.texto import texto_de_reglas

__all__ = [
    "Cambio",
    "Hechos",
    "Propuesta",
    "Razon",
    "Tabla",
    "Vigencia",
    "decidir",
    "dictaminar",
    "tabla",
    "texto_de_reglas",
]
