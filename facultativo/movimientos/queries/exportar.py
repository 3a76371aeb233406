"""A lote as the files that leave it need it."""

from typing import Any

from django.utils import timezone

from facultativo.comun.fechas import en_palabras
from facultativo.movimientos.models import Lote
from facultativo.movimientos.queries.vista import CORRIGE, fila, renglones, visto
from facultativo.movimientos.rules.catalogo import codigos_imss
from facultativo.movimientos.rules.hoja import FilaDeHoja
from facultativo.movimientos.states import TipoMovimiento

_TIPO = {TipoMovimiento.ALTA: "altas (08)", TipoMovimiento.BAJA: "bajas (02)"}


def filas_de_hoja(lote: Lote) -> list[FilaDeHoja]:
    """Every row of the lote with what IMSS said."""
    filas = []
    for renglon in renglones(lote):
        ficha = codigos_imss().get(renglon.codigo_imss)
        filas.append(
            FilaDeHoja(
                renglon.renglon,
                renglon.datos,
                fila(renglon, lote).estado,
                renglon.codigo_imss,
                ficha.explicacion if ficha else "",
                CORRIGE[ficha.corrige] if ficha else "",
            )
        )
    return filas


def datos_del_acuse(lote: Lote) -> dict[str, Any]:
    """What the acknowledgement prints."""
    este = visto(lote)
    hechos = [(p.titulo, _cuando(p.fecha, p.detalle)) for p in este.pasos if p.fecha]
    del_imss = [("Número de lote del IMSS", lote.numero_imss), ("Folio del IMSS", lote.folio_imss)]
    respuesta = f"Aceptados: {este.aceptados}. Rechazados: {este.rechazados}." if este.resueltos else ""
    datos = [
        ("Movimientos", f"{lote.total} {_TIPO[TipoMovimiento(lote.tipo)]} con fecha {en_palabras(lote.fecha)}"),
        *hechos,
        *del_imss,
        ("Respuesta", respuesta),
    ]
    return {
        "titulo": f"Acuse del lote {lote.pk}",
        "plantel": lote.plantel.nombre,
        "registro": lote.registro.numero,
        "patron": lote.registro.patron,
        "datos": [(nombre, valor) for nombre, valor in datos if valor],
        "huella": lote.archivo,
        "filas": [_impresa(f) for f in (fila(r, lote) for r in renglones(lote))],
    }


def _impresa(fila: Any) -> tuple[str, ...]:
    resultado = f"{fila.estado}. {fila.motivo}" if fila.motivo else fila.estado
    return str(fila.renglon), fila.nombre, fila.clave, fila.nss, resultado


def _cuando(momento: Any, quien: str) -> str:
    local = timezone.localtime(momento)
    cuando = f"{en_palabras(local.date())}, {local:%H:%M}"
    return f"{cuando}, {quien}" if quien else cuando
