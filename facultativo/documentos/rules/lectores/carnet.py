"""The carnet or cartilla: a booklet, nearly always photographed. What is legible helps the person who accepts it."""

from facultativo.documentos.rules import vocabulario as v
from facultativo.documentos.rules.lectores.forma import Lector

LECTOR = Lector(
    tipo="carnet",
    titulos=(
        "CARTILLA NACIONAL DE SALUD",
        "CARNET DE CITAS",
        "CARNET DE CITAS MEDICAS",
        "CARNET",
        "CARNET DE SERVICIO MEDICO",
        "CARTILLA DE CITAS",
        "CARTILLA DE CITAS MEDICAS",
        "TARJETA DE CITAS",
    ),
    senas=("PREVENIMSS", "FOTOGRAFIA", "CEDULA ORIGINAL", "CITAS MEDICAS"),
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
        v.AGREGADO,
        v.NACIMIENTO,
        *v.AJENOS,
    ),
    da=("nss", "nombre", "curp", "umf", "turno", "consultorio", "agregado_medico"),
)
