"""The letters that a name gives to the CURP: positions 1-4 and 14-16, and the whole raíz (1-16)."""

import re
from collections.abc import Callable
from datetime import date

from facultativo.comun.curp.tablas import (
    ENTIDADES,
    NOMBRES_QUE_CEDEN,
    PALABRAS_INCONVENIENTES,
    PARTICULAS,
    SEXOS,
)
from facultativo.comun.texto import plegar

_SIGNOS = str.maketrans({"’": "'", "‘": "'", "`": "'", "´": "'", "‐": "-", "‑": "-", "–": "-", "—": "-", ",": " "})
_NOMBRE = re.compile("[A-ZÑ './-]*")
_PEGADO = re.compile(r"\b(MA|J)\.(?=[A-ZÑ])")


def letras_del_nombre(*, nombres: str, primer_apellido: str, segundo_apellido: str) -> tuple[str, str]:
    """The four letters of positions 1-4 and the three of 14-16. ValueError when a name is not letters.

    Without a segundo apellido its places are X. Ñ is X, a diaeresis is dropped, and a slash, hyphen, dot or
    apostrophe that stands before the vowel or consonant looked for gives X (`D/AMICO` → DX). Inconvenient
    words: the second letter becomes X.
    """
    nombre = _palabra_del_nombre(_palabras(nombres))
    if not nombre:
        raise ValueError("falta el nombre")
    apellido, segundo = (_sin_particulas(_palabras(a))[:1] for a in (primer_apellido, segundo_apellido))
    partes = ["".join(apellido), "".join(segundo), nombre]
    iniciales = [_letra(p[:1]) for p in partes]
    cuatro = iniciales[0] + _primera_interna(partes[0], _es_vocal) + iniciales[1] + iniciales[2]
    if cuatro in PALABRAS_INCONVENIENTES:
        cuatro = cuatro[0] + "X" + cuatro[2:]
    return cuatro, "".join(_primera_interna(p, _es_consonante) for p in partes)


def raiz_curp(
    *,
    nombres: str,
    primer_apellido: str,
    segundo_apellido: str,
    fecha_nacimiento: date,
    sexo: str,
    entidad: str,
) -> str:
    """The sixteen positions that follow from the birth certificate; RENAPO gives the other two.

    `sexo` is H, M or X and `entidad` a key of `ENTIDADES`, in any case. ValueError, with
    a Spanish sentence, when something does not allow it.
    """
    cuatro, tres = letras_del_nombre(
        nombres=nombres, primer_apellido=primer_apellido, segundo_apellido=segundo_apellido
    )
    sexo, entidad = sexo.strip().upper(), entidad.strip().upper()
    if sexo not in SEXOS:
        raise ValueError("el sexo se escribe H, M o X")
    if entidad not in ENTIDADES:
        raise ValueError("la entidad de nacimiento no es una de las 33 claves de dos letras")
    return f"{cuatro}{fecha_nacimiento:%y%m%d}{sexo}{entidad}{tres}"


def concuerda_con_nombre(curp: str, *, nombres: str, primer_apellido: str, segundo_apellido: str) -> bool:
    """True when the seven letters are those of the name. False is a warning, never a reason to reject."""
    try:
        cuatro, tres = letras_del_nombre(
            nombres=nombres, primer_apellido=primer_apellido, segundo_apellido=segundo_apellido
        )
    except ValueError:
        return False
    return curp[:4] == cuatro and curp[13:16] == tres


def _palabras(nombre: str) -> list[str]:
    plegado = plegar(nombre.translate(_SIGNOS))
    if not _NOMBRE.fullmatch(plegado):
        raise ValueError("el nombre lleva signos que no son letras")
    if plegado and not re.search("[A-ZÑ]", plegado):
        return []
    return _PEGADO.sub(r"\1. ", plegado).split()


def _sin_particulas(palabras: list[str]) -> list[str]:
    """Particles go only while a word remains: they do not count in `DE LA CRUZ`; `LE` alone is a surname."""
    while len(palabras) > 1 and palabras[0].rstrip(".") in PARTICULAS:
        palabras = palabras[1:]
    return palabras


def _palabra_del_nombre(palabras: list[str]) -> str:
    """`MARIA DE LOS ANGELES` gives ANGELES, `MARIA` alone gives MARIA, `JOSE MARIA` gives MARIA."""
    palabras = _sin_particulas(palabras)
    if len(palabras) > 1 and palabras[0] in NOMBRES_QUE_CEDEN:
        palabras = _sin_particulas(palabras[1:])
    return palabras[0] if palabras else ""


def _letra(caracter: str) -> str:
    return caracter if "A" <= caracter <= "Z" else "X"


def _es_vocal(caracter: str) -> bool:
    return caracter in "AEIOU"


def _es_consonante(caracter: str) -> bool:
    return caracter in "BCDFGHJKLMNÑPQRSTVWXYZ"


def _primera_interna(palabra: str, buscada: Callable[[str], bool]) -> str:
    """First vowel or consonant after the initial. A sign found before it takes its place and is written X."""
    for caracter in palabra[1:]:
        if buscada(caracter) or not (_es_vocal(caracter) or _es_consonante(caracter)):
            return _letra(caracter)
    return "X"
