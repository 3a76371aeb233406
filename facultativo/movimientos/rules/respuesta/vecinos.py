"""Which row a line without NSS belongs to: a name of three lines may hang from its row, or have it in the middle."""

from collections import deque
from collections.abc import Iterator, Sequence, Set

from facultativo.movimientos.rules.respuesta.palabra import Fila

_LEJOS = 1.9
"""Heights: beyond this a line is of nobody."""
_EMPATE = 1.15
"""A line as near to the one above as to the one below could go with both."""
_Vecinos = dict[int, frozenset[int]]


def repartir(filas: Sequence[Fila], renglones: Sequence[int], sueltas: Set[int]) -> Iterator[tuple[int, int]]:
    """Each loose line with the place in `renglones` of its row, reached from line to line by the nearest."""
    duenos = {linea: orden for orden, linea in enumerate(renglones)}
    vecinos = _vecinos(filas, sueltas, duenos.keys() | sueltas)
    cola = deque(renglones)
    while cola:
        linea = cola.popleft()
        for i in (linea - 1, linea + 1):
            if i in vecinos and i not in duenos and (linea in vecinos[i] or i in vecinos.get(linea, ())):
                duenos[i] = duenos[linea]
                cola.append(i)
                yield i, duenos[i]


def _vecinos(filas: Sequence[Fila], sueltas: Set[int], conocidas: Set[int]) -> _Vecinos:
    """The lines each loose one could go with; when none goes clearly with the one below, all hang from above."""
    vecinos = {i: _cercanas(filas, i, conocidas) for i in sueltas}
    if any(cercanas == {i + 1} and i + 1 not in sueltas for i, cercanas in vecinos.items()):
        return vecinos
    return {i: cercanas & {i - 1} for i, cercanas in vecinos.items()}


def _cercanas(filas: Sequence[Fila], i: int, conocidas: Set[int]) -> frozenset[int]:
    """Of the lines right above and below, the nearest, or both when they are as near."""
    fila = filas[i]
    distancias = {
        j: abs(filas[j].medio - fila.medio)
        for j in (i - 1, i + 1)
        if j in conocidas and filas[j].cerca_de(fila, _LEJOS * fila.alto)
    }
    corte = _EMPATE * min(distancias.values(), default=0)
    return frozenset(j for j, d in distancias.items() if d <= corte)
