"""Asignación o localización de Número de Seguridad Social: what the school calls the comprobante."""

from facultativo.documentos.rules import vocabulario as v
from facultativo.documentos.rules.lectores.forma import Lector

LECTOR = Lector(
    tipo="asignacion_nss",
    titulos=(
        "ASIGNACION DE NUMERO DE SEGURIDAD SOCIAL",
        "ASIGNACION DEL NUMERO DE SEGURIDAD SOCIAL",
        "LOCALIZACION DE NUMERO DE SEGURIDAD SOCIAL",
        "LOCALIZACION DEL NUMERO DE SEGURIDAD SOCIAL",
        "ASIGNACION O LOCALIZACION DE NUMERO DE SEGURIDAD SOCIAL",
        "ASIGNACION O LOCALIZACION DEL NUMERO DE SEGURIDAD SOCIAL",
        "ASIGNACION DE NSS",
        "LOCALIZACION DE NSS",
        "ASIGNACION O LOCALIZACION DE NSS",
        "COMPROBANTE DE LOCALIZACION",
        "CONSTANCIA DE ASIGNACION DE NUMERO DE SEGURIDAD SOCIAL",
    ),
    tramites=("ASIGNACION", "LOCALIZACION"),
    campos=(
        v.NOMBRE,
        v.NOMBRES,
        v.APELLIDO_1,
        v.APELLIDO_2,
        v.CURP,
        v.NSS,
        v.FOLIO,
        v.MOMENTO,
        v.NACIMIENTO,
        *v.AJENOS,
    ),
    da=("nss", "curp", "nombre", "folio", "emitida_en"),
)
