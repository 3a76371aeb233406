"""Names of persons: splitting a full name, telling whether two names are the same."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from facultativo.comun.curp import letras_del_nombre
from facultativo.comun.curp.tablas import PARTICULAS
from facultativo.comun.texto import plegar, plegar_ascii

_ABREVIATURAS = {"MA": "MARIA", "J": "JOSE"}
_MAX_PALABRAS = 14
"""Longer than any name: what comes with more words is not split by trial."""


@dataclass(frozen=True, slots=True)
class NombrePartido:
    """A name in the three parts of a Mexican birth certificate."""

    nombres: str
    primer_apellido: str
    segundo_apellido: str

    @property
    def completo(self) -> str:
        """Given names first, as papers of IMSS write it."""
        return " ".join(p for p in (self.nombres, self.primer_apellido, self.segundo_apellido) if p)


def partir_nombre(completo: str, curp: str) -> NombrePartido:
    """Split a full name by the letters of its CURP, whether it says nombres or apellidos first.

    When no split gives the letters of the CURP (or it is empty) the last two words, with their particles, are
    the apellidos. Folded to upper case without accents.
    """
    grupos = _grupos(plegar(completo.replace(",", " ")).split())
    if 1 < len(grupos) <= _MAX_PALABRAS and len(curp) >= 4:
        puntuados = [(_acierto(curp, p), p) for p in _particiones(grupos)]
        mejor, partido = max(puntuados, key=lambda par: par[0])
        if mejor >= 4:
            return partido
    return _a_ciegas(grupos)


def mismo_nombre(a: str, b: str) -> bool:
    """True when both names hold the same words in any order. Accents, Ñ, signs and `MA.` do not count."""
    primero, segundo = _bolsa(a), _bolsa(b)
    return bool(primero) and primero == segundo


def _bolsa(nombre: str) -> list[str]:
    # IMSS files write # for Ñ.
    palabras = re.findall("[A-Z0-9]+", plegar_ascii(nombre.replace("#", "Ñ")))
    return sorted(_ABREVIATURAS.get(p, p) for p in palabras)


def _grupos(palabras: list[str]) -> list[str]:
    """Words with the particles that precede them: `DE LA CRUZ` is one group."""
    grupos: list[str] = []
    pendientes: list[str] = []
    for palabra in palabras:
        pendientes.append(palabra)
        if palabra not in PARTICULAS:
            grupos.append(" ".join(pendientes))
            pendientes = []
    return grupos + ([" ".join(pendientes)] if pendientes else [])


def _particiones(grupos: list[str]) -> Iterator[NombrePartido]:
    """Every split into three: given names first, then apellidos first. An earlier one wins a tie."""
    n = len(grupos)
    for i in range(n - 1, 0, -1):
        for j in sorted(range(i + 1, n + 1), key=lambda fin: (fin == n, fin)):
            yield NombrePartido(" ".join(grupos[:i]), " ".join(grupos[i:j]), " ".join(grupos[j:]))
    for i in range(1, n):
        for j in range(i, n):
            primero, segundo = grupos[:i], grupos[i:j]
            yield NombrePartido(" ".join(grupos[j:]), " ".join(primero), " ".join(segundo))


def _acierto(curp: str, partido: NombrePartido) -> int:
    """How many of the seven letters agree; fewer than the first four is none."""
    try:
        cuatro, tres = letras_del_nombre(
            nombres=partido.nombres,
            primer_apellido=partido.primer_apellido,
            segundo_apellido=partido.segundo_apellido,
        )
    except ValueError:
        return 0
    if cuatro != curp[:4]:
        return 0
    return 4 + sum(a == b for a, b in zip(tres, curp[13:16], strict=False))


def _a_ciegas(grupos: list[str]) -> NombrePartido:
    if len(grupos) < 3:
        return NombrePartido(*grupos, *[""] * (3 - len(grupos)))
    return NombrePartido(" ".join(grupos[:-2]), grupos[-2], grupos[-1])
