"""What may happen to a paper that a student brought."""

from enum import StrEnum


class EstadoDocumento(StrEnum):
    """Where a document is."""

    RECIBIDO = "recibido"
    ADJUNTO = "adjunto"
    POR_REVISAR = "por_revisar"
    RECHAZADO = "rechazado"
    FALLIDO = "fallido"
    SUSTITUIDO = "sustituido"


TRANSICIONES: dict[EstadoDocumento, frozenset[EstadoDocumento]] = {
    EstadoDocumento.RECIBIDO: frozenset(
        {
            EstadoDocumento.ADJUNTO,
            EstadoDocumento.POR_REVISAR,
            EstadoDocumento.RECHAZADO,
            EstadoDocumento.FALLIDO,
        }
    ),
    EstadoDocumento.ADJUNTO: frozenset(
        {EstadoDocumento.POR_REVISAR, EstadoDocumento.RECHAZADO, EstadoDocumento.SUSTITUIDO}
    ),
    EstadoDocumento.POR_REVISAR: frozenset(
        {EstadoDocumento.ADJUNTO, EstadoDocumento.RECHAZADO, EstadoDocumento.SUSTITUIDO}
    ),
    EstadoDocumento.RECHAZADO: frozenset({EstadoDocumento.ADJUNTO, EstadoDocumento.RECIBIDO}),
    EstadoDocumento.FALLIDO: frozenset({EstadoDocumento.RECIBIDO, EstadoDocumento.RECHAZADO}),
    EstadoDocumento.SUSTITUIDO: frozenset(),
}

DUENO_DE = {
    EstadoDocumento.RECIBIDO: "el sistema",
    EstadoDocumento.ADJUNTO: "nadie",
    EstadoDocumento.POR_REVISAR: "Servicios Escolares",
    EstadoDocumento.RECHAZADO: "el alumno",
    EstadoDocumento.FALLIDO: "el alumno",
    EstadoDocumento.SUSTITUIDO: "nadie",
}


class TipoPapel(StrEnum):
    """The papers that the house knows, by what they say."""

    CONSTANCIA_VIGENCIA = "constancia_vigencia"
    ASIGNACION_NSS = "asignacion_nss"
    TARJETA_NSS = "tarjeta_nss"
    ALTA_UMF = "alta_umf"
    CARNET = "carnet"
    CONSTANCIA_CURP = "constancia_curp"
    RESPUESTA_IMSS = "respuesta_imss"
    CFDI_NOMINA = "cfdi_nomina"
    DESCONOCIDO = "desconocido"


PAPELES_DE_NSS = frozenset({TipoPapel.ASIGNACION_NSS, TipoPapel.TARJETA_NSS})
"""Either of them proves the NSS."""

NOMBRE_DE_PAPEL = {
    TipoPapel.CONSTANCIA_VIGENCIA: "constancia de vigencia",
    TipoPapel.ASIGNACION_NSS: "documento de tu NSS",
    TipoPapel.TARJETA_NSS: "tarjeta de tu NSS",
    TipoPapel.ALTA_UMF: "registro en tu clínica",
    TipoPapel.CARNET: "carnet",
    TipoPapel.CONSTANCIA_CURP: "constancia de CURP",
    TipoPapel.RESPUESTA_IMSS: "respuesta del IMSS",
    TipoPapel.CFDI_NOMINA: "recibo de nómina",
    TipoPapel.DESCONOCIDO: "documento sin reconocer",
}
