"""Números de control pegados de cualquier lista: con nombres, comas, guiones o numeración."""

import re

_PALABRA = re.compile(r"[^\s,;|]+")
_LINEA = re.compile(r"[\r\n;]+")
_MINIMO_DE_DIGITOS = 4


def leer_numeros(texto: str) -> tuple[str, ...]:
    """Lo que se pegó, como se busca: en mayúsculas y sin signos, una vez cada uno y en su orden.

    De cada renglón se toman las palabras con cuatro dígitos o más; un renglón sin ninguna se devuelve entero, para que
    quien pegó sepa que no se entendió: nada de lo pegado se pierde en silencio.
    """
    leidos: dict[str, None] = {}
    for renglon in _LINEA.split(texto):
        numeros = [n for n in map(_como_numero, _PALABRA.findall(renglon)) if n]
        entero = " ".join(renglon.replace(",", " ").split())
        leidos |= dict.fromkeys(numeros or ([entero] if entero else []))
    return tuple(leidos)


def _como_numero(palabra: str) -> str:
    limpia = "".join(c for c in palabra if c.isalnum()).upper()
    return limpia if sum(c.isdigit() for c in limpia) >= _MINIMO_DE_DIGITOS else ""
