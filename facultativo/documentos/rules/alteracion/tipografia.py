"""A value whose letters are of two fonts or sizes was written by two hands."""

from collections.abc import Iterator

from facultativo.comun.hallazgos import Hallazgo
from facultativo.documentos.rules.alteracion.forma import NOMBRES, hallazgo
from facultativo.documentos.rules.busqueda import Hallado
from facultativo.documentos.rules.contexto import Contexto
from facultativo.documentos.rules.papel import Tinta
from facultativo.documentos.rules.trozos import envolver


def revisar(c: Contexto) -> Iterator[Hallazgo]:
    """`letra-distinta`, once per field."""
    renglones: dict[tuple[int, float, float], list[Tinta]] = {}
    for t in c.papel.tintas:
        renglones.setdefault((t.trozo.pagina, t.trozo.y0, t.trozo.y1), []).append(t)
    vistos = set()
    for h in c.hallados:
        if h.campo.nombre in vistos or h.campo.nombre.startswith("_") or len(h.trozos) < 2:
            continue
        if len(_letras(h, renglones)) > 1:
            vistos.add(h.campo.nombre)
            que = NOMBRES.get(h.campo.nombre, h.campo.nombre.replace("_", " "))
            mensaje = (
                f"Revisa {que}: está escrito con dos tipos o tamaños de letra, como si se hubiera cambiado una parte."
            )
            caja = envolver(h.trozos)
            yield hallazgo("letra-distinta", mensaje, pagina=h.trozos[0].pagina, caja=caja, campo=h.campo.nombre)


def _letras(h: Hallado, renglones: dict[tuple[int, float, float], list[Tinta]]) -> set[tuple[str, float]]:
    letras = set()
    for trozo in h.trozos:
        # A letter that the font lacks (Ñ) may come from another by itself.
        if not any(ch.isalnum() and ch.isascii() for ch in trozo.texto):
            continue
        for t in renglones.get((trozo.pagina, trozo.y0, trozo.y1), ()):
            if t.trozo.x0 - 0.5 <= trozo.x0 and trozo.x1 <= t.trozo.x1 + 0.5:
                letras.add((t.letra, round(t.tamano, 1)))
    return letras
