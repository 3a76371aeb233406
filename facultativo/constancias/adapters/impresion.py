"""Letters as PDF/A-2a and PDF/UA-1 by typst: the same content gives the same bytes."""

import base64
import io
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from pathlib import Path
from zoneinfo import ZoneInfo

import segno
import typst
from segno.consts import MODE_ALPHANUMERIC, MODE_BYTE

from facultativo.comun.base45 import en_direccion
from facultativo.comun.fechas import en_palabras
from facultativo.constancias.rules.contenido import Contenido, dias, parrafos, vacaciones
from facultativo.constancias.states import TITULOS, TipoCarta

_PLANTILLA = Path(__file__).resolve().parent.parent / "plantillas" / "constancia.typ"
_MASCARA = 3
_ZONA = ZoneInfo("America/Mexico_City")


@dataclass(frozen=True, slots=True)
class Hoja:
    """One letter, ready to be drawn: what it says, its names, what was signed and the signed envelope."""

    contenido: Contenido
    folio: str
    codigo: str
    cadena: str
    sobre: bytes
    kid: str


def imprimir(hojas: Sequence[Hoja], *, url: str, imagenes: Mapping[str, bytes], titulo: str = "") -> bytes:
    """The PDF of one letter, or of many, one after another. `url` is the verification page; `imagenes`, the PNG of
    each `escudo` and `sello`. What follows `#` in the QR is the envelope, which a browser never sends to a server.
    """
    fecha = datetime.fromisoformat(hojas[0].contenido.fecha).replace(tzinfo=_ZONA)
    datos = {
        "titulo": titulo or f"{TITULOS[TipoCarta(hojas[0].contenido.tipo)]} {hojas[0].folio}",
        "url": url,
        "hojas": [_datos(h, url) for h in hojas],
        "imagenes": {clave: _en_svg(png) for clave, png in imagenes.items()},
    }
    pdf = _compilador().compile(
        format="pdf",
        sys_inputs={"datos": json.dumps(datos, ensure_ascii=False)},
        pdf_standards=["a-2a", "ua-1"],
        timestamp=int(fecha.timestamp()),
    )
    assert isinstance(pdf, bytes)  # noqa: S101 -- a PDF is one file; only pictures come as a list
    return pdf


@cache
def _compilador() -> typst.Compiler:
    """Fonts are read once."""
    return typst.Compiler(str(_PLANTILLA), ignore_system_fonts=True)


def _datos(h: Hoja, url: str) -> dict[str, object]:
    c = h.contenido
    return c.a_json() | {
        "titulo": TITULOS[TipoCarta(c.tipo)],
        "folio": h.folio,
        "codigo": h.codigo,
        "cadena": h.cadena,
        "kid": h.kid,
        "firma": base64.b64encode(h.sobre[-64:]).decode(),
        "parrafos": parrafos(c),
        "dias": dias(c),
        "vacaciones": vacaciones(c),
        "fecha_en_palabras": en_palabras(datetime.fromisoformat(c.fecha).date()),
        "qr": _qr(url, h.sobre),
    }


def _qr(url: str, sobre: bytes) -> str:
    """Two segments: the address as bytes, the envelope in the alphabet that takes five and a half bits a letter."""
    partes = [(f"{url}#", MODE_BYTE, None), (en_direccion(sobre), MODE_ALPHANUMERIC, None)]
    svg = io.BytesIO()
    # Trying the eight masks is most of the work; over a signature, which is noise already, any of them reads as well.
    qr = segno.make(partes, error="m", mask=_MASCARA, micro=False, boost_error=False)  # type: ignore[arg-type]
    qr.save(svg, kind="svg", scale=4, border=4, xmldecl=False)
    return svg.getvalue().decode()


def _en_svg(png: bytes) -> str:
    """A picture as text, the only thing that typst takes besides files."""
    ancho, alto = (int.from_bytes(png[i : i + 4], "big") for i in (16, 20))
    dentro = f'<image width="{ancho}" height="{alto}" href="data:image/png;base64,{base64.b64encode(png).decode()}"/>'
    return f'<svg xmlns="http://www.w3.org/2000/svg" width="{ancho}" height="{alto}">{dentro}</svg>'
