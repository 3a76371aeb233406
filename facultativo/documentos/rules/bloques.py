"""Labels in one block of text and their values in another, in the same order."""

from collections.abc import Sequence
from itertools import groupby, pairwise

from facultativo.documentos.rules.etiquetas import Marca
from facultativo.documentos.rules.formas import nada, palabras
from facultativo.documentos.rules.mesa import Hallado, Mesa
from facultativo.documentos.rules.opciones import Opcion, hallado, opcion
from facultativo.documentos.rules.segmentos import Segmento

_MINIMO = 5


def apilados(mesa: Mesa) -> list[Hallado]:
    """A column of labels with nothing beside them and, after it, as many values: the first is of the first."""
    sueltos = [s for s in mesa.segmentos if id(s) not in mesa.partes]
    tandas = [(etiqueta, list(t)) for etiqueta, t in groupby(sueltos, key=lambda s: _sola(mesa, s))]
    hallados: list[Hallado] = []
    for (son_etiquetas, etiquetas), (_, valores) in pairwise(tandas):
        if son_etiquetas and _MINIMO <= len(etiquetas) <= len(valores) and _una_columna(etiquetas):
            hallados += _emparejar(mesa, etiquetas, valores)
    return hallados


def _emparejar(mesa: Mesa, etiquetas: Sequence[Segmento], valores: Sequence[Segmento]) -> list[Hallado]:
    pares = [(mesa.marcas[e.orden][0], v) for e, v in zip(etiquetas, valores, strict=False) if e.orden in mesa.marcas]
    opciones = [_primera(m, v, "bloque") for m, v in pares]
    cuadran = [o for o in opciones if o]
    return [hallado(o) for o in cuadran] if len(cuadran) > 0.8 * len(pares) else []


def _sola(mesa: Mesa, s: Segmento) -> bool:
    """A segment that is all label, known or ended by a colon."""
    marcas = mesa.marcas.get(s.orden)
    return bool(marcas and marcas[0].entera) or s.plano.endswith(":")


def _una_columna(segmentos: Sequence[Segmento]) -> bool:
    x0, filas = segmentos[0].x0, {s.fila for s in segmentos}
    return len(filas) == len(segmentos) and all(abs(s.x0 - x0) < 4 for s in segmentos)


def en_serie(mesa: Mesa, hallados: Sequence[Hallado]) -> list[Hallado]:
    """Labels and values left alone, paired in the order of reading, when three or more labels were."""
    tomados = {id(s) for h in hallados for s in h.segmentos} | {id(h.marca.segmento) for h in hallados}
    solas = [m for ms in mesa.marcas.values() for m in ms if _espera(m) and id(m.segmento) not in tomados]
    if len(solas) < 3:
        return []
    libres = [s for s in mesa.segmentos if id(s) not in tomados and not mesa.es_etiqueta(s)]
    resultado, desde = [], 0
    for m in sorted(solas, key=lambda m: m.segmento.orden):
        for i in range(desde, len(libres)):
            elegida = _primera(m, libres[i], "serie")
            if elegida:
                resultado.append(hallado(elegida))
                desde = i + 1
                break
    return resultado


def _primera(m: Marca, s: Segmento, clase: str) -> Opcion | None:
    return next(filter(None, (opcion(9, m, c, s, 0, len(s.texto), clase) for c in m.campos)), None)


def _espera(m: Marca) -> bool:
    """A label alone in its segment, of a field whose values have a shape of their own."""
    return m.entera and not any(c.forma in (nada, palabras) for c in m.campos)
