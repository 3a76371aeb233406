"""Sin carnet no hay viaje: quién puede abordar en una fecha (TecNM, visitas a empresas; carnet «o equivalente»)."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta

from facultativo.expediente.rules import HechosDelCaso, tiene_alta
from facultativo.expediente.states import Resolucion, RevisionCarnet
from facultativo.visitas.states import Aptitud

CUBIERTO_POR_OTRA_VIA = (Resolucion.NO_PROCEDE, Resolucion.BAJA)
"""Una persona resolvió que no le toca el seguro de la escuela: viaja con el comprobante de su otra cobertura."""

NOMBRES: Mapping[Aptitud, str] = {
    Aptitud.APTO: "Apto",
    Aptitud.REQUIERE_PAPEL: "Requiere papel",
    Aptitud.NO_APTO: "No apto",
}

# Una sola frase por resultado, igual para todos: no dice por qué ni nombra institución alguna.
FRASES: Mapping[Aptitud, str] = {
    Aptitud.APTO: "Puede subir.",
    Aptitud.REQUIERE_PAPEL: "Pídele un comprobante vigente de su servicio médico antes de subir.",
    Aptitud.NO_APTO: "Falta su comprobante: pídele que pase a Servicios Escolares.",
}


@dataclass(frozen=True, slots=True)
class Rango:
    """Los días que cubre un papel visto en ventanilla, ambos incluidos."""

    desde: date
    hasta: date

    def cubre(self, inicio: date, fin: date) -> bool:
        """Verdadero cuando el papel vale desde que salen hasta que regresan."""
        return self.desde <= inicio and fin <= self.hasta


@dataclass(frozen=True, slots=True)
class ConstanciaVista:
    """Lo que importa de la constancia de vigencia adjunta al caso."""

    con_derecho: bool
    expedida: date | None = None
    vigente_hasta: date | None = None


@dataclass(frozen=True, slots=True)
class HechosParaViajar:
    """Lo que se sabe de un alumno para decir si puede abordar. `dias_de_constancia` es el límite de su plantel."""

    inscrito: bool = True
    caso: HechosDelCaso = field(default_factory=HechosDelCaso)
    papeles: tuple[Rango, ...] = ()
    constancia: ConstanciaVista | None = None
    dias_de_constancia: int = 30


def aptitud(hechos: HechosParaViajar, fecha: date, regreso: date | None = None) -> Aptitud:
    """Dice si puede abordar el día `fecha`, con protección hasta `regreso` (el mismo día si no se da).

    Apto: alta de la escuela en vigor y carnet aceptado. Si le cubre otra vía: apto con un papel visto en ventanilla o
    una constancia con derecho que valgan esos días; si no, requiere papel. Los demás: no apto. La evidencia vale si
    está en vigor en la fecha de la visita (TecNM, procedimiento de visitas a empresas).
    """
    if not hechos.inscrito:
        return Aptitud.NO_APTO
    if tiene_alta(hechos.caso) and hechos.caso.carnet == RevisionCarnet.ACEPTADO:
        return Aptitud.APTO
    if hechos.caso.dictamen not in CUBIERTO_POR_OTRA_VIA:
        return Aptitud.NO_APTO
    fin = regreso or fecha
    probado = any(p.cubre(fecha, fin) for p in hechos.papeles) or _vale(hechos, fecha, fin)
    return Aptitud.APTO if probado else Aptitud.REQUIERE_PAPEL


def _vale(hechos: HechosParaViajar, inicio: date, fin: date) -> bool:
    """La constancia da derecho, es reciente el día de la salida y no termina antes del regreso."""
    vista = hechos.constancia
    if vista is None or not vista.con_derecho or vista.expedida is None:
        return False
    reciente = inicio - timedelta(days=hechos.dias_de_constancia) <= vista.expedida <= inicio
    return reciente and (vista.vigente_hasta is None or fin <= vista.vigente_hasta)


def puede_subir(estado: Aptitud, con_papel: bool) -> bool:
    """En la puerta: sube quien es apto, o quien requiere papel y lo presentó."""
    return estado == Aptitud.APTO or (estado == Aptitud.REQUIERE_PAPEL and con_papel)
