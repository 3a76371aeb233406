"""When a movement may be presented (IMSS, DISPMAG, and RACERF for the business day ahead)."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from facultativo.comun.calendario import sumar_habiles
from facultativo.comun.hallazgos import Hallazgo
from facultativo.comun.registro_patronal import modalidad_de
from facultativo.movimientos.rules.catalogo import hallazgo
from facultativo.movimientos.rules.disposicion import Campo, campo_de
from facultativo.movimientos.rules.renglon import codigo_de, fecha_de
from facultativo.movimientos.states import TipoMovimiento


@dataclass(frozen=True, slots=True)
class Plazo:
    """How many business days ahead a movement may be dated, and how many calendar days back."""

    habiles_adelante: int
    dias_atras: int

    def ventana(self, hoy: date) -> tuple[date, date]:
        """First and last date that IMSS takes today."""
        return hoy - timedelta(days=self.dias_atras), sumar_habiles(hoy, self.habiles_adelante)


PLAZOS = {
    TipoMovimiento.ALTA: Plazo(1, 364),
    TipoMovimiento.BAJA: Plazo(0, 364),
    TipoMovimiento.MODIFICACION: Plazo(2, 364),
}
PLAZO_CORTO = Plazo(1, 30)
"""Reingreso in the modalidades that IMSS does not let go back a year, 32 among them."""
MODALIDADES_DE_PLAZO_CORTO = frozenset({"10", "13", "14", "17", "30", "32"})


def plazo_de(tipo: TipoMovimiento, modalidad: str = "32") -> Plazo:
    """The term of a movement in a modalidad."""
    if tipo is TipoMovimiento.ALTA and modalidad in MODALIDADES_DE_PLAZO_CORTO:
        return PLAZO_CORTO
    return PLAZOS[tipo]


def revisar_fecha(linea: str, tipo: TipoMovimiento | None, *, hoy: date) -> Iterator[Hallazgo]:
    """Missing (013), not of the calendar (021), ahead (036, 021) or too old (021)."""
    campo = _campo("fecha")
    texto = campo.de(linea)
    datos = {"campo": campo.nombre, "inicio": campo.inicio, "fin": campo.fin}
    fecha = fecha_de(texto)
    if fecha is None:
        yield hallazgo(codigo_de(campo, vacio=not texto.strip(" 0")), **datos)
    elif tipo:
        registro = _campo("registro_patronal").de(linea)
        primera, ultima = plazo_de(tipo, modalidad_de(registro)).ventana(hoy)
        if fecha > ultima:
            codigo = "lote-fecha-anticipada" if tipo is TipoMovimiento.ALTA else "lote-fecha-futura"
            yield hallazgo(codigo, limite=ultima, **datos)
        elif fecha < primera:
            yield hallazgo("lote-fecha-antigua", limite=primera, **datos)


def _campo(nombre: str) -> Campo:
    campo = campo_de(TipoMovimiento.ALTA, nombre)
    assert campo is not None  # noqa: S101 - the table has it
    return campo
