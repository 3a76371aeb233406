"""From the facts of a case to its milestones and its stage. Pure and total."""

import re
from dataclasses import dataclass

from facultativo.expediente.states import (
    EstadoHito,
    Etapa,
    Hito,
    Resolucion,
    RevisionCarnet,
    Tramite,
)


@dataclass(frozen=True, slots=True)
class HechosDelCaso:
    """What the rooms have established about one case. Each fact is owned by the room in its comment."""

    inscrito: bool = True  # alumnos
    nss_conocido: bool = False  # documentos
    encuesta_contestada: bool = False  # encuesta: for the period of the last enrolment
    constancia_al_dia: bool = False  # documentos
    dictamen: Resolucion = Resolucion.NINGUNA  # dictamen
    tramite: Tramite = Tramite.NINGUNO  # movimientos
    alta_confirmada: bool = False  # documentos: the constancia says that the patrón is this school
    umf_registrada: bool = False  # adscripcion
    carnet: RevisionCarnet = RevisionCarnet.NINGUNA  # adscripcion


@dataclass(frozen=True, slots=True)
class HitoVisto:
    """One milestone as it is drawn."""

    hito: Hito
    nombre: str
    estado: EstadoHito


NOMBRE_DE_HITO = {
    Hito.NSS: "NSS conocido",
    Hito.SITUACION: "Situación verificada",
    Hito.ALTA: "Alta aceptada por el IMSS",
    Hito.UMF: "UMF registrada",
    Hito.CARNET: "Carnet en el expediente",
}

_PERIODO = re.compile("[0-9]{5}")
_SIN_ALTA = (Resolucion.NO_PROCEDE, Resolucion.BAJA)
_CON_DERECHO = (Resolucion.ALTA, Resolucion.YA_TIENE_ALTA)


def tiene_alta(hechos: HechosDelCaso) -> bool:
    """True when IMSS accepted the alta, or the student's own constancia shows it."""
    return (
        hechos.alta_confirmada or hechos.tramite == Tramite.ACEPTADO or hechos.dictamen == Resolucion.YA_TIENE_ALTA
    ) and hechos.dictamen not in _SIN_ALTA


def etapa(hechos: HechosDelCaso) -> Etapa:
    """The stage that the facts put the case in; every combination of facts has one."""
    if not hechos.inscrito:
        return Etapa.SIN_INSCRIPCION
    if not hechos.encuesta_contestada:
        return Etapa.POR_CONTESTAR
    if hechos.dictamen in _SIN_ALTA:
        return Etapa.CON_OTRA_RUTA
    if hechos.dictamen in _CON_DERECHO:
        return _etapa_tras_el_dictamen(hechos)
    if hechos.dictamen == Resolucion.FALTA_INFORMACION:
        return Etapa.POR_ACLARAR
    if hechos.nss_conocido and hechos.constancia_al_dia:
        return Etapa.POR_DICTAMINAR
    return Etapa.POR_DOCUMENTAR


def _etapa_tras_el_dictamen(hechos: HechosDelCaso) -> Etapa:
    if not tiene_alta(hechos):
        en_camino = hechos.tramite in (Tramite.EN_LOTE, Tramite.ENVIADO)
        return Etapa.EN_EL_IMSS if en_camino else Etapa.POR_ENVIAR
    if not hechos.alta_confirmada and hechos.dictamen != Resolucion.YA_TIENE_ALTA:
        return Etapa.POR_CONFIRMAR
    if not hechos.umf_registrada:
        return Etapa.POR_ADSCRIBIR
    return {
        RevisionCarnet.ACEPTADO: Etapa.COMPLETO,
        RevisionCarnet.POR_REVISAR: Etapa.POR_REVISAR_CARNET,
    }.get(hechos.carnet, Etapa.POR_CREDENCIALIZAR)


def toca_contestar(contestado: str, inscrito: str) -> bool:
    """True when the enrolment of a period, `AAAAN`, is later than the one the survey was answered for (row S6).

    Empty: nobody has said. Keys of another make are only told apart.
    """
    if _PERIODO.fullmatch(contestado) and _PERIODO.fullmatch(inscrito):
        return contestado < inscrito
    return contestado != inscrito and inscrito != ""


def hitos_alcanzados(hechos: HechosDelCaso) -> frozenset[Hito]:
    """The milestones that the facts prove."""
    prueba = {
        Hito.NSS: hechos.nss_conocido,
        Hito.SITUACION: hechos.dictamen in (*_CON_DERECHO, *_SIN_ALTA),
        Hito.ALTA: tiene_alta(hechos),
        Hito.UMF: hechos.umf_registrada,
        Hito.CARNET: hechos.carnet == RevisionCarnet.ACEPTADO,
    }
    return frozenset(h for h, vale in prueba.items() if vale)


def hitos(hechos: HechosDelCaso) -> tuple[HitoVisto, ...]:
    """The five milestones in order: done, the first one open (or come back), still to come, or not for this student."""
    alcanzados = hitos_alcanzados(hechos)
    sin_alta = hechos.dictamen in _SIN_ALTA
    abierto = next((h for h in Hito if h not in alcanzados), None)
    vistos = []
    for hito in Hito:
        if sin_alta and hito in (Hito.ALTA, Hito.UMF, Hito.CARNET):
            estado = EstadoHito.NO_APLICA
        elif hito in alcanzados:
            estado = EstadoHito.HECHO
        elif hito == abierto:
            estado = EstadoHito.ALERTA if _tropezo(hito, hechos) else EstadoHito.ACTUAL
        else:
            estado = EstadoHito.PENDIENTE
        vistos.append(HitoVisto(hito, NOMBRE_DE_HITO[hito], estado))
    return tuple(vistos)


def _tropezo(hito: Hito, hechos: HechosDelCaso) -> bool:
    """Something came back: a datum that is missing, an alta refused by IMSS or stopped here, a carnet without stamp."""
    return (
        (hito == Hito.SITUACION and hechos.dictamen == Resolucion.FALTA_INFORMACION)
        or (hito == Hito.ALTA and hechos.tramite in (Tramite.RECHAZADO, Tramite.ANULADO))
        or (hito == Hito.CARNET and hechos.carnet == RevisionCarnet.DEVUELTO)
    )


def puede_atenderse(hechos: HechosDelCaso) -> bool:
    """Usable coverage, the one measure: all five milestones."""
    return hitos_alcanzados(hechos) == frozenset(Hito)
