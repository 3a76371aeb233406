"""Lo que un docente dice de una visita, revisado."""

from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

_DIAS_MAXIMOS = 31


class DatosImposibles(ValueError):
    """Un dato no puede ser. `campo` dice cuál; el mensaje, qué escribir."""

    def __init__(self, campo: str, mensaje: str) -> None:
        """Guarda los dos."""
        super().__init__(mensaje)
        self.campo = campo


@dataclass(frozen=True, slots=True)
class DatosDeVisita:
    """A dónde, cuándo y para qué. `salida` trae zona horaria."""

    destino: str
    lugar: str
    salida: datetime
    regreso: date
    proposito: str = ""


def revisar_datos(datos: DatosDeVisita, ahora: datetime) -> DatosDeVisita:
    """Los mismos datos sin espacios de más. Lanza DatosImposibles si la visita ya salió o regresa antes de salir."""
    dia = datos.salida.date()
    if datos.salida < ahora:
        raise DatosImposibles("fecha", "La salida ya pasó. Escribe una fecha y una hora que estén por venir.")
    if datos.regreso < dia:
        raise DatosImposibles("regreso", "El regreso no puede ser antes de la salida.")
    if datos.regreso > dia + timedelta(days=_DIAS_MAXIMOS):
        raise DatosImposibles("regreso", "El regreso está a más de un mes de la salida. Revisa el año y el mes.")
    destino = _sin_espacios(datos.destino)
    if not destino:
        raise DatosImposibles("destino", "Escribe a qué empresa o lugar van.")
    lugar, proposito = _sin_espacios(datos.lugar), _sin_espacios(datos.proposito)
    return replace(datos, destino=destino, lugar=lugar, proposito=proposito)


def _sin_espacios(texto: str) -> str:
    return " ".join(texto.split())
