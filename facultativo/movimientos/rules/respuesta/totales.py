"""Movimientos recibidos, operados y rechazados: a table whose shape nobody has promised, read by headings.

Three shapes are known: groups as rows under one heading, groups side by side with the heading repeated, and groups one
above another each with its title and heading. The turned table (types as rows) is read as well.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from facultativo.movimientos.rules.respuesta.bloque import GRUPOS, Conteo
from facultativo.movimientos.rules.respuesta.palabra import Fila, Palabra

_ENTERO = re.compile(r"[0-9]{1,3}(?:,[0-9]{3})+|[0-9]{1,7}")
_PREFIJOS = {
    "BAJA": "bajas",
    "MODIF": "modificaciones",
    "REING": "reingresos",
    "ALTAS": "reingresos",
    "TOTAL": "total",
    "RECIBID": "recibidos",
    "OPERAD": "operados",
    "RECHAZAD": "rechazados",
}
_TIPOS = frozenset({"bajas", "modificaciones", "reingresos", "total"})
_ALTO_DE_TABLA = 150
"""Points from the heading to the last row of figures."""
_FILAS_DE_TABLA = 14


@dataclass(frozen=True, slots=True)
class Total:
    """The figures of one group and the line of their heading."""

    fila: int
    grupo: str
    conteo: Conteo


@dataclass(frozen=True, slots=True)
class _Rotulo:
    concepto: str
    palabra: Palabra


def totales(filas: Sequence[Fila]) -> Iterator[Total]:
    """Every group of figures of the document, in order."""
    encabezados = [i for i, f in enumerate(filas) if _es_encabezado(f)]
    for k, i in enumerate(encabezados):
        fin = encabezados[k + 1] if k + 1 < len(encabezados) else len(filas)
        inicio = encabezados[k - 1] + 1 if k else 0
        cuerpo = list(_cuerpo(filas[i], filas[i + 1 : fin]))
        for grupo, celdas in _leer_tabla(filas[inicio:i], filas[i], cuerpo):
            yield Total(i, grupo, Conteo.de(celdas))


def concepto(palabra: Palabra) -> str:
    """What a heading means, or the empty string."""
    return next((c for prefijo, c in _PREFIJOS.items() if palabra.clave.startswith(prefijo)), "")


def _rotulos(fila: Fila, conceptos: Sequence[str] | frozenset[str]) -> list[_Rotulo]:
    return [_Rotulo(c, p) for p in fila.palabras if (c := concepto(p)) in conceptos]


def _es_encabezado(fila: Fila) -> bool:
    if _enteros(fila) or "RELACION" in fila.claves:
        return False
    tipos = {r.concepto for r in _rotulos(fila, _TIPOS)}
    return len(tipos) >= 3 or {r.concepto for r in _rotulos(fila, GRUPOS)} == set(GRUPOS)


def _cuerpo(encabezado: Fila, siguientes: Sequence[Fila]) -> Iterator[Fila]:
    """The lines under a heading, on its page or at the top of the next."""
    for fila in siguientes[:_FILAS_DE_TABLA]:
        lejos = fila.pagina == encabezado.pagina and not fila.cerca_de(encabezado, _ALTO_DE_TABLA)
        if lejos or "RELACION" in fila.claves:
            return
        if palabras := _sin_pagina(fila):
            yield Fila(palabras)


def _sin_pagina(fila: Fila) -> tuple[Palabra, ...]:
    """Without `Página 2 de 3`, which may stand on the line of the last figures."""
    if "PAGINA" not in fila.claves:
        return fila.palabras
    i = fila.claves.index("PAGINA")
    return (*fila.palabras[:i], *fila.palabras[i + 4 :])


def _leer_tabla(
    arriba: Sequence[Fila], encabezado: Fila, cuerpo: Sequence[Fila]
) -> Iterator[tuple[str, Mapping[str, int]]]:
    tipos = _rotulos(encabezado, _TIPOS)
    if not tipos:
        yield from _girada(_rotulos(encabezado, GRUPOS), cuerpo)
    elif len(tipos) > len(_TIPOS):
        yield from _lado_a_lado(tipos, arriba, encabezado, cuerpo)
    else:
        yield from _por_renglon(tipos, arriba, encabezado, cuerpo)


def _lado_a_lado(
    tipos: Sequence[_Rotulo], arriba: Sequence[Fila], encabezado: Fila, cuerpo: Sequence[Fila]
) -> Iterator[tuple[str, Mapping[str, int]]]:
    """The heading three times on one line: each repetition is a group, named above it or else by its order."""
    tandas: list[list[_Rotulo]] = []
    for rotulo in tipos:
        if not tandas or rotulo.concepto in {r.concepto for r in tandas[-1]}:
            tandas.append([])
        tandas[-1].append(rotulo)
    celdas = _celdas(tipos, next((f for f in cuerpo if _enteros(f)), None))
    titulos = [r for f in arriba if f.cerca_de(encabezado, 60) for r in _rotulos(f, GRUPOS)][-len(tandas) :]
    for k, tanda in enumerate(tandas[: len(GRUPOS)]):
        centro = sum(r.palabra.centro for r in tanda) / len(tanda)
        titulo = min(titulos, key=lambda t: abs(t.palabra.centro - centro), default=None)
        con_titulos = titulo and len({t.concepto for t in titulos}) == len(tandas)
        grupo = titulo.concepto if titulo and con_titulos else GRUPOS[k]
        yield grupo, {r.concepto: celdas[id(r)] for r in tanda if id(r) in celdas}


def _por_renglon(
    tipos: Sequence[_Rotulo], arriba: Sequence[Fila], encabezado: Fila, cuerpo: Sequence[Fila]
) -> Iterator[tuple[str, Mapping[str, int]]]:
    """One heading: each line of figures is a group, named at its left, or in the title over the heading."""
    izquierda = min(r.palabra.x0 for r in tipos)
    nombres = [r for f in (encabezado, *cuerpo) for r in _rotulos(f, GRUPOS) if r.palabra.x0 < izquierda]
    titulos = [r for f in arriba if f.cerca_de(encabezado, 45) for r in _rotulos(f, GRUPOS)]
    # A page may break between the title and its figures.
    antes = [f for f in arriba if f.pagina < encabezado.pagina]
    titulos = titulos or [r for f in antes[-4:] for r in _rotulos(f, GRUPOS)]
    vistos: set[str] = set()
    for fila in cuerpo:
        celdas = _celdas(tipos, fila)
        if len(celdas) < 2:
            continue
        grupo = _grupo_de(fila, nombres) or (titulos[-1].concepto if titulos else "")
        if grupo and grupo not in vistos:
            vistos.add(grupo)
            yield grupo, {r.concepto: celdas[id(r)] for r in tipos if id(r) in celdas}


def _grupo_de(fila: Fila, nombres: Sequence[_Rotulo]) -> str:
    distancias = [(abs(r.palabra.medio - fila.medio), r.concepto) for r in nombres if r.palabra.pagina == fila.pagina]
    distancia, cercano = min(distancias, default=(float("inf"), ""))
    return cercano if distancia <= 1.2 * fila.alto else ""


def _girada(grupos: Sequence[_Rotulo], cuerpo: Sequence[Fila]) -> Iterator[tuple[str, Mapping[str, int]]]:
    """Types as rows, groups as columns."""
    por_grupo: dict[str, dict[str, int]] = {g: {} for g in GRUPOS}
    for fila in cuerpo:
        tipos = _rotulos(fila, _TIPOS)
        celdas = _celdas(grupos, fila)
        for rotulo in grupos:
            if tipos and id(rotulo) in celdas:
                por_grupo[rotulo.concepto].setdefault(tipos[0].concepto, celdas[id(rotulo)])
    for grupo, valores in por_grupo.items():
        if valores:
            yield grupo, valores


def _enteros(fila: Fila) -> list[Palabra]:
    return [p for p in fila.palabras if _ENTERO.fullmatch(p.texto)]


def _celdas(rotulos: Sequence[_Rotulo], fila: Fila | None) -> dict[int, int]:
    """The figures of a line, each under the heading whose middle is nearest, by the identity of the heading."""
    celdas: dict[int, int] = {}
    for palabra in _enteros(fila) if fila else []:
        cercano = min(rotulos, key=lambda r: abs(r.palabra.centro - palabra.centro))
        if abs(cercano.palabra.centro - palabra.centro) <= 45:
            celdas.setdefault(id(cercano), int(palabra.texto.replace(",", "")))
    return celdas
