"""The five milestones, and the stages of a case.

A stage is derived from facts (`rules.etapa`), so there is no table of transitions to keep: when a fact changes, the
case is wherever the facts say, also backwards (S7, "mi situación cambió").
"""

from enum import StrEnum


class Hito(StrEnum):
    """The five milestones of usable coverage, in order."""

    NSS = "nss"
    SITUACION = "situacion"
    ALTA = "alta"
    UMF = "umf"
    CARNET = "carnet"


class EstadoHito(StrEnum):
    """How a milestone stands, as it is drawn."""

    HECHO = "hecho"
    ACTUAL = "actual"
    ALERTA = "alerta"
    PENDIENTE = "pendiente"
    NO_APLICA = "no_aplica"


class Etapa(StrEnum):
    """Where the case is."""

    SIN_INSCRIPCION = "sin_inscripcion"
    POR_CONTESTAR = "por_contestar"
    POR_DOCUMENTAR = "por_documentar"
    POR_DICTAMINAR = "por_dictaminar"
    POR_ACLARAR = "por_aclarar"
    CON_OTRA_RUTA = "con_otra_ruta"
    POR_ENVIAR = "por_enviar"
    EN_EL_IMSS = "en_el_imss"
    POR_CONFIRMAR = "por_confirmar"
    POR_ADSCRIBIR = "por_adscribir"
    POR_CREDENCIALIZAR = "por_credencializar"
    POR_REVISAR_CARNET = "por_revisar_carnet"
    COMPLETO = "completo"


class Dueno(StrEnum):
    """Who has the next move."""

    ALUMNO = "alumno"
    ESCOLARES = "escolares"
    IMSS = "imss"
    NADIE = "nadie"


DUENO_DE = {
    Etapa.SIN_INSCRIPCION: Dueno.NADIE,
    Etapa.POR_CONTESTAR: Dueno.ALUMNO,
    Etapa.POR_DOCUMENTAR: Dueno.ALUMNO,
    Etapa.POR_DICTAMINAR: Dueno.ESCOLARES,
    Etapa.POR_ACLARAR: Dueno.ALUMNO,
    Etapa.CON_OTRA_RUTA: Dueno.NADIE,
    Etapa.POR_ENVIAR: Dueno.ESCOLARES,
    Etapa.EN_EL_IMSS: Dueno.IMSS,
    Etapa.POR_CONFIRMAR: Dueno.ALUMNO,
    Etapa.POR_ADSCRIBIR: Dueno.ALUMNO,
    Etapa.POR_CREDENCIALIZAR: Dueno.ALUMNO,
    Etapa.POR_REVISAR_CARNET: Dueno.ESCOLARES,
    Etapa.COMPLETO: Dueno.NADIE,
}


class Tramite(StrEnum):
    """What the case remembers of the movement at IMSS, which `movimientos` owns."""

    NINGUNO = ""
    LISTO = "listo"
    EN_LOTE = "en_lote"
    ENVIADO = "enviado"
    ACEPTADO = "aceptado"
    RECHAZADO = "rechazado"
    ANULADO = "anulado"
    """A person said that the alta will not be sent, while the dictamen still says that it corresponds."""


class RevisionCarnet(StrEnum):
    """What the case remembers of the carnet, which `adscripcion` owns."""

    NINGUNA = ""
    POR_REVISAR = "por_revisar"
    DEVUELTO = "devuelto"
    ACEPTADO = "aceptado"


class Resolucion(StrEnum):
    """What the case remembers of the dictamen, which `dictamen` owns: empty while no person has resolved."""

    NINGUNA = ""
    ALTA = "alta"
    NO_PROCEDE = "no_procede"
    YA_TIENE_ALTA = "ya_tiene_alta"
    BAJA = "baja"
    FALTA_INFORMACION = "falta_informacion"
