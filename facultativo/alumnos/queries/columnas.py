"""The columns of a padrón, with what this plantel confirmed before."""

from facultativo.alumnos.models import MapeoPadron, Padron
from facultativo.alumnos.rules.columnas import adivinar
from facultativo.plantel.models import Plantel


def memoria_de(plantel: Plantel) -> dict[str, str]:
    """The columns confirmed last time, empty the first time."""
    mapeo = MapeoPadron.objects.filter(plantel=plantel).first()
    return dict(mapeo.columnas) if mapeo else {}


def propuesta_de_columnas(padron: Padron) -> dict[str, int]:
    """Which column is probably which: as confirmed last time, else by the usual names."""
    return adivinar(padron.encabezados, memoria_de(padron.plantel) or None)


def muestra_de(padron: Padron) -> tuple[list[str], list[list[str]]]:
    """The names of the columns and their first rows, to recognise them by sight."""
    nombres = [nombre or f"Columna {i}" for i, nombre in enumerate(padron.encabezados, 1)]
    ancho = len(nombres)
    return nombres, [[*(c[:60] for c in fila[:ancho]), *[""] * (ancho - len(fila))] for fila in padron.muestra]
