"""Two different texts at one place: somebody wrote over what was there."""

from collections.abc import Iterator
from itertools import groupby

from facultativo.comun.hallazgos import Hallazgo
from facultativo.documentos.rules.alteracion.forma import hallazgo
from facultativo.documentos.rules.contexto import Contexto
from facultativo.documentos.rules.papel import Tinta
from facultativo.documentos.rules.texto import sin_espacios
from facultativo.documentos.rules.trozos import Trozo
from facultativo.documentos.rules.visibilidad import se_lee


def revisar(c: Contexto) -> Iterator[Hallazgo]:
    """`texto-encimado`, once per page, with the first place."""
    rectas = sorted((t for t in c.papel.tintas if _cuenta(t)), key=lambda t: (t.trozo.pagina, t.trozo.y0))
    for pagina, grupo in groupby(rectas, key=lambda t: t.trozo.pagina):
        par = _primer_encimado(list(grupo))
        if par:
            a, b = par
            mensaje = (
                f"Hay dos textos distintos en el mismo lugar: «{a.trozo.texto[:40]}» y «{b.trozo.texto[:40]}». "
                "Parece que se escribió encima del original: pide al alumno que lo descargue otra vez."
            )
            yield hallazgo("texto-encimado", mensaje, pagina=pagina, caja=b.trozo.caja)


def _cuenta(t: Tinta) -> bool:
    # Leaders and underlines are drawn under values on purpose; watermarks are turned.
    return se_lee(t) and (t.trozo.texto[0].isalnum() or any(c.isalnum() for c in t.trozo.texto))


def _primer_encimado(tintas: list[Tinta]) -> tuple[Tinta, Tinta] | None:
    for i, a in enumerate(tintas):
        for b in tintas[i + 1 :]:
            if b.trozo.y0 >= a.trozo.y1:
                break
            if encimados(a.trozo, b.trozo) and sin_espacios(a.trozo.texto) != sin_espacios(b.trozo.texto):
                return (a, b) if a.orden < b.orden else (b, a)
    return None


def encimados(a: Trozo, b: Trozo) -> bool:
    """Whether two pieces of like size share the place of their letters."""
    ancho = min(a.x1, b.x1) - max(a.x0, b.x0)
    if ancho <= 2.0:
        return False
    chico, grande = sorted((a.alto, b.alto))
    alto = min(a.y1, b.y1) - max(a.y0, b.y0)
    menor = min(a.x1 - a.x0, b.x1 - b.x0)
    return grande < 1.8 * chico and alto > 0.45 * chico and ancho > 0.35 * menor
