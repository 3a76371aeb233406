"""What the file tells of its own making: saved again after it was issued, by an editor, with notes on top."""

import re
from collections.abc import Iterator
from functools import cache

from facultativo.comun.hallazgos import Hallazgo
from facultativo.documentos.rules.alteracion.forma import hallazgo
from facultativo.documentos.rules.contexto import Contexto

_PIDE = "Pide al alumno que lo descargue otra vez del portal del IMSS y lo suba sin abrirlo en otro programa."


@cache
def _buscadores(editores: tuple[str, ...]) -> tuple[re.Pattern[str], list[tuple[str, re.Pattern[str]]]]:
    """How any program is named, as a word of its own, and how each one."""
    nombres = [rf"\b{re.escape(x)}(?![a-z])" for x in editores]
    return re.compile("|".join(nombres) or r"(?!)"), list(zip(editores, map(re.compile, nombres), strict=True))


def revisar(c: Contexto) -> Iterator[Hallazgo]:
    """`archivo-modificado`, `archivo-editor`, `archivo-anotado`."""
    e = c.papel.estructura
    if e.revisiones > 1:
        mensaje = f"El archivo se modificó y guardó de nuevo después de emitirse ({e.revisiones} versiones). {_PIDE}"
        yield hallazgo("archivo-modificado", mensaje, versiones=e.revisiones)
    firma = f"{e.productor} {e.creador}".lower()
    alguno, buscadores = _buscadores(c.editores)
    editor = next((x for x, nombrado in buscadores if nombrado.search(firma)), None) if alguno.search(firma) else None
    if editor:
        yield hallazgo(
            "archivo-editor", f"El archivo se guardó con un programa que edita PDF ({editor}). {_PIDE}", programa=editor
        )
    for clase, pagina, caja in e.anotaciones[:1]:
        mensaje = f"El documento trae notas o campos puestos encima ({clase}). {_PIDE}"
        yield hallazgo("archivo-anotado", mensaje, pagina=pagina, caja=caja, clase=clase)
