"""The family group of a constancia de vigencia: a table (or a list) under its own heading, about other people."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Any

from facultativo.documentos.rules import vocabulario as v
from facultativo.documentos.rules.ajenos import FAMILIAR, cabecera
from facultativo.documentos.rules.busqueda import Hallado, hallar
from facultativo.documentos.rules.etiquetas import Lexico, Marca, marcar
from facultativo.documentos.rules.lectura import Lectura
from facultativo.documentos.rules.segmentos import Segmento
from facultativo.documentos.rules.trozos import envolver

_LEXICO = Lexico(FAMILIAR)


def leer(segmentos: Sequence[Segmento], dentro: frozenset[int]) -> list[Lectura]:
    """The reading `beneficiarios`, a list of people, or nothing when there is none; `dentro` are their segments."""
    propios = [s for s in segmentos if id(s) in dentro]
    personas = _tabla(propios) or _lista(segmentos, propios)
    if not personas:
        return []
    trozos = [t for s in propios for t in s.trozos if t.pagina == propios[0].pagina]
    confianza = 0.95 * min((t.confianza for t in trozos), default=1.0)
    return [Lectura("beneficiarios", personas, "etiqueta", confianza, propios[0].pagina, envolver(trozos))]


def _tabla(propios: Sequence[Segmento]) -> list[dict[str, Any]]:
    titulos = cabecera([m for ms in marcar(propios, _LEXICO).values() for m in ms])
    if not titulos:
        return []
    usados = {id(m.segmento) for m in titulos} | {id(m.abajo) for m in titulos}
    piso = max(m.y1 for m in titulos)
    pagina = titulos[0].segmento.pagina
    cuerpo = [s for s in propios if id(s) not in usados and (s.pagina > pagina or s.y0 > piso - 3)]
    celdas = [(_columna(titulos, celda.x0, celda.x1), celda) for s in cuerpo for celda in _cortar(s, titulos)]
    anclas = _anclas(celdas)
    filas: list[dict[str, list[Segmento]]] = [{} for _ in anclas]
    for m, s in celdas:
        cerca = min(range(len(anclas)), key=lambda i: _lejos(anclas[i], s), default=None)
        if cerca is not None and _lejos(anclas[cerca], s) < 40:
            filas[cerca].setdefault(m.campos[0].nombre, []).append(s)
    return [p for p in (_persona(f) for f in filas) if p]


def _cortar(s: Segmento, titulos: list[Marca]) -> list[Segmento]:
    """A text that fills its cell touches the next one: cut where a run begins just under the next title."""
    bordes = [
        i
        for i, t in enumerate(s.trozos)
        if i and any(abs(t.x0 - m.x0) < 3 and m is not _columna(titulos, s.x0, s.trozos[i - 1].x1) for m in titulos)
    ]
    return [_tramo(s, a, b) for a, b in pairwise([0, *bordes, len(s.trozos)])] if bordes else [s]


def _tramo(s: Segmento, a: int, b: int) -> Segmento:
    trozos, desde = s.trozos[a:b], s.inicios[a]
    hasta = s.inicios[b] if b < len(s.trozos) else len(s.texto)
    inicios = [i - desde for i in s.inicios[a:b]]
    return replace(
        s, trozos=trozos, inicios=inicios, texto=s.texto[desde:hasta].strip(), plano=s.plano[desde:hasta].strip(),
        x0=trozos[0].x0, x1=trozos[-1].x1,
    )  # fmt: skip


def _lejos(a: Segmento, b: Segmento) -> float:
    return abs(a.medio - b.medio) + 1000 * abs(a.pagina - b.pagina)


def _anclas(celdas: list[tuple[Marca, Segmento]]) -> list[Segmento]:
    """One segment per row of the table: the CURP, or else the relationship."""
    for campo in (v.CURP, v.PARENTESCO, v.AGREGADO):
        anclas = [s for m, s in celdas if campo in m.campos and campo.forma(s.texto) is not None]
        if anclas:
            return anclas
    return []


def _columna(titulos: list[Marca], x0: float, x1: float) -> Marca:
    def lejos(m: Marca) -> tuple[float, float]:
        solape = min(m.x1, x1) - max(m.x0, x0)
        return -solape if solape > 0 else max(m.x0 - x1, x0 - m.x1), abs(m.x0 - x0)

    return min(titulos, key=lejos)


_POR_NOMBRE = {c.nombre: c for c in FAMILIAR}


def _persona(celdas: dict[str, list[Segmento]]) -> dict[str, Any]:
    valores: dict[str, Any] = {}
    for nombre, trozos in celdas.items():
        texto = " ".join(s.texto for s in sorted(trozos, key=lambda s: (s.pagina, s.fila, s.x0)))
        campo = _POR_NOMBRE[nombre]
        valor = campo.forma(texto)
        if valor is None:
            valor = campo.forma(texto.replace(" ", ""))
        if valor is not None:
            valores[nombre] = valor
    return componer(valores)


def componer(valores: dict[str, Any]) -> dict[str, Any]:
    """A person with the name in one piece and without the fields nobody asks for."""
    partes = [valores.pop(k, None) for k in ("nombres", "primer_apellido", "segundo_apellido")]
    entero = " ".join(p for p in partes if p)
    if entero and "nombre" not in valores:
        valores = {"nombre": entero, **valores}
    return {k: valor for k, valor in valores.items() if not k.startswith("_")}


def _lista(segmentos: Sequence[Segmento], propios: list[Segmento]) -> list[dict[str, Any]]:
    """Beneficiaries written one after the other as label and value: each starts where a label repeats."""
    if not propios:
        return []
    ordenes = {s.orden: i for i, s in enumerate(propios)}
    locales = [s for s in segmentos if s.orden in ordenes]
    personas: list[dict[str, Any]] = []
    actual: dict[str, Any] = {}
    for h in _en_orden(hallar(locales, FAMILIAR)):
        if h.campo.nombre in actual:
            personas.append(actual)
            actual = {}
        actual[h.campo.nombre] = h.valor
    personas.append(actual)
    return [p for p in map(componer, personas) if "nombre" in p or "curp" in p]


def _en_orden(hallados: list[Hallado]) -> list[Hallado]:
    return sorted(hallados, key=lambda h: (h.marca.segmento.pagina, h.marca.segmento.fila, h.marca.x0))
