"""What a machine read in a picture, weighed: an identifier is sure when its digit agrees and two places say the same.

Everything else stays under 0.9, so that it is shown to somebody before it is believed.
"""

from collections.abc import Sequence
from datetime import date

from facultativo.documentos.rules import ocr_identificadores as ids
from facultativo.documentos.rules.lectura import Lectura
from facultativo.documentos.rules.segmentos import Segmento
from facultativo.documentos.rules.trozos import envolver

TOPE = 0.85


def pesar(lecturas: Sequence[Lectura], segmentos: Sequence[Segmento], hoy: date) -> list[Lectura]:
    """The readings of a picture: CURP and NSS agreed among all the places where they stand; the rest, capped."""
    otras = [_topada(r) for r in lecturas if r.campo not in ("curp", "nss") or r.fuente == "qr"]
    return otras + _acordadas("curp", lecturas, segmentos, hoy) + _acordadas("nss", lecturas, segmentos, hoy)


def _topada(r: Lectura) -> Lectura:
    if r.fuente == "qr":
        return r
    return r._replace(fuente="ocr", confianza=min(r.confianza, TOPE))


def _acordadas(campo: str, lecturas: Sequence[Lectura], segmentos: Sequence[Segmento], hoy: date) -> list[Lectura]:
    vistas = [
        (r, p) for r in lecturas if r.campo == campo and r.fuente != "qr" and (p := _de_texto(campo, str(r.valor), hoy))
    ]
    if not vistas:
        vistas = _sueltas(campo, segmentos, hoy)
    if not vistas:
        return []
    de_qr = [(str(r.valor), r.confianza) for r in lecturas if r.campo == campo and r.fuente == "qr"]
    acordada = ids.acordar([p for _, p in vistas] + de_qr)
    if acordada is None:
        return []
    valor, confianza = acordada
    lugar = next((r for r, p in vistas if p[0] == valor), vistas[0][0])
    return [lugar._replace(valor=valor, fuente="ocr", confianza=confianza)]


def _de_texto(campo: str, texto: str, hoy: date) -> ids.Lectura | None:
    return ids.curp_de_ocr(texto, hoy=hoy) if campo == "curp" else ids.nss_de_ocr(texto)


def _sueltas(campo: str, segmentos: Sequence[Segmento], hoy: date) -> list[tuple[Lectura, ids.Lectura]]:
    """Where no label helped: anything on the page with the shape of one, if only one value has it."""
    halladas = []
    for s in segmentos:
        leida = _de_texto(campo, s.texto, hoy)
        if leida:
            halladas.append((Lectura(campo, leida[0], "ocr", leida[1], s.pagina, envolver(s.trozos)), leida))
    return halladas if len({p[0] for _, p in halladas}) == 1 else []
