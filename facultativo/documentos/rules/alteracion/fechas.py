"""Dates that cannot be. A constancia without right may show a validity that ended before: that is its meaning."""

from collections.abc import Iterator
from datetime import date, timedelta

from facultativo.comun.hallazgos import Hallazgo
from facultativo.documentos.rules.alteracion.forma import hallazgo
from facultativo.documentos.rules.contexto import Contexto
from facultativo.documentos.rules.lectura import Lectura

_REVISA = "Pide al alumno que descargue otra vez su documento."


def _dia(lectura: Lectura | None) -> date | None:
    return date.fromisoformat(str(lectura.valor)[:10]) if lectura else None


def revisar(c: Contexto) -> Iterator[Hallazgo]:
    """`fecha-futura`, `fecha-movimiento-posterior`, `fecha-vigencia-anterior`."""
    # A day of grace: the clock of IMSS and ours need not be in one time zone.
    for r in c.lecturas:
        dia = _dia(r) if r.campo in ("fecha_expedicion", "emitida_en") else None
        if dia and dia > c.hoy + timedelta(days=1):
            yield _en(
                r,
                "fecha-futura",
                f"El documento dice que se expidió el {r.valor}, una fecha que aún no llega. {_REVISA}",
            )
            break
    expedicion = c.campos.get("fecha_expedicion")
    dia = _dia(expedicion)
    if not dia:
        return
    movimiento, hasta, derecho = (c.campos.get(k) for k in ("fecha_ultimo_movimiento", "vigente_hasta", "con_derecho"))
    un_dia = _dia(movimiento)
    if movimiento and un_dia and un_dia > _dia_habil_siguiente(dia):
        mensaje = (
            f"El último movimiento ({movimiento.valor}) es posterior a la expedición ({dia}): no puede ser. {_REVISA}"
        )
        yield _en(movimiento, "fecha-movimiento-posterior", mensaje)
    fin = _dia(hasta)
    if hasta and fin and fin < dia and not (derecho and derecho.valor is False):
        mensaje = f"La vigencia termina ({fin}) antes de que se expidiera el documento ({dia}): no puede ser. {_REVISA}"
        yield _en(hasta, "fecha-vigencia-anterior", mensaje)


def _dia_habil_siguiente(dia: date) -> date:
    """An alta may be sent one business day ahead (RACERF). Mondays may be holidays: one day more after a weekend."""
    salto = {4: 4, 5: 3, 6: 2}.get(dia.weekday(), 1)
    return dia + timedelta(days=salto)


def _en(r: Lectura, codigo: str, mensaje: str) -> Hallazgo:
    return hallazgo(codigo, mensaje, pagina=r.pagina, caja=r.caja, campo=r.campo)
