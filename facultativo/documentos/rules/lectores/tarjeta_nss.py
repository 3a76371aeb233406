"""The cut-out card with the NSS, the tarjetón: "tu Número de Seguridad Social es: … Asociado a la CURP: …"."""

from facultativo.documentos.rules import vocabulario as v
from facultativo.documentos.rules.lectores.forma import Lector

_FRASES = ("TU NUMERO DE SEGURIDAD SOCIAL ES", "ASOCIADO A LA CURP", "ASOCIADA A LA CURP")
LECTOR = Lector(
    tipo="tarjeta_nss",
    titulos=(
        "TARJETON IMSS",
        "TARJETA DE NUMERO DE SEGURIDAD SOCIAL",
        "TARJETA NSS",
        "TARJETON",
        "TU NUMERO DE SEGURIDAD SOCIAL ES",
    ),
    tramites=("TARJETON", "TARJETA"),
    senas=_FRASES,
    peso=2.2,
    campos=(v.NOMBRE, v.NOMBRES, v.APELLIDO_1, v.APELLIDO_2, v.CURP, v.NSS, v.FOLIO, v.MOMENTO, *v.AJENOS),
    da=("nss", "curp", "nombre", "folio", "emitida_en"),
)
