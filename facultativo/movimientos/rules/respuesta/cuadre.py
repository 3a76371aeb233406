"""Does the answer agree with itself? Received = operated + rejected, and the relation has as many rows as it says."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import astuple, replace

from facultativo.comun.hallazgos import Hallazgo
from facultativo.movimientos.rules.catalogo import hallazgo
from facultativo.movimientos.rules.respuesta.bloque import COLUMNA_DE, COLUMNAS, GRUPOS, Bloque, Conteo, MovimientoLeido


def cuadrar(bloque: Bloque) -> Bloque:
    """The block with its findings."""
    hallazgos = (*_faltantes(bloque), *_totales(bloque), *_renglones(bloque), *_dudosos(bloque.movimientos))
    return replace(bloque, hallazgos=(*bloque.hallazgos, *hallazgos))


def _faltantes(bloque: Bloque) -> Iterator[Hallazgo]:
    for campo, codigo in (
        ("folio", "respuesta-falta-folio"),
        ("lote", "respuesta-falta-lote"),
        ("registro_patronal", "respuesta-falta-registro"),
    ):
        if getattr(bloque, campo) is None:
            yield hallazgo(codigo, campo=campo)


def _totales(bloque: Bloque) -> Iterator[Hallazgo]:
    if not (bloque.recibidos and bloque.operados and bloque.rechazados):
        yield hallazgo("respuesta-sin-totales")
        return
    for columna in (*COLUMNAS, "total"):
        r, o, x = (getattr(c, columna) for c in (bloque.recibidos, bloque.operados, bloque.rechazados))
        if r != o + x:
            yield hallazgo("respuesta-totales", columna=columna, recibidos=r, operados=o, rechazados=x)
    for grupo in GRUPOS:
        conteo: Conteo = getattr(bloque, grupo)
        if conteo.suma != conteo.total:
            yield hallazgo("respuesta-suma", grupo=grupo, dice=conteo.total, suma=conteo.suma)


def _renglones(bloque: Bloque) -> Iterator[Hallazgo]:
    """The totals against the rows, by type when every row's type was read."""
    operados = [m for m in bloque.movimientos if m.operado]
    rechazados = [m for m in bloque.movimientos if not m.operado]
    if bloque.operados:
        yield from _operados(bloque.operados, operados)
    if bloque.rechazados and rechazados and len(rechazados) != bloque.rechazados.total:
        yield hallazgo("respuesta-renglones-rechazados", dicen=bloque.rechazados.total, hay=len(rechazados))
    if bloque.rechazados and bloque.rechazados.total and not rechazados:
        yield hallazgo("respuesta-rechazados-sin-relacion", rechazados=bloque.rechazados.total)


def _operados(conteo: Conteo, movimientos: list[MovimientoLeido]) -> Iterator[Hallazgo]:
    hay = Counter(COLUMNA_DE[m.tipo] for m in movimientos if m.tipo)
    por_tipo = dict(zip((*COLUMNAS, "total"), astuple(conteo), strict=True))
    distintos = [c for c in COLUMNAS if por_tipo[c] != hay[c]]
    if conteo.total != len(movimientos):
        yield hallazgo("respuesta-renglones", columna="movimientos", dicen=conteo.total, hay=len(movimientos))
    elif conteo.suma == conteo.total:
        for columna in distintos:
            yield hallazgo("respuesta-renglones", columna=columna, dicen=por_tipo[columna], hay=hay[columna])


def _dudosos(movimientos: tuple[MovimientoLeido, ...]) -> Iterator[Hallazgo]:
    vistos: set[tuple[str, object, bool]] = set()
    for orden, movimiento in enumerate(movimientos, 1):
        if movimiento.tipo is None:
            yield hallazgo("respuesta-renglon-dudoso", que="el tipo", orden=orden)
        if movimiento.operado and not movimiento.fecha:
            yield hallazgo("respuesta-renglon-dudoso", que="la fecha", orden=orden)
        clave = (movimiento.nss, movimiento.tipo, movimiento.operado)
        if clave in vistos:
            yield hallazgo("respuesta-repetido", orden=orden)
        vistos.add(clave)
