"""IMSS's answer to a lote.

Here it is only known and its three numbers read; its tables are the business of `movimientos`.
"""

from facultativo.documentos.rules import formas
from facultativo.documentos.rules import vocabulario as v
from facultativo.documentos.rules.lectores.forma import Lector

LOTE = v.Campo("lote", ("NUMERO DE LOTE", "LOTE", "NO DE LOTE"), formas.folio)
LECTOR = Lector(
    tipo="respuesta_imss",
    titulos=("CONSTANCIA DE PRESENTACION DE MOVIMIENTOS AFILIATORIOS", "PRESENTACION DE MOVIMIENTOS AFILIATORIOS"),
    senas=("IMSS DESDE SU EMPRESA", "MOVIMIENTOS OPERADOS", "HUELLA DIGITAL", "RELACION DE MOVIMIENTOS OPERADOS"),
    campos=(v.FOLIO, LOTE, v.REGISTRO, v.PATRON, *v.AJENOS),
    da=("folio", "lote", "registro_patronal"),
)
