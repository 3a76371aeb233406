"""Registration in a clinic: the PDF the student saves when choosing consultorio and turno (IMSS-02-066-M)."""

from facultativo.documentos.rules import vocabulario as v
from facultativo.documentos.rules.lectores.forma import Lector

LECTOR = Lector(
    tipo="alta_umf",
    titulos=(
        "ALTA EN CLINICA O UMF",
        "ALTA EN UNIDAD DE MEDICINA FAMILIAR",
        "ALTA EN LA UNIDAD DE MEDICINA FAMILIAR",
        "REGISTRO EN CLINICA O UMF",
        "REGISTRO EN UNIDAD DE MEDICINA FAMILIAR",
        "REGISTRO EN LA UNIDAD DE MEDICINA FAMILIAR",
        "REGISTRO EN UMF",
        "ALTA EN UMF",
        "REGISTRO DE ASEGURADO",
        "REGISTRO DE ASEGURADO EN UNIDAD DE MEDICINA FAMILIAR",
        "REGISTRO DE DERECHOHABIENTE",
        "ALTA O REGISTRO EN CLINICA",
        "ADSCRIPCION A UNIDAD DE MEDICINA FAMILIAR",
        "COMPROBANTE DE REGISTRO EN UMF",
        "ACUSE DE REGISTRO",
    ),
    tramites=(
        "REGISTRODEASEGURADO",
        "ALTAENCLINICA",
        "ALTAENUMF",
        "REGISTROENUMF",
        "REGISTROENUNIDAD",
        "ALTAENUNIDAD",
        "REGISTROENCLINICA",
    ),
    senas=(
        "CLINICA ASIGNADA",
        "CONSULTORIO ASIGNADO",
        "PRESENTATE DIRECTAMENTE EN TU CONSULTORIO",
        "DIRECCION DE LA CLINICA",
        "FECHA Y HORA",
    ),
    peso=1.5,
    campos=(
        v.NOMBRE,
        v.NOMBRES,
        v.APELLIDO_1,
        v.APELLIDO_2,
        v.CURP,
        v.NSS,
        v.UMF,
        v.TURNO,
        v.CONSULTORIO,
        v.FOLIO,
        v.MOMENTO,
        v.AGREGADO,
        v.NACIMIENTO,
        *v.AJENOS,
    ),
    da=("umf", "turno", "consultorio", "folio", "emitida_en", "nss", "curp", "nombre", "agregado_medico"),
)
