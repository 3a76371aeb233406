"""What the constancia de vigencia proves: why the person is covered, or that they are not, and whether it
still counts.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum, auto
from functools import lru_cache

from facultativo.comun.registro_patronal import MODALIDAD_FACULTATIVO, modalidad_de
from facultativo.comun.texto import plegar
from facultativo.comun.validacion import sin_separadores
from facultativo.dictamen.rules.hechos import Vigencia
from facultativo.dictamen.rules.parametros import Parametros


class Origen(Enum):
    """Why the IMSS covers the person, as far as the paper says."""

    SIN_DERECHO = auto()
    PLANTEL = auto()
    OTRA_ESCUELA = auto()
    ALGUNA_ESCUELA = auto()
    """A school, but not known whether this one."""
    TRABAJO = auto()
    PADRES = auto()
    CONYUGE = auto()
    ASCENDIENTE = auto()
    PENSION = auto()
    SEGURO_FAMILIA = auto()
    SIN_MOTIVO = auto()
    """Covered, and the paper does not say why."""
    ANTIGUA = auto()
    """Covered when it was issued, too long ago: an old paper takes nobody's right away, it is asked for again."""
    INCOHERENTE = auto()
    """The paper contradicts itself, is dated in the future or says that the person died."""
    NO_DICE = auto()


class Pariente(Enum):
    """What the person would be in a pensioner's family (quality 6), which the paper alone does not tell."""

    HIJO = auto()
    HUERFANO = auto()
    CONYUGE = auto()


@dataclass(frozen=True, slots=True)
class Papel:
    """The reading of one constancia on one day. `fresco`: not older than the plantel accepts. `conserva`:
    job lost, rights kept for some weeks (LSS 109).
    """

    origen: Origen
    fresco: bool = True
    conserva: bool = False
    expedicion: date | None = None


AGREGADO = re.compile(r"([1-6])([HMFX])((?:19|20)[0-9]{2})([A-Z]{2})")
"""Quality, sex, year of birth, regime: `1M2005ES`, `3H2004OR`."""
_VIGENTE = frozenset({"VIGENTE", "CON DERECHO", "VIGENTE POR PRORROGA"})
_SIN = frozenset({"BAJA", "SIN DERECHO"})
_POR_CALIDAD = {"2": Origen.CONYUGE, "3": Origen.PADRES, "4": Origen.ASCENDIENTE, "5": Origen.PENSION}
_INCOHERENTE = Papel(Origen.INCOHERENTE)


def leer_papel(
    vigencia: Vigencia, registros: Sequence[str] | None, *, pariente: Pariente, fecha: date, p: Parametros
) -> Papel:
    """Classify the constancia on `fecha`. Sources: agregado médico, registro patronal, situación
    (IMSS-02-020). `pariente` says how to read a pensioner's family.
    """
    expedicion = vigencia.fecha_expedicion
    situacion = _plegar(vigencia.situacion or "")
    conserva = situacion.startswith("CONSERVACION")
    con_derecho = _con_derecho(vigencia.con_derecho, situacion, conserva)
    if con_derecho is None:
        return Papel(Origen.NO_DICE)
    if not _coherente(con_derecho, situacion, conserva) or (expedicion and expedicion > fecha):
        return _INCOHERENTE
    fresco = not expedicion or (fecha - expedicion).days <= p.constancia_maxima
    if not con_derecho:
        return Papel(Origen.SIN_DERECHO, fresco, False, expedicion)
    origen = _origen(vigencia, registros, conserva, pariente)
    if conserva and expedicion and fecha >= fin_de_conservacion(expedicion, p):
        return Papel(Origen.SIN_DERECHO, False, False, expedicion)
    if not fresco and origen not in (Origen.PLANTEL, Origen.INCOHERENTE):
        return Papel(Origen.ANTIGUA, False, False, expedicion)
    return Papel(origen, fresco, conserva, expedicion)


@lru_cache(maxsize=64)  # the IMSS knows seven situations
def _plegar(situacion: str) -> str:
    return plegar(situacion)


def fin_de_conservacion(expedicion: date, p: Parametros) -> date:
    """The latest day on which rights seen in conservation on `expedicion` have surely ended (LSS 109)."""
    return expedicion + timedelta(weeks=p.conservacion)


@lru_cache(maxsize=1024)  # a plantel has a handful, asked for in every decision
def numero_de_registro(registro: str) -> str:
    """The first ten positions: some papers leave the check digit out."""
    return sin_separadores(registro)[:10]


def _con_derecho(con_derecho: bool | None, situacion: str, conserva: bool) -> bool | None:
    if con_derecho is not None:
        return con_derecho
    if situacion in _VIGENTE or conserva:
        return True
    return False if situacion in _SIN or situacion == "FALLECIDO" else None


def _coherente(con_derecho: bool, situacion: str, conserva: bool) -> bool:
    if situacion == "FALLECIDO":
        return False
    return situacion not in _SIN if con_derecho else not (situacion in _VIGENTE or conserva)


def _origen(vigencia: Vigencia, registros: Sequence[str] | None, conserva: bool, pariente: Pariente) -> Origen:
    hallado = AGREGADO.fullmatch(sin_separadores(vigencia.agregado_medico or ""))
    registro = numero_de_registro(vigencia.registro_patronal or "")
    propio = bool(registro) and registros is not None and registro in map(numero_de_registro, registros)
    if propio:
        return Origen.PLANTEL if not hallado or hallado[4] == "ES" else Origen.INCOHERENTE
    escuela = hallado[4] == "ES" if hallado else modalidad_de(registro) == MODALIDAD_FACULTATIVO
    if escuela:
        return Origen.OTRA_ESCUELA if registro and registros is not None else Origen.ALGUNA_ESCUELA
    if hallado is None:
        return Origen.TRABAJO if conserva else Origen.SIN_MOTIVO
    return _por_agregado(hallado[1], hallado[4], pariente)


def _por_agregado(calidad: str, regimen: str, pariente: Pariente) -> Origen:
    if regimen in ("SF", "ME"):
        return Origen.SEGURO_FAMILIA
    if regimen not in ("OR", "PE"):
        return Origen.SIN_MOTIVO
    if calidad == "1":
        return Origen.TRABAJO if regimen == "OR" else Origen.PENSION
    if regimen == "PE" and calidad in "36" and pariente is Pariente.HUERFANO:
        return Origen.PENSION
    if calidad == "6":
        return Origen.CONYUGE if pariente is Pariente.CONYUGE else Origen.PADRES
    return _POR_CALIDAD[calidad]
