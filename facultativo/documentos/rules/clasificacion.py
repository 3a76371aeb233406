"""What kind of paper it is, by what it says and never by its file name."""

import itertools
import re
from collections.abc import Sequence

from facultativo.documentos.rules.cadena import Cadena
from facultativo.documentos.rules.lectores.forma import Lector
from facultativo.documentos.rules.segmentos import Segmento

UMBRAL = 4
_DE_OTROS = re.compile(r"\b(ISSSTE|ISSEMYM|TRABAJADORES DEL ESTADO|PETROLEOS MEXICANOS)\b")
_DEL_IMSS = re.compile(r"\b(IMSS|SEGURO SOCIAL|PORTALIMSSDIGITAL)\b")
_SIGNOS = re.compile(r"[^A-ZÑ0-9\n]+")
_ANTES = re.compile(
    r"(?:(?:INSTITUTO MEXICANO DEL SEGURO SOCIAL|[0-9A-Z]{1,4}|SOLICITUD DE|CONSTANCIA DE|COMPROBANTE DE|"
    r"ACUSE DE|SERVICIO DE) )*"
)


def puntos(lector: Lector, lineas: Sequence[str], pares: Sequence[str], todo: str, cadenas: Sequence[Cadena]) -> float:
    """How much the paper looks like this kind: seal 8, heading 5, heading words in a sentence 1, its own words."""
    total = 0.0
    if any(t in c.tramite for c in cadenas for t in lector.tramites):
        total += 8
    total += max((_titulo(t, lineas, pares, todo) for t in lector.titulos), default=0)
    return total + sum(lector.peso for s in lector.senas if s in todo)


def _titulo(titulo: str, lineas: Sequence[str], pares: Sequence[str], todo: str) -> float:
    if titulo not in todo:
        return 0
    for linea in (*lineas, *pares):
        if titulo not in linea:
            continue
        antes, _, despues = linea.partition(titulo)
        if _ANTES.fullmatch(antes) and len(despues) <= max(12, 0.6 * len(titulo)):
            # A longer heading says more than a shorter one that is part of it.
            return 5 + len(titulo) / 100
    return 1


def clasificar(segmentos: Sequence[Segmento], cadenas: Sequence[Cadena], lectores: Sequence[Lector]) -> Lector | None:
    """The reader whose paper this is, or None."""
    planos = [p.strip() for p in _SIGNOS.sub(" ", "\n".join(s.plano for s in segmentos)).split("\n")]
    lineas = [p for p in planos if len(p) <= 110]
    pares = [f"{a} {b}" for a, b in itertools.pairwise(planos) if len(a) + len(b) <= 110]
    todo = " ".join(planos)
    if not cadenas and _DE_OTROS.search(todo) and not _DEL_IMSS.search(todo):
        return None
    mejor, lector = max(((puntos(x, lineas, pares, todo, cadenas), x) for x in lectores), key=lambda p: p[0])
    return lector if mejor >= UMBRAL else None
