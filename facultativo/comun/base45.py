"""Base45 (RFC 9285): bytes in the alphabet that a QR writes with the fewest modules."""

_ALFABETO = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:"
_BASE = 45


def codificar(datos: bytes) -> str:
    """Two bytes in three characters; a last odd byte in two."""
    return "".join(_grupo(datos[i : i + 2]) for i in range(0, len(datos), 2))


def _grupo(par: bytes) -> str:
    resto, digitos = int.from_bytes(par, "big"), []
    for _ in range(len(par) + 1):
        resto, digito = divmod(resto, _BASE)
        digitos.append(_ALFABETO[digito])
    return "".join(digitos)


def en_direccion(datos: bytes) -> str:
    """The same, safe after `#` in an address: space and `%`, which an address can't hold, as `%20` and `%25`.

    Both escapes are themselves of the QR's alphanumeric alphabet, so the code stays small.
    """
    return codificar(datos).replace("%", "%25").replace(" ", "%20")
