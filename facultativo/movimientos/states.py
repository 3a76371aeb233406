"""The life of a movement and of a lote, as tables: they check, they draw and they say whose turn it is."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


class TipoMovimiento(StrEnum):
    """What is asked of IMSS, by the word of the school; `clave` is the number of positions 132-133."""

    ALTA = "alta"
    """Reingreso, 08: in modalidad 32 every alta is one."""
    BAJA = "baja"
    """02."""
    MODIFICACION = "modificacion"
    """07: read, never written; students have no salary to change."""

    @property
    def clave(self) -> str:
        """`08`, `02` or `07`."""
        return _CLAVES[self]

    @classmethod
    def de_clave(cls, clave: str) -> "TipoMovimiento | None":
        """From the two positions of the line; None when IMSS has no such movement."""
        return _DE_CLAVE.get(clave)


_CLAVES = {TipoMovimiento.ALTA: "08", TipoMovimiento.BAJA: "02", TipoMovimiento.MODIFICACION: "07"}
_DE_CLAVE = {clave: tipo for tipo, clave in _CLAVES.items()}


class MotivoBaja(StrEnum):
    """Why the school asks for a baja: each has its causa in the configuration of the registro patronal."""

    EGRESO = "egreso"
    BAJA_TEMPORAL = "baja_temporal"
    BAJA_DEFINITIVA = "baja_definitiva"
    NO_REINSCRITO = "no_reinscrito"
    CAMBIO_DE_ESCUELA = "cambio_de_escuela"
    OTRA_COBERTURA = "otra_cobertura"
    DEFUNCION = "defuncion"


class Dueno(StrEnum):
    """Whose turn it is."""

    ESCOLARES = "escolares"
    ALUMNO = "alumno"
    IMSS = "imss"
    NADIE = "nadie"


class EstadoMovimiento(StrEnum):
    """Where a movement is."""

    BORRADOR = "borrador"
    LISTO = "listo"
    EN_LOTE = "en_lote"
    ENVIADO = "enviado"
    ACEPTADO = "aceptado"
    RECHAZADO = "rechazado"
    POR_ACLARAR = "por_aclarar"
    SIN_RESPUESTA = "sin_respuesta"
    ANULADO = "anulado"


class EstadoLote(StrEnum):
    """Where a lote is."""

    ARMADO = "armado"
    DESCARGADO = "descargado"
    ENVIADO = "enviado"
    RESPONDIDO = "respondido"
    CERRADO = "cerrado"
    RECHAZADO = "rechazado"
    DESHECHO = "deshecho"


class EstadoPropuesta(StrEnum):
    """Where a proposal of baja is."""

    PROPUESTA = "propuesta"
    AVISADA = "avisada"
    OBJETADA = "objetada"
    EN_TRAMITE = "en_tramite"
    OPERADA = "operada"
    EXCLUIDA = "excluida"
    CANCELADA = "cancelada"


class EstadoRespuesta(StrEnum):
    """Where an answer of IMSS is."""

    RECIBIDA = "recibida"
    APLICADA = "aplicada"
    POR_EXPLICAR = "por_explicar"
    """A table whose columns nobody has confirmed for this registro patronal."""
    POR_REVISAR = "por_revisar"
    SIN_EFECTO = "sin_efecto"
    """It came when the lote waited for nothing more: kept, and nothing changed."""
    ILEGIBLE = "ilegible"


@dataclass(frozen=True, slots=True)
class Ficha:
    """What a state means for people: a sentence, whose turn it is, and the log event of entering it."""

    frase: str
    dueno: Dueno
    evento: str


_M = EstadoMovimiento
_L = EstadoLote
_R = EstadoRespuesta
_P = EstadoPropuesta

TRANSICIONES_MOVIMIENTO: Mapping[EstadoMovimiento, frozenset[EstadoMovimiento]] = {
    _M.BORRADOR: frozenset({_M.LISTO, _M.ANULADO}),
    _M.LISTO: frozenset({_M.BORRADOR, _M.EN_LOTE, _M.ANULADO}),
    _M.EN_LOTE: frozenset({_M.LISTO, _M.ENVIADO}),
    _M.ENVIADO: frozenset({_M.ACEPTADO, _M.RECHAZADO, _M.POR_ACLARAR, _M.SIN_RESPUESTA, _M.LISTO}),
    _M.SIN_RESPUESTA: frozenset({_M.ACEPTADO, _M.RECHAZADO, _M.POR_ACLARAR, _M.LISTO, _M.ANULADO}),
    _M.RECHAZADO: frozenset({_M.BORRADOR, _M.LISTO, _M.POR_ACLARAR, _M.ACEPTADO, _M.ANULADO}),
    _M.POR_ACLARAR: frozenset({_M.BORRADOR, _M.LISTO, _M.RECHAZADO, _M.ACEPTADO, _M.ANULADO}),
    _M.ACEPTADO: frozenset(),
    _M.ANULADO: frozenset(),
}
TRANSICIONES_LOTE: Mapping[EstadoLote, frozenset[EstadoLote]] = {
    _L.ARMADO: frozenset({_L.DESCARGADO, _L.DESHECHO}),
    _L.DESCARGADO: frozenset({_L.ENVIADO, _L.DESHECHO}),
    _L.ENVIADO: frozenset({_L.RESPONDIDO, _L.RECHAZADO, _L.CERRADO}),
    _L.RESPONDIDO: frozenset({_L.CERRADO}),
    _L.CERRADO: frozenset(),
    _L.RECHAZADO: frozenset(),
    _L.DESHECHO: frozenset(),
}
TRANSICIONES_RESPUESTA: Mapping[EstadoRespuesta, frozenset[EstadoRespuesta]] = {
    _R.RECIBIDA: frozenset({_R.APLICADA, _R.POR_EXPLICAR, _R.POR_REVISAR, _R.SIN_EFECTO, _R.ILEGIBLE}),
    _R.POR_EXPLICAR: frozenset({_R.RECIBIDA}),
    _R.POR_REVISAR: frozenset({_R.APLICADA, _R.SIN_EFECTO, _R.RECIBIDA}),
    _R.ILEGIBLE: frozenset({_R.RECIBIDA}),
    _R.SIN_EFECTO: frozenset({_R.RECIBIDA}),
    _R.APLICADA: frozenset(),
}

TRANSICIONES_PROPUESTA: Mapping[EstadoPropuesta, frozenset[EstadoPropuesta]] = {
    _P.PROPUESTA: frozenset({_P.AVISADA, _P.EXCLUIDA, _P.CANCELADA}),
    _P.AVISADA: frozenset({_P.OBJETADA, _P.EN_TRAMITE, _P.EXCLUIDA, _P.CANCELADA}),
    _P.OBJETADA: frozenset({_P.AVISADA, _P.EXCLUIDA, _P.CANCELADA}),
    _P.EN_TRAMITE: frozenset({_P.OPERADA, _P.EXCLUIDA, _P.CANCELADA}),
    _P.EXCLUIDA: frozenset({_P.PROPUESTA, _P.CANCELADA}),
    _P.OPERADA: frozenset(),
    _P.CANCELADA: frozenset(),
}

FICHAS_MOVIMIENTO: Mapping[EstadoMovimiento, Ficha] = {
    _M.BORRADOR: Ficha("Tiene un defecto: no sale hasta corregirlo", Dueno.ESCOLARES, "movimiento.detenido"),
    _M.LISTO: Ficha("Listo para mandarse al IMSS", Dueno.ESCOLARES, "movimiento.listo"),
    _M.EN_LOTE: Ficha("En un lote que aún no se manda", Dueno.ESCOLARES, "movimiento.en_lote"),
    _M.ENVIADO: Ficha("Enviado: el IMSS tiene la palabra", Dueno.IMSS, "movimiento.enviado"),
    _M.ACEPTADO: Ficha("El IMSS lo operó", Dueno.NADIE, "movimiento.aceptado"),
    _M.RECHAZADO: Ficha("El IMSS lo rechazó", Dueno.ESCOLARES, "movimiento.rechazado"),
    _M.POR_ACLARAR: Ficha("Se aclara en la subdelegación", Dueno.ALUMNO, "movimiento.por_aclarar"),
    _M.SIN_RESPUESTA: Ficha("La respuesta del IMSS no lo menciona", Dueno.ESCOLARES, "movimiento.sin_respuesta"),
    _M.ANULADO: Ficha("Anulado: no se mandará", Dueno.NADIE, "movimiento.anulado"),
}
FICHAS_LOTE: Mapping[EstadoLote, Ficha] = {
    _L.ARMADO: Ficha("Armado: descarga el archivo", Dueno.ESCOLARES, "lote.armado"),
    _L.DESCARGADO: Ficha("Descargado: súbelo al IMSS y márcalo como enviado", Dueno.ESCOLARES, "lote.descargado"),
    _L.ENVIADO: Ficha("Enviado: falta la respuesta del IMSS", Dueno.IMSS, "lote.enviado"),
    _L.RESPONDIDO: Ficha("Respondido en parte: hay renglones sin respuesta", Dueno.ESCOLARES, "lote.respondido"),
    _L.CERRADO: Ficha("Cerrado: cada renglón tiene respuesta", Dueno.NADIE, "lote.cerrado"),
    _L.RECHAZADO: Ficha("El IMSS rechazó el lote completo", Dueno.ESCOLARES, "lote.rechazado"),
    _L.DESHECHO: Ficha("Deshecho: no se mandó", Dueno.NADIE, "lote.deshecho"),
}

FICHAS_RESPUESTA: Mapping[EstadoRespuesta, Ficha] = {
    _R.RECIBIDA: Ficha("Guardada: se está leyendo", Dueno.NADIE, "respuesta.recibida"),
    _R.APLICADA: Ficha("Leída y aplicada a su lote", Dueno.NADIE, "respuesta.aplicada"),
    _R.POR_EXPLICAR: Ficha("Tabla nueva: di qué es cada columna", Dueno.ESCOLARES, "respuesta.por_explicar"),
    _R.SIN_EFECTO: Ficha("Llegó tarde: se guarda y no cambia nada", Dueno.NADIE, "respuesta.sin_efecto"),
    _R.POR_REVISAR: Ficha("No cuadra: una persona la revisa", Dueno.ESCOLARES, "respuesta.por_revisar"),
    _R.ILEGIBLE: Ficha("No se pudo leer: sube el PDF original", Dueno.ESCOLARES, "respuesta.ilegible"),
}

FICHAS_PROPUESTA: Mapping[EstadoPropuesta, Ficha] = {
    _P.PROPUESTA: Ficha("Tiene alta y ya no le toca: avísale o exclúyelo", Dueno.ESCOLARES, "baja.propuesta"),
    _P.AVISADA: Ficha("Se le avisó con fecha; puede decir que no está de acuerdo", Dueno.ALUMNO, "baja.avisada"),
    _P.OBJETADA: Ficha("No está de acuerdo: la baja se detiene hasta responderle", Dueno.ESCOLARES, "baja.objetada"),
    _P.EN_TRAMITE: Ficha("Pasó su plazo: la baja está lista para un lote", Dueno.ESCOLARES, "baja.en_tramite"),
    _P.OPERADA: Ficha("El IMSS operó la baja", Dueno.NADIE, "baja.operada"),
    _P.EXCLUIDA: Ficha("Una persona decidió que no se mande", Dueno.NADIE, "baja.excluida"),
    _P.CANCELADA: Ficha("Ya no hace falta: volvió, o el alta ya no está", Dueno.NADIE, "baja.cancelada"),
}

PROPUESTAS_VIVAS = frozenset(EstadoPropuesta) - {_P.OPERADA, _P.CANCELADA}
"""A case has at most one proposal of baja in these."""
LOTES_ABIERTOS = frozenset({_L.ARMADO, _L.DESCARGADO, _L.ENVIADO, _L.RESPONDIDO})
"""A movement stands in at most one of these."""


MOVIMIENTOS_ABIERTOS = frozenset(EstadoMovimiento) - {_M.ACEPTADO, _M.ANULADO}
"""A case has at most one movement in these."""
POR_CORREGIR = frozenset({_M.BORRADOR, _M.RECHAZADO, _M.POR_ACLARAR, _M.SIN_RESPUESTA})
"""A person has to do something before the movement can end well."""
RESPONDIDOS = frozenset({_M.ACEPTADO, _M.RECHAZADO, _M.POR_ACLARAR})
"""IMSS has spoken about the movement."""

_Estado = EstadoMovimiento | EstadoLote | EstadoRespuesta | EstadoPropuesta


def puede(de: _Estado, a: _Estado) -> bool:
    """True when the table of its noun has the step `de` → `a`."""
    if isinstance(de, EstadoMovimiento):
        return a in TRANSICIONES_MOVIMIENTO[de]
    if isinstance(de, EstadoLote):
        return a in TRANSICIONES_LOTE[de]
    if isinstance(de, EstadoPropuesta):
        return a in TRANSICIONES_PROPUESTA[de]
    return a in TRANSICIONES_RESPUESTA[de]
