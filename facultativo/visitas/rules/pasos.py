"""Qué se puede hacer con una visita según su estado y la hora."""

from datetime import date, datetime, timedelta

from facultativo.visitas.states import EN_CURSO, NOMBRE_DE_ESTADO, TRANSICIONES, EstadoVisita

_ANTES = timedelta(hours=24)


class PasoImposible(ValueError):
    """La visita no está donde empieza ese paso; el mensaje dice qué pasa."""


def exigir_paso(de: EstadoVisita, a: EstadoVisita) -> None:
    """Lanza PasoImposible si la tabla de transiciones no lo permite."""
    if a not in TRANSICIONES[de]:
        raise PasoImposible(f"Esta visita está «{NOMBRE_DE_ESTADO[de].lower()}» y ya no puede cambiar así.")


def exigir_en_curso(estado: EstadoVisita) -> None:
    """Lanza PasoImposible si la lista ya no puede cambiar."""
    if estado not in EN_CURSO:
        raise PasoImposible(f"Esta visita está «{NOMBRE_DE_ESTADO[estado].lower()}»: su lista ya no cambia.")


def puerta_desde(salida: datetime) -> datetime:
    """Desde cuándo se verifica en la puerta: un día antes de salir, para que lo verificado valga ese día."""
    return salida - _ANTES


def exigir_hora(estado: EstadoVisita, salida: datetime, ahora: datetime) -> None:
    """Lanza PasoImposible si todavía no se verifica en la puerta, o ya no."""
    if estado == EstadoVisita.BORRADOR:
        raise PasoImposible("Primero confirma que la lista está completa.")
    if estado != EstadoVisita.ABIERTA:
        raise PasoImposible(f"Esta visita está «{NOMBRE_DE_ESTADO[estado].lower()}»: ya no se verifica.")
    if ahora < puerta_desde(salida):
        raise PasoImposible("Todavía no es el día: se verifica desde 24 horas antes de la salida.")


def incidencias_hasta(regreso: date) -> date:
    """Último día para el reporte de incidencias: 24 horas después del regreso (TecNM, visitas a empresas)."""
    return regreso + timedelta(days=1)


def a_tiempo(regreso: date, hoy: date) -> bool:
    """Verdadero mientras corre el plazo del reporte de incidencias."""
    return hoy <= incidencias_hasta(regreso)
