"""The letter as PDF/UA by typst: the same content gives the same bytes."""

import io
import json
from datetime import UTC, datetime
from pathlib import Path

import segno
import typst

from facultativo.comun.fechas import en_palabras
from facultativo.constancias.rules.contenido import Contenido, parrafos, vacaciones

_PLANTILLA = Path(__file__).resolve().parent.parent / "plantillas" / "constancia.typ"


def imprimir(c: Contenido, *, folio: str, codigo: str, url: str, sobre: str) -> bytes:
    """The PDF of a letter. The QR opens the verification page; what follows `#` is the signed envelope,
    which the browser never sends to the server.
    """
    fecha = datetime.fromisoformat(c.fecha).replace(tzinfo=UTC)
    datos = c.a_json() | {
        "folio": folio,
        "codigo": codigo,
        "url": url,
        "parrafos": parrafos(c),
        "vacaciones": vacaciones(c),
        "fecha_en_palabras": en_palabras(fecha.date()),
        "sobre": sobre,
    }
    return typst.compile(
        str(_PLANTILLA),
        format="pdf",
        ignore_system_fonts=True,
        sys_inputs={"datos": json.dumps(datos, ensure_ascii=False), "qr": _qr(f"{url}#{sobre}")},
        pdf_standards=["ua-1"],
        timestamp=int(fecha.timestamp()),
    )


def _qr(texto: str) -> str:
    svg = io.BytesIO()
    segno.make(texto, error="l", micro=False).save(svg, kind="svg", scale=4, border=2, xmldecl=False)
    return svg.getvalue().decode()
