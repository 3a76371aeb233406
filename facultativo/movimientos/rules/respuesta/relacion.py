"""The rows of the relation: found by their NSS, their words given to columns by place."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from facultativo.comun.nss import digito_nss
from facultativo.movimientos.rules.respuesta.bloque import MovimientoLeido
from facultativo.movimientos.rules.respuesta.columnas import Columnas, columnas_en
from facultativo.movimientos.rules.respuesta.fecha import fecha_en
from facultativo.movimientos.rules.respuesta.palabra import Fila, Palabra, frase_en
from facultativo.movimientos.rules.respuesta.vecinos import repartir
from facultativo.movimientos.states import TipoMovimiento

_NSS = re.compile("[0-9]{11}")
_TIPOS = {
    **dict.fromkeys(("8", "08", "R", "REING", "REINGRESO", "ALTA", "A"), TipoMovimiento.ALTA),
    **dict.fromkeys(("2", "02", "B", "BAJA"), TipoMovimiento.BAJA),
    **dict.fromkeys(("7", "07", "M", "MODIF", "MODIFICACION"), TipoMovimiento.MODIFICACION),
}
_MEMBRETE = (("INSTITUTO", "MEXICANO", "DEL", "SEGURO"), ("IMSS", "DESDE", "SU", "EMPRESA"))
"""Repeated at the head of each page, right over its first row."""
_NO_ES_DE_LA_RELACION = frozenset({"PATRONAL", "PATRON", "CERTIFICADO", "FOLIO", "LOTE", "PAGINA", "SELLO"})


@dataclass(slots=True)
class Renglon:
    """A row while its words are gathered: the line it stands on, and the loose words near it."""

    fila: int
    nss: str
    operado: bool
    columnas: Columnas | None
    izquierda: float
    antes: Sequence[Palabra]
    nombre: list[tuple[Palabra, ...]]
    resto: Sequence[Palabra]
    sueltas: list[Palabra] = field(default_factory=list)

    def tomar(self, fila: Fila) -> None:
        """Keep of a line without NSS the rest of a long name, and of the words of a rejection.

        A line with anything elsewhere is of no row: the heading of a page over its first row, for example.
        """
        derecha = min((p.x0 for p in self.resto), default=float("inf"))
        del_nombre = tuple(p for p in fila.palabras if self.izquierda <= p.x0 < derecha)
        de_la_causa = tuple(p for p in fila.palabras if not self.operado and p.x0 >= derecha)
        if len(del_nombre) + len(de_la_causa) == len(fila.palabras) and all(map(_de_nombre, del_nombre)):
            self.nombre.append(del_nombre)
            self.sueltas += de_la_causa

    def movimiento(self) -> MovimientoLeido:
        """The row with its words given to columns."""
        fecha, celdas = self._celdas()
        codigo, mensaje = ("", "") if self.operado else self._rechazo()
        lineas = sorted(filter(None, self.nombre), key=lambda linea: (linea[0].pagina, linea[0].medio))
        return MovimientoLeido(
            tipo=next((_TIPOS[p.clave] for p in reversed(self.antes) if p.clave in _TIPOS), None),
            nss=self.nss,
            nombre=" ".join(p.texto for linea in lineas for p in linea),
            fecha=fecha,
            umf=celdas.get("umf", ""),
            causa=celdas.get("causa", ""),
            operado=self.operado,
            codigo=codigo,
            mensaje=mensaje,
        )

    def _celdas(self) -> tuple[str, dict[str, str]]:
        """The date, and the other columns around it."""
        hallada = fecha_en(self.resto)
        if hallada is None:
            return "", {}
        desde, hasta, fecha = hallada
        if self.columnas is None or not self.operado:
            return fecha.isoformat(), {}
        entre = self.columnas.repartir(self.resto[:desde], tras_la_fecha=False)
        return fecha.isoformat(), entre | self.columnas.repartir(self.resto[hasta:], tras_la_fecha=True)

    def _rechazo(self) -> tuple[str, str]:
        """The three digits nearest to the heading of the code, and the words after them."""
        claves = [p for p in self.resto if re.fullmatch("[0-9]{3}", p.texto)]
        if not claves:
            return "", " ".join(p.texto for p in [*self.resto, *self.sueltas] if p.clave.isalpha())
        centro = self.columnas.centros.get("codigo") if self.columnas else None
        clave = claves[-1] if centro is None else min(claves, key=lambda p: abs(p.centro - centro))
        palabras = [p for p in [*self.resto, *self.sueltas] if p.x0 > clave.x1 and fecha_en([p]) is None]
        return clave.texto, " ".join(p.texto for p in sorted(palabras, key=lambda p: (round(p.medio), p.x0)))


def renglones(filas: Sequence[Fila]) -> list[Renglon]:
    """Every row of every relation of the document, in order."""
    hallados: list[Renglon] = []
    sueltas: set[int] = set()
    for i, fila, operado, columnas in _con_contexto(filas):
        if renglon := _renglon(i, fila, operado, columnas):
            hallados.append(renglon)
        elif columnas and columnas_en(filas, i) is None and frase_en(fila, _MEMBRETE) is None:
            sueltas.add(i)
    izquierda = min((r.izquierda for r in hallados), default=0.0)
    sueltas = {i for i in sueltas if filas[i].palabras[0].x0 >= izquierda and _de_nombre(filas[i].palabras[0])}
    for i, dueno in repartir(filas, [r.fila for r in hallados], sueltas):
        hallados[dueno].tomar(filas[i])
    return hallados


def _con_contexto(filas: Sequence[Fila]) -> Iterator[tuple[int, Fila, bool, Columnas | None]]:
    """Each line with the relation it is in: of those operated or of those rejected, and its columns."""
    operado, columnas = True, None
    for i, fila in enumerate(filas):
        if "RELACION" in fila.claves:
            operado = not any(c.startswith("RECHAZAD") for c in fila.claves)
            columnas = None
        elif nuevas := columnas_en(filas, i):
            columnas = nuevas
        yield i, fila, operado, columnas


def _renglon(i: int, fila: Fila, operado: bool, columnas: Columnas | None) -> Renglon | None:
    lugar = _lugar_del_nss(fila)
    # To the right of the NSS the words of a rejection speak of the registro patronal too.
    if lugar is None or _NO_ES_DE_LA_RELACION & set(fila.claves[: lugar[0]]):
        return None
    desde, hasta, nss = lugar
    antes, despues = fila.palabras[:desde], fila.palabras[hasta:]
    corte = next((k for k, p in enumerate(despues) if any(c.isdigit() for c in p.texto)), len(despues))
    if fecha_en(despues) is None and not (columnas and any(p.clave in _TIPOS for p in antes)):
        return None
    izquierda = fila.palabras[hasta - 1].x1
    return Renglon(i, nss, operado, columnas, izquierda, antes, [despues[:corte]], despues[corte:])


def _lugar_del_nss(fila: Fila) -> tuple[int, int, str] | None:
    """Eleven digits in one word, or in a few that stand together.

    `8 71 73 81 5454 2` is a type and a NSS, not a NSS and a two: that with a type before it wins, then the one whose
    last digit checks.
    """
    for n in (range(1, 2), range(2, 6)):
        lugares = [
            (i, i + k, junto)
            for k in n
            for i in range(len(fila.palabras) - k + 1)
            if (junto := _nss_de(fila.palabras[i : i + k]))
        ]
        if lugares:
            return min(lugares, key=lambda lugar: _dudas(fila, lugar[0], lugar[2]))
    return None


def _dudas(fila: Fila, desde: int, nss: str) -> tuple[bool, bool]:
    con_tipo = desde > 0 and fila.claves[desde - 1] in _TIPOS
    return not con_tipo, nss[10] != digito_nss(nss[:10])


def _nss_de(grupo: Sequence[Palabra]) -> str:
    if not grupo[0].texto[0].isdigit():
        return ""
    junto = "".join(p.texto for p in grupo).replace("-", "")
    juntas = all(b.x0 - a.x1 < a.alto for a, b in pairwise(grupo))
    return junto if juntas and _NSS.fullmatch(junto) else ""


def _de_nombre(palabra: Palabra) -> bool:
    return palabra.texto.isupper() and palabra.clave not in ("NOMBRE", "ASEGURADO")
