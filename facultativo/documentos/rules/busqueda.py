"""Which value belongs to which label, by geometry alone: in the same run, to the right, below, or in another block."""

from collections.abc import Iterable, Sequence

from facultativo.documentos.rules.alargar import alargar
from facultativo.documentos.rules.bloques import apilados, en_serie
from facultativo.documentos.rules.mesa import Hallado, Mesa
from facultativo.documentos.rules.opciones import Opcion, al_lado_de_sus_dos_puntos, domina, hallado, opciones, repartir
from facultativo.documentos.rules.segmentos import Segmento
from facultativo.documentos.rules.vocabulario import Campo

__all__ = ["Hallado", "hallar"]
_VENTAJA = 1.2
"""What a value under its label gains where the paper writes its values so, and loses where it does not."""


def hallar(segmentos: Sequence[Segmento], campos: Iterable[Campo]) -> list[Hallado]:
    """Every label that found its value, in reading order."""
    mesa = Mesa(segmentos, campos)
    hallados = apilados(mesa)
    tomadas = {id(h.marca) for h in hallados}
    posibles = [
        o
        for marcas in mesa.marcas.values()
        for i, m in enumerate(marcas)
        if id(m) not in tomadas
        for o in opciones(mesa, m, marcas[i + 1 :])
    ]
    _favorecer(posibles)
    hallados += [hallado(o) for o in repartir(posibles)]
    hallados = alargar(mesa, hallados, [])
    hallados = alargar(mesa, en_serie(mesa, hallados), hallados)
    return sorted(hallados, key=lambda h: h.marca.segmento.orden)


def _favorecer(posibles: list[Opcion]) -> None:
    """Values are looked for first where this paper writes them."""
    donde = domina(posibles)
    # Not for a label with its value beside it, nor with a value that stands beside its own label.
    servidos = {id(x) for o in posibles if al_lado_de_sus_dos_puntos(o) for x in (o.marca, o.segmento)}
    for o in posibles:
        if o.clase != "abajo":
            continue
        if donde == "derecha":
            o.costo += _VENTAJA
        elif donde == "abajo" and not servidos & {id(o.marca), id(o.segmento)}:
            o.costo -= _VENTAJA
