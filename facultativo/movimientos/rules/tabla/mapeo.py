"""What a column of the table may be, and which of them an answer cannot do without."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from facultativo.comun.hallazgos import Hallazgo
from facultativo.movimientos.rules.catalogo import hallazgo

Mapeo = Mapping[str, int]
"""From the key of a field to the place of its column."""


@dataclass(frozen=True, slots=True)
class Campo:
    """One thing that the table may say, and beginnings of the names it goes by."""

    clave: str
    etiqueta: str
    nombres: tuple[str, ...]


CAMPOS = (
    Campo("nss", "NSS", ("NSS", "NUMERO DE SEG", "NUM SEG", "NO SEG", "AFILIACION", "SEGURO")),
    Campo("nss_nuevo", "NSS nuevo (código 061)", ("NSS NUEVO", "NSS VIGENTE", "NUEVO NSS", "NSS REGUL", "NSS CORREC")),
    Campo("renglon", "Número de renglón", ("RENGLON", "CONSEC", "LINEA", "NUM", "NO", "SEC")),
    Campo("resultado", "Si se operó o se rechazó", ("RESULTADO", "ESTATUS", "ESTADO", "STATUS", "OPERADO")),
    Campo("codigo", "Código de rechazo", ("CODIGO", "COD", "CLAVE DE RECH", "ERROR", "CVE", "CAUSA DE RECH", "MOTIVO")),
    Campo("mensaje", "Motivo del rechazo", ("MENSAJE", "DESCRIPCION", "MOTIVO", "OBSERVA", "CAUSA", "DETALLE")),
    Campo("tipo", "Tipo de movimiento", ("TIPO", "MOVIMIENTO", "MOV")),
    Campo("nombre", "Nombre", ("NOMBRE", "ASEGURADO", "TRABAJADOR", "APELLIDO")),
    Campo("fecha", "Fecha del movimiento", ("FECHA", "FEC", "F MOV")),
    Campo("registro_patronal", "Registro patronal", ("REGISTRO", "REG PAT", "NRP", "PATRON")),
    Campo("lote", "Número de lote", ("LOTE", "NUM LOTE", "NO LOTE", "NUMERO DE LOTE")),
    Campo("folio", "Folio", ("FOLIO",)),
)
_ETIQUETA = {c.clave: c.etiqueta for c in CAMPOS}


def leer_mapeo(elegidos: Sequence[str]) -> tuple[dict[str, int], list[Hallazgo]]:
    """From the field chosen for each column (empty: not used) to a mapping, and what keeps it from being used."""
    mapeo: dict[str, int] = {}
    hallazgos = []
    for i, clave in enumerate(elegidos):
        if clave in mapeo:
            hallazgos.append(hallazgo("respuesta-columna-repetida", etiqueta=_ETIQUETA[clave]))
        elif clave in _ETIQUETA:
            mapeo[clave] = i
    if not mapeo.keys() & {"nss", "renglon"}:
        hallazgos.append(hallazgo("respuesta-sin-columna-nss"))
    if not mapeo.keys() & {"resultado", "codigo"}:
        hallazgos.append(hallazgo("respuesta-sin-columna-resultado"))
    return mapeo, hallazgos
