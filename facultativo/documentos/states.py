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
    INFECTADO = "infectado"


TRANSICIONES: dict[EstadoDocumento, frozenset[EstadoDocumento]] = {
    EstadoDocumento.RECIBIDO: frozenset(
        {
            EstadoDocumento.ADJUNTO,
            EstadoDocumento.POR_REVISAR,
            EstadoDocumento.RECHAZADO,
            EstadoDocumento.FALLIDO,
            EstadoDocumento.INFECTADO,
        }
    ),
    EstadoDocumento.ADJUNTO: frozenset(
        {EstadoDocumento.POR_REVISAR, EstadoDocumento.RECHAZADO, EstadoDocumento.SUSTITUIDO}
    ),
    EstadoDocumento.POR_REVISAR: frozenset(
        {EstadoDocumento.ADJUNTO, EstadoDocumento.RECHAZADO, EstadoDocumento.SUSTITUIDO}
    ),
    # Its owner may say that this is a mistake: then a person looks.
    EstadoDocumento.RECHAZADO: frozenset(
        {EstadoDocumento.ADJUNTO, EstadoDocumento.RECIBIDO, EstadoDocumento.POR_REVISAR}
    ),
    EstadoDocumento.FALLIDO: frozenset(
        {EstadoDocumento.RECIBIDO, EstadoDocumento.RECHAZADO, EstadoDocumento.POR_REVISAR}
    ),
    # The same bytes sent again are read again: what took their place may have been refused since.
    EstadoDocumento.SUSTITUIDO: frozenset({EstadoDocumento.RECIBIDO}),
    # Antivirus programs are wrong now and then: with newer signatures it may be read after all.
    EstadoDocumento.INFECTADO: frozenset({EstadoDocumento.RECIBIDO, EstadoDocumento.RECHAZADO}),
}

ESPERAN_PERSONA = (EstadoDocumento.POR_REVISAR, EstadoDocumento.INFECTADO)
"""Those that Servicios Escolares must look at."""

SE_LEEN_OTRA_VEZ = (EstadoDocumento.FALLIDO, EstadoDocumento.RECHAZADO, EstadoDocumento.SUSTITUIDO)
"""Those that the same bytes, sent again, bring back."""

DUENO_DE = {
    EstadoDocumento.RECIBIDO: "el sistema",
    EstadoDocumento.ADJUNTO: "nadie",
    EstadoDocumento.POR_REVISAR: "Servicios Escolares",
    EstadoDocumento.RECHAZADO: "el alumno",
    EstadoDocumento.FALLIDO: "el alumno",
    EstadoDocumento.SUSTITUIDO: "nadie",
    EstadoDocumento.INFECTADO: "Servicios Escolares",
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
