"""Runs that jump: one drawing order that writes several columns, with the pen moved in between.

Looked at letter by letter, which is dear; so only when the run is much wider than its letters.
"""

from functools import partial

from facultativo.documentos.adapters import pdf_bulto as bulto
from facultativo.documentos.adapters.pdf_bulto import N, P, pregunta
from facultativo.documentos.adapters.pdf_letras import Letras
from facultativo.documentos.adapters.pdf_matriz import Matriz, caja_en
from facultativo.documentos.rules.segmentos import es_de_maquina
from facultativo.documentos.rules.trozos import Trozo

_ANCHAS = "ABCDEFGHIJKLMNOPQRSTUVWXYZÁÉÍÓÚÑÜmw@%&".encode("latin-1")
_ESTRECHAS = " .,:;|'!ilíjI()[]-/".encode("latin-1")
_DE_MAQUINA = 0.61
_SALTO = 1.1
"""Heights. A gap this wide inside a run is a column's."""
_caja = pregunta("FPDFText_GetCharBox", P, N, P, P, P, P)


def parece_saltar(texto: str, letra: str, ancho: float, tamano: float) -> bool:
    """Whether the run is too wide for its letters, in any usual typeface."""
    if " " not in texto or ancho < 0.5 * tamano * len(texto):
        return False
    if es_de_maquina(letra):
        return ancho > (_DE_MAQUINA * len(texto) + 1.0) * tamano
    crudo = texto.encode("latin-1", "replace")
    anchas = len(crudo) - len(crudo.translate(None, _ANCHAS))
    estrechas = len(crudo) - len(crudo.translate(None, _ESTRECHAS))
    natural = 0.57 * len(crudo) + 0.13 * anchas - 0.27 * estrechas
    return ancho > (natural + 1.0) * tamano


def partir(letras: Letras, vista: Matriz, objeto: int, trozo: Trozo, tamano: float) -> list[Trozo]:
    """The pieces of a run between its jumps; the run itself when it has none."""
    piezas: list[tuple[str, float, float]] = []
    indices = letras.indices(objeto)
    cajas = bulto.preguntar(partial(_caja, letras.abierta), indices, "4d", salidas=4)
    for letra, (izq, der, aba, arr) in zip(map(letras.letra, indices), cajas, strict=True):
        x0, _, x1, _ = caja_en(vista, (izq, aba, der, arr))
        if letra.isspace():
            if piezas and piezas[-1][0][-1] != " ":
                piezas[-1] = (piezas[-1][0] + " ", *piezas[-1][1:])
        elif piezas and x0 - piezas[-1][2] < _SALTO * tamano:
            piezas[-1] = (piezas[-1][0] + letra, piezas[-1][1], x1)
        else:
            piezas.append((letra, x0, x1))
    if len(piezas) < 2:
        return [trozo]
    return [trozo.con(t.strip(" "), x0, x1) for t, x0, x1 in piezas if t.strip()]
