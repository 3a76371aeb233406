"""The registros patronales of a school with how each writes its lotes, now, before and later."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from facultativo.movimientos.models import BorradorDeConfiguracion
from facultativo.movimientos.queries.registro import necesita_piloto
from facultativo.movimientos.queries.vista import quien
from facultativo.movimientos.rules.asistente import PASOS
from facultativo.movimientos.rules.asistente.muestra import Tramo, muestra
from facultativo.movimientos.states import TipoMovimiento
from facultativo.plantel.models import Carrera, ConfiguracionDeLote, Plantel, RegistroPatronal
from facultativo.plantel.queries import registros_vigentes

_CORTOS = {p.clave: p.corto for p in PASOS}
_DE_LA_LINEA = ("sbc", "tipo_trabajador", "tipo_salario", "jornada", "umf", "guia")


@dataclass(frozen=True, slots=True)
class Version:
    """One configuration with the days in which it counts and who put it."""

    configuracion: ConfiguracionDeLote
    hasta: date | None
    cuando: str
    quien: str


@dataclass(frozen=True, slots=True)
class RegistroVisto:
    """A registro patronal for the page."""

    registro: RegistroPatronal
    vigente: ConfiguracionDeLote | None
    carreras: str
    por_confirmar: tuple[str, ...]
    piloto: bool
    historia: tuple[Version, ...]
    abierto: bool


def registros_vistos(plantel: Plantel, hoy: date) -> list[RegistroVisto]:
    """Every registro, those in force first."""
    registros = RegistroPatronal.objects.filter(plantel=plantel)
    return sorted((_visto(r, hoy) for r in registros), key=lambda v: not v.abierto)


def _visto(registro: RegistroPatronal, hoy: date) -> RegistroVisto:
    versiones = list(ConfiguracionDeLote.objects.filter(registro=registro).order_by("-desde", "-version"))
    vigente = next((c for c in versiones if c.desde <= hoy), None)
    return RegistroVisto(
        registro=registro,
        vigente=vigente,
        carreras=", ".join(c.nombre for c in vigente.carreras.all()) if vigente else "",
        por_confirmar=tuple(_CORTOS[c] for c in vigente.por_confirmar if c in _CORTOS) if vigente else (),
        piloto=necesita_piloto(registro),
        historia=tuple(_historia(versiones, hoy)),
        abierto=registro.vigente(hoy),
    )


def _historia(versiones: list[ConfiguracionDeLote], hoy: date) -> list[Version]:
    """Newest first; each counts until the day before the next, and one replaced the same day never counts alone."""
    historia: list[Version] = []
    siguiente: date | None = None
    for c in versiones:
        hasta = siguiente - timedelta(days=1) if siguiente else None
        if siguiente == c.desde:
            cuando = "reemplazada el mismo día"
        elif c.desde > hoy:
            cuando = "más adelante"
        else:
            cuando = "en vigor" if hasta is None or hasta >= hoy else "ya no cuenta"
        historia.append(Version(c, hasta, cuando, quien(c.creada_por)))
        siguiente = c.desde
    return historia


def hay_otro_registro(borrador: BorradorDeConfiguracion, hoy: date) -> bool:
    """True when the school has another registro in force: then the carreras have to be told apart."""
    return any(r.pk != borrador.registro_id for r in registros_vigentes(borrador.plantel, hoy))


def carreras_de(plantel: Plantel) -> Mapping[int, str]:
    """The carreras by key."""
    return dict(Carrera.objects.filter(plantel=plantel).values_list("pk", "nombre"))


def muestras(borrador: BorradorDeConfiguracion, hoy: date) -> dict[TipoMovimiento, tuple[Tramo, ...]]:
    """The line of an alta and of a baja as they would leave with these answers."""
    valores = {c: str(borrador.valores[c]) for c in _DE_LA_LINEA}
    valores |= {"causa": borrador.valores["causas"]["general"]}
    valores["registro_patronal"] = borrador.registro.numero if borrador.registro else borrador.valores["numero"]
    enie = borrador.valores["enie"]
    return {t: muestra(t, valores, enie=enie, hoy=hoy) for t in (TipoMovimiento.ALTA, TipoMovimiento.BAJA)}
