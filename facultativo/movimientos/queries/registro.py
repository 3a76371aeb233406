"""Which registros patronales there are, how each is configured, whether its pilot has passed."""

from dataclasses import dataclass
from datetime import date

from django.utils import timezone

from facultativo.expediente.models import Expediente
from facultativo.movimientos.models import Lote, RenglonDeLote
from facultativo.movimientos.rules.eleccion import Opcion, elegir
from facultativo.movimientos.states import LOTES_ABIERTOS, EstadoMovimiento
from facultativo.plantel.models import ConfiguracionDeLote, Plantel, RegistroPatronal
from facultativo.plantel.queries import configuracion_vigente, registros_vigentes


@dataclass(frozen=True, slots=True)
class RegistroConfigurado:
    """A registro in force with its configuration of that day."""

    registro: RegistroPatronal
    configuracion: ConfiguracionDeLote


def registros_configurados(plantel: Plantel, fecha: date) -> list[RegistroConfigurado]:
    """Those that may write a lote on `fecha`."""
    vigentes = registros_vigentes(plantel, fecha)
    propias = ConfiguracionDeLote.objects.de(vigentes, fecha)
    return [RegistroConfigurado(r, propias[r.pk]) for r in vigentes if r.pk in propias]


def registro_para(expediente: Expediente, fecha: date) -> RegistroPatronal | None:
    """The registro of a student's carrera; None when there is none, or a person has to choose."""
    elegido = elegir(opciones_de(expediente.plantel, fecha), expediente.alumno.carrera_id)
    return RegistroPatronal.objects.get(pk=elegido) if elegido else None


def opciones_de(plantel: Plantel, fecha: date) -> list[Opcion]:
    """The registros that may write a lote on `fecha`, with the carreras that each names."""
    configurados = registros_configurados(plantel, fecha)
    return [Opcion(c.registro.pk, set(c.configuracion.carreras.values_list("pk", flat=True))) for c in configurados]


def necesita_piloto(registro: RegistroPatronal) -> bool:
    """True until IMSS has operated one row of this registro patronal written in the format of today."""
    if not registro.piloto_pendiente:
        return False
    propia = configuracion_vigente(registro, timezone.localdate())
    if propia is None:
        return True
    aceptados = RenglonDeLote.objects.filter(lote__registro=registro, resultado=EstadoMovimiento.ACEPTADO)
    return not aceptados.filter(**{f"lote__configuracion__{c}": v for c, v in propia.formato.items()}).exists()


def piloto_en_camino(registro: RegistroPatronal) -> bool:
    """True while the one-row lote waits for its answer."""
    return Lote.objects.filter(registro=registro, piloto=True, estado__in=LOTES_ABIERTOS).exists()
