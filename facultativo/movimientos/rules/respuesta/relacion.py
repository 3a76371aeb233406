"""The rows of the relation: found by their NSS, their words given to columns by place."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from facultativo.comun.fechas import leer_fecha
from facultativo.movimientos.rules.respuesta.bloque import MovimientoLeido
from facultativo.movimientos.rules.respuesta.columnas import Columnas, columnas_en
from facultativo.movimientos.rules.respuesta.palabra import Fila, Palabra
from facultativo.movimientos.rules.respuesta.vecinos import repartir
from facultativo.movimientos.states import TipoMovimiento

_NSS = re.compile("[0-9]{11}")
_TIPOS = {
    **dict.fromkeys(("8", "08", "R", "REING", "REINGRESO", "ALTA", "A"), TipoMovimiento.ALTA),
    **dict.fromkeys(("2", "02", "B", "BAJA"), TipoMovimiento.BAJA),
    **dict.fromkeys(("7", "07", "M", "MODIF", "MODIFICACION"), TipoMovimiento.MODIFICACION),
}
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
    nombre: list[Palabra]
    resto: Sequence[Palabra]
    sueltas: list[Palabra] = field(default_factory=list)

    def tomar(self, fila: Fila) -> None:
        """Keep of a line without NSS the rest of a long name, and of the words of a rejection."""
        derecha = min((p.x0 for p in self.resto), default=float("inf"))
        del_nombre = [p for p in fila.palabras if self.izquierda <= p.x0 and p.x1 <= derecha]
        if all(map(_de_nombre, del_nombre)):
            self.nombre += del_nombre
            if not self.operado:
                self.sueltas += [p for p in fila.palabras if p.x0 >= derecha]

    def movimiento(self) -> MovimientoLeido:
        """The row with its words given to columns."""
        fecha, celdas = self._celdas()
        codigo, mensaje = ("", "") if self.operado else self._rechazo()
        nombre = sorted(self.nombre, key=lambda p: (round(p.medio), p.x0))
        return MovimientoLeido(
            tipo=next((_TIPOS[p.clave] for p in reversed(self.antes) if p.clave in _TIPOS), None),
            nss=self.nss,
            nombre=" ".join(p.texto for p in nombre),
            fecha=fecha,
            umf=celdas.get("umf", ""),
            causa=celdas.get("causa", ""),
            operado=self.operado,
            codigo=codigo,
            mensaje=mensaje,
        )

    def _celdas(self) -> tuple[str, dict[str, str]]:
        """The date, and the other columns around it."""
        fechas = ((i, fecha) for i, p in enumerate(self.resto) if (fecha := leer_fecha(p.texto)))
        i, fecha = next(fechas, (0, None))
        if fecha is None:
            return "", {}
        if self.columnas is None or not self.operado:
            return fecha.isoformat(), {}
        entre = self.columnas.repartir(self.resto[:i], tras_la_fecha=False)
        return fecha.isoformat(), entre | self.columnas.repartir(self.resto[i + 1 :], tras_la_fecha=True)

    def _rechazo(self) -> tuple[str, str]:
        """The three digits nearest to the heading of the code, and the words after them."""
        claves = [p for p in self.resto if re.fullmatch("[0-9]{3}", p.texto)]
        if not claves:
            return "", " ".join(p.texto for p in [*self.resto, *self.sueltas] if p.clave.isalpha())
        centro = self.columnas.centros.get("codigo") if self.columnas else None
        clave = claves[-1] if centro is None else min(claves, key=lambda p: abs(p.centro - centro))
        palabras = [p for p in [*self.resto, *self.sueltas] if p.x0 > clave.x1 and not leer_fecha(p.texto)]
        return clave.texto, " ".join(p.texto for p in sorted(palabras, key=lambda p: (round(p.medio), p.x0)))


def renglones(filas: Sequence[Fila]) -> list[Renglon]:
    """Every row of every relation of the document, in order."""
    hallados: list[Renglon] = []
    sueltas: set[int] = set()
    for i, fila, operado, columnas in _con_contexto(filas):
        if renglon := _renglon(i, fila, operado, columnas):
            hallados.append(renglon)
        elif columnas and columnas_en(filas, i) is None:
            sueltas.add(i)
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
    if _NO_ES_DE_LA_RELACION & set(fila.claves):
        return None
    lugar = _lugar_del_nss(fila)
    if lugar is None:
        return None
    desde, hasta, nss = lugar
    antes, despues = fila.palabras[:desde], fila.palabras[hasta:]
    corte = next((k for k, p in enumerate(despues) if any(c.isdigit() for c in p.texto)), len(despues))
    con_fecha = any(leer_fecha(p.texto) for p in despues)
    if not con_fecha and not (columnas and any(p.clave in _TIPOS for p in antes)):
        return None
    izquierda = fila.palabras[hasta - 1].x1
    return Renglon(i, nss, operado, columnas, izquierda, antes, list(despues[:corte]), despues[corte:])


def _lugar_del_nss(fila: Fila) -> tuple[int, int, str] | None:
    """Eleven digits in one word, or in a few that stand together."""
    for n in range(1, 6):
        for i in range(len(fila.palabras) - n + 1):
            grupo = fila.palabras[i : i + n]
            junto = "".join(p.texto for p in grupo).replace("-", "")
            if _NSS.fullmatch(junto) and all(b.x0 - a.x1 < a.alto for a, b in pairwise(grupo)):
                return i, i + n, junto
    return None


def _de_nombre(palabra: Palabra) -> bool:
    return palabra.texto.isupper() and palabra.clave not in ("NOMBRE", "ASEGURADO")
