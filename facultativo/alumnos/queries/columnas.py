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


def columnas_con_ejemplos(padron: Padron) -> list[tuple[str, list[str]]]:
    """The name of each column and its first values, to recognise it by sight."""
    return [
        (
            nombre or f"Columna {i + 1} (sin nombre)",
            [fila[i][:40] for fila in padron.muestra if i < len(fila) and fila[i].strip()][:3],
        )
        for i, nombre in enumerate(padron.encabezados)
    ]
