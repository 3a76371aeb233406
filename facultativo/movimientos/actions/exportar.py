"""A lote leaves as a spreadsheet or as a paper: who took it stays in the log."""

from enum import StrEnum

from django.db import transaction

from facultativo.bitacora.actions import asentar
from facultativo.comun.actor import Actor
from facultativo.movimientos.adapters.acuse import imprimir_acuse
from facultativo.movimientos.adapters.hoja import en_csv, en_xlsx
from facultativo.movimientos.models import Lote
from facultativo.movimientos.queries.exportar import datos_del_acuse, filas_de_hoja
from facultativo.movimientos.rules.hoja import ENCABEZADOS, celdas


class FormatoDeSalida(StrEnum):
    """How a lote may be taken."""

    XLSX = "xlsx"
    CSV = "csv"
    PDF = "pdf"


@transaction.atomic
def exportar(*, lote: Lote, formato: FormatoDeSalida, por: Actor) -> bytes:
    """The rows of the lote, or its acknowledgement, as a file."""
    asentar(
        evento="lote.exportado",
        por=por,
        plantel=lote.plantel_id,
        objeto=lote,
        datos={"formato": formato, "total": lote.total},
    )
    if formato is FormatoDeSalida.PDF:
        return imprimir_acuse(datos_del_acuse(lote), momento=lote.armado_at)
    filas = celdas(filas_de_hoja(lote))
    return en_csv(ENCABEZADOS, filas) if formato is FormatoDeSalida.CSV else en_xlsx("Lote", ENCABEZADOS, filas)
