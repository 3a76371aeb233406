"""The school and what differs from one to the next."""

from facultativo.plantel.models.configuracion import ConfiguracionDeLote
from facultativo.plantel.models.escuela import Carrera, Periodo, Plantel
from facultativo.plantel.models.registro import RegistroPatronal

__all__ = ["Carrera", "ConfiguracionDeLote", "Periodo", "Plantel", "RegistroPatronal"]
