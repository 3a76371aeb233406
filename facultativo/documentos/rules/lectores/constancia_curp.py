"""Constancia de la CURP, by RENAPO.

The name line is nombre + apellidos; the date is in the last sentence, after the city.
"""

import re
from collections.abc import Sequence

from facultativo.documentos.rules import formas
from facultativo.documentos.rules import vocabulario as v
from facultativo.documentos.rules.ajenos import Ajenos
from facultativo.documentos.rules.lectores.forma import Lector
from facultativo.documentos.rules.lectura import Lectura
from facultativo.documentos.rules.segmentos import Segmento
from facultativo.documentos.rules.trozos import envolver

INSCRIPCION = v.Campo("fecha_inscripcion", ("FECHA DE INSCRIPCION", "FECHA INSCRIPCION"), formas.fecha, fuerte=True)
ENTIDAD = v.Campo("entidad_registro", ("ENTIDAD DE REGISTRO", "ENTIDAD REGISTRO"), formas.libre)
_CIERRE = re.compile(r"[A-ZÑ .,]+,? A \d{1,2} DE [A-Z]+ DEL? \d{4}")


def _emitida(segmentos: Sequence[Segmento], _: Ajenos) -> list[Lectura]:
    """`<CIUDAD> A dd DE MES DE yyyy`."""
    cierre = next((s for s in segmentos if _CIERRE.search(s.plano)), None)
    fecha = formas.fecha(cierre.texto) if cierre else None
    if not cierre or not fecha:
        return []
    confianza = 0.98 * min(t.confianza for t in cierre.trozos)
    return [Lectura("emitida_en", fecha, "etiqueta", confianza, cierre.pagina, envolver(cierre.trozos))]


_AJENOS = tuple(c for c in v.AJENOS if c.nombre != "_lugar")
LECTOR = Lector(
    tipo="constancia_curp",
    titulos=(
        "CONSTANCIA DE LA CLAVE UNICA DE REGISTRO DE POBLACION",
        "CONSTANCIA DE LA CLAVE UNICA",
    ),
    senas=(
        "REGISTRO NACIONAL DE POBLACION",
        "CURP CERTIFICADA",
        "SECRETARIA DE GOBERNACION",
        "ENTIDAD DE REGISTRO",
        "ESTADOS UNIDOS MEXICANOS",
        "CLAVE UNICA DE REGISTRO DE POBLACION",
    ),
    peso=1.3,
    campos=(v.NOMBRE, v.CURP, v.FOLIO, INSCRIPCION, ENTIDAD, v.NACIMIENTO, *_AJENOS),
    da=("curp", "nombre", "folio", "fecha_inscripcion", "entidad_registro", "emitida_en"),
    ademas=_emitida,
)
