"""Everything that happens to a movement, to a lote and to an answer of IMSS."""

from facultativo.movimientos.actions.anunciar import anunciar
from facultativo.movimientos.actions.aplicar import aplicar_respuesta
from facultativo.movimientos.actions.armar import LoteImposible, armar_lote, deshacer
from facultativo.movimientos.actions.configurar import (
    FaltanRespuestas,
    contestar_paso,
    descartar_configuracion,
    empezar_configuracion,
    terminar_configuracion,
)
from facultativo.movimientos.actions.corregir import anotar_codigo, anular, confirmar_nss, reintentar
from facultativo.movimientos.actions.decidir_baja import avisar, excluir, incluir, objetar, responder_objecion
from facultativo.movimientos.actions.elegir import elegir_registro
from facultativo.movimientos.actions.enviar import descargar, marcar_enviado
from facultativo.movimientos.actions.exportar import FormatoDeSalida, exportar
from facultativo.movimientos.actions.leer import explicar_columnas, leer_respuesta
from facultativo.movimientos.actions.preparar import preparar, revisar_de_nuevo
from facultativo.movimientos.actions.proponer_baja import poner_al_dia_bajas, proponer_baja
from facultativo.movimientos.actions.rechazar import dividir, rechazar_entero
from facultativo.movimientos.actions.recibir import recibir_respuesta
from facultativo.movimientos.actions.releer import Relectura, releer

__all__ = [
    "FaltanRespuestas",
    "FormatoDeSalida",
    "LoteImposible",
    "Relectura",
    "anotar_codigo",
    "anular",
    "anunciar",
    "aplicar_respuesta",
    "armar_lote",
    "avisar",
    "confirmar_nss",
    "contestar_paso",
    "descargar",
    "descartar_configuracion",
    "deshacer",
    "dividir",
    "elegir_registro",
    "empezar_configuracion",
    "excluir",
    "explicar_columnas",
    "exportar",
    "incluir",
    "leer_respuesta",
    "marcar_enviado",
    "objetar",
    "poner_al_dia_bajas",
    "preparar",
    "proponer_baja",
    "rechazar_entero",
    "recibir_respuesta",
    "reintentar",
    "releer",
    "responder_objecion",
    "revisar_de_nuevo",
    "terminar_configuracion",
]
