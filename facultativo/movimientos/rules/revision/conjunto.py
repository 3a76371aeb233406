"""The rows together: one type, one registro patronal, nobody twice, the footer, the line ends."""

import re
from collections.abc import Iterator, Sequence

from facultativo.comun.hallazgos import Hallazgo
from facultativo.movimientos.rules.archivo import Archivo, Linea, campo_guia
from facultativo.movimientos.rules.catalogo import Observacion, hallazgo
from facultativo.movimientos.rules.disposicion import LARGO, PIE
from facultativo.movimientos.rules.renglon import Renglon, leer


def revisar_conjunto(archivo: Archivo) -> Iterator[Observacion]:
    """Findings that no line has by itself."""
    for h in _de_la_escritura(archivo):
        yield Observacion(0, h)
    if not archivo.renglones:
        yield Observacion(0, hallazgo("lote-vacio"))
    elif archivo.vacias_al_final:
        yield Observacion(archivo.total + 1, hallazgo("lote-linea-final"))
    enteras = [li for li in archivo.renglones if len(li.texto) == LARGO]
    leidas = [(li.numero, leer(li.texto)) for li in enteras]
    yield from _mezclas(leidas)
    yield from _repetidos(leidas)
    for pie in archivo.pies:
        for h in _pie(pie, archivo, enteras):
            yield Observacion(pie.numero, h)


def _de_la_escritura(archivo: Archivo) -> Iterator[Hallazgo]:
    if archivo.con_bom or archivo.encoding not in ("ascii", "cp1252"):
        yield hallazgo("lote-codificacion", encoding=archivo.encoding + (" con BOM" if archivo.con_bom else ""))
    if archivo.separadores - {"\r\n"} and archivo.total > 1:
        yield hallazgo("lote-fin-de-linea")


def _mezclas(leidas: Sequence[tuple[int, Renglon]]) -> Iterator[Observacion]:
    """Against the first row; a type that IMSS does not have is already a finding of its line."""
    if not leidas:
        return
    primero = leidas[0][1]
    for numero, renglon in leidas[1:]:
        if renglon.tipo and primero.tipo and renglon.tipo is not primero.tipo:
            yield Observacion(numero, hallazgo("lote-tipos-mezclados", campo="tipo"))
        if renglon.registro_patronal != primero.registro_patronal:
            yield Observacion(numero, hallazgo("lote-registros-mezclados", campo="registro_patronal"))
        elif renglon.guia != primero.guia:
            yield Observacion(numero, hallazgo("lote-guias-mezcladas", campo="guia"))


def _repetidos(leidas: Sequence[tuple[int, Renglon]]) -> Iterator[Observacion]:
    vistos: dict[str, int] = {}
    for numero, renglon in leidas:
        if renglon.nss and (primero := vistos.setdefault(renglon.nss, numero)) != numero:
            yield Observacion(numero, hallazgo("lote-nss-repetido", campo="nss", primero=primero))


def _pie(pie: Linea, archivo: Archivo, enteras: Sequence[Linea]) -> Iterator[Hallazgo]:
    if pie.numero != archivo.total or len(archivo.pies) > 1:
        yield hallazgo("lote-pie-lugar")
    if len(pie.texto) != LARGO:
        yield hallazgo("lote-largo", largo=len(pie.texto))
        return
    campos = {c.nombre: c.de(pie.texto) for c in PIE if c.es_dato}
    if not _tiene_forma(pie.texto) or not re.fullmatch("[0-9]{6}", campos["total"]):
        yield hallazgo("lote-pie-forma")
    elif int(campos["total"]) != len(archivo.renglones):
        yield hallazgo("lote-pie-cuenta", dice=int(campos["total"]), hay=len(archivo.renglones))
    if enteras and campos["guia"] not in {campo_guia().de(li.texto) for li in enteras}:
        yield hallazgo("lote-pie-guia", campo="guia")


def _tiene_forma(texto: str) -> bool:
    esperado = {"espacios": " ", "constante": ""}
    return all(c.de(texto) == (c.contenido or esperado[c.clase] * c.largo) for c in PIE if c.clase in esperado)
