"""The headings of the relation. Three are called «Tipo»: which is which is told by its place between NSS and date."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

from facultativo.movimientos.rules.respuesta.palabra import Fila, Palabra

_ENTRE = ("sbc", "ext", "umf", "tipo_salario")
_DESPUES = ("tipo_trabajador", "causa")
_SENAS = (
    ("sbc", ("SAL", "S.B", "SBC", "BASE")),
    ("ext", ("EXT",)),
    ("umf", ("UMF", "U.M.F", "CLINICA")),
    ("fecha", ("FEC", "F.MOV")),
    ("causa", ("C.BAJA", "CAUSA", "BAJA", "C.B")),
    ("codigo", ("CODIGO", "COD", "CLAVE", "ERROR", "MOTIVO", "DESCRIPCION")),
    ("nombre", ("NOMBRE", "ASEGURADO")),
    ("nss", ("NSS", "N.S.S", "SEGURIDAD")),
    ("tipo", ("TIPO", "MOV", "T.MOV")),
)
_ALTO_DE_ENCABEZADO = 2.7
"""Lines of the heading above and below the one that says NSS."""


@dataclass(frozen=True, slots=True)
class Columnas:
    """The middle of each column that has a heading."""

    centros: dict[str, float]

    def repartir(self, palabras: Sequence[Palabra], *, tras_la_fecha: bool) -> dict[str, str]:
        """Which column each word fills: the choice that keeps the order and moves the words least."""
        nombres = [n for n in (_DESPUES if tras_la_fecha else _ENTRE) if n in self.centros]
        if not palabras or len(palabras) > len(nombres):
            return {}
        mejor = min(combinations(nombres, len(palabras)), key=lambda c: self._corrimiento(c, palabras))
        return {n: p.texto for n, p in zip(mejor, palabras, strict=True)}

    def _corrimiento(self, nombres: Sequence[str], palabras: Sequence[Palabra]) -> float:
        return sum(abs(self.centros[n] - p.centro) for n, p in zip(nombres, palabras, strict=True))


def columnas_en(filas: Sequence[Fila], i: int) -> Columnas | None:
    """The columns when line `i` is the heading of a relation, else None."""
    if not {"NSS", "N.S.S", "SEGURIDAD"} & set(filas[i].claves) or any(_es_numero(p) for p in filas[i].palabras):
        return None
    altura = _ALTO_DE_ENCABEZADO * filas[i].alto
    titulo = [
        p
        for f in filas[max(i - 2, 0) : i + 3]
        if f.cerca_de(filas[i], altura) and "RELACION" not in f.claves and not any(map(_es_numero, f.palabras))
        for p in f.palabras
    ]
    centros: dict[str, float] = {}
    tipos: list[Palabra] = []
    for palabra in sorted(titulo, key=lambda p: p.x0):
        sena = _sena(palabra)
        if palabra.clave.startswith("TIPO"):
            tipos.append(palabra)
        elif sena:
            centros.setdefault(sena, palabra.centro)
    if not {"nss", "nombre"} <= set(centros):
        return None
    return Columnas(centros | _tipos(tipos, centros))


def _sena(palabra: Palabra) -> str:
    return next((n for n, senas in _SENAS if palabra.clave.startswith(senas)), "")


def _tipos(tipos: Sequence[Palabra], centros: dict[str, float]) -> dict[str, float]:
    """`Tipo` before the NSS is of the movement, between NSS and date of the salary, after it of the worker."""
    fecha = centros.get("fecha", float("inf"))
    nombrados: dict[str, float] = {}
    for palabra in tipos:
        if palabra.centro < centros["nss"]:
            nombrados.setdefault("tipo", palabra.centro)
        else:
            nombrados["tipo_salario" if palabra.centro < fecha else "tipo_trabajador"] = palabra.centro
    return nombrados


def _es_numero(palabra: Palabra) -> bool:
    return any(c.isdigit() for c in palabra.texto)
