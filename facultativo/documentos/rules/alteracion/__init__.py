"""Signs that a paper was altered. Each finding has its code and a sentence for a clerk; a genuine paper gives none."""

from collections.abc import Callable, Iterator

from facultativo.comun.hallazgos import Hallazgo
from facultativo.documentos.rules.alteracion import (
    coherencia,
    contraste,
    estructura,
    fechas,
    identificadores,
    ocultos,
    superposicion,
    tipografia,
)
from facultativo.documentos.rules.contexto import Contexto

Revision = Callable[[Contexto], Iterator[Hallazgo]]
EN_FOTOS: tuple[Revision, ...] = (contraste.en_fotos, coherencia.derecho, coherencia.agregado_de_otro)
"""On a picture, where one letter may be misread: only what no misreading explains."""
DE_LO_DICHO: tuple[Revision, ...] = (
    contraste.revisar,
    coherencia.derecho,
    coherencia.revisar,
    identificadores.revisar,
    fechas.revisar,
)
"""On what the paper says."""
DEL_ARCHIVO: tuple[Revision, ...] = (superposicion.revisar, ocultos.revisar, tipografia.revisar, estructura.revisar)
"""On how the file is made: only where there is a text layer."""


def revisar(contexto: Contexto) -> Iterator[Hallazgo]:
    """Every finding on a paper."""
    for revision in EN_FOTOS if contexto.papel.origen == "ocr" else DE_LO_DICHO + DEL_ARCHIVO:
        yield from revision(contexto)
