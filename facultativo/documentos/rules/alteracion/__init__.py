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
DE_LO_DICHO: tuple[Revision, ...] = (contraste.revisar, coherencia.revisar, identificadores.revisar, fechas.revisar)
"""On what the paper says: they hold for scans too."""
DEL_ARCHIVO: tuple[Revision, ...] = (superposicion.revisar, ocultos.revisar, tipografia.revisar, estructura.revisar)
"""On how the file is made: only where there is a text layer."""


def revisar(contexto: Contexto) -> Iterator[Hallazgo]:
    """Every finding on a paper."""
    revisiones = DE_LO_DICHO + (DEL_ARCHIVO if contexto.papel.origen == "texto" else ())
    for revision in revisiones:
        yield from revision(contexto)
