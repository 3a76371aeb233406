"""Encryption at rest: AES-256-GCM with a key per record, wrapped by the master key and bound to what it belongs to."""

import os
import secrets
from pathlib import Path

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

_MARCA = b"FAC1"
_NONCE = 12
_LLAVE = 32
_ENVUELTA = _LLAVE + 16


class NoSeAbre(ValueError):
    """The bytes were changed, belong to another record, or the master key is another one."""


def sellar(datos: bytes, *, maestra: bytes, contexto: bytes) -> bytes:
    """Encrypt `datos` with a fresh key that `maestra` (32 bytes) wraps. `contexto`, whose they are, is not stored."""
    llave = AESGCM.generate_key(256)
    n1, n2 = os.urandom(_NONCE), os.urandom(_NONCE)
    envuelta = AESGCM(maestra).encrypt(n1, llave, _MARCA + contexto)
    return b"".join((_MARCA, n1, envuelta, n2, AESGCM(llave).encrypt(n2, datos, contexto)))


def abrir(sellado: bytes, *, maestra: bytes, contexto: bytes) -> bytes:
    """Decrypt what `sellar` made. Raises NoSeAbre when anything, `contexto` included, differs."""
    if not sellado.startswith(_MARCA):
        raise NoSeAbre("no es un registro cifrado por facultativo")
    n1, resto = sellado[4 : 4 + _NONCE], sellado[4 + _NONCE :]
    envuelta, n2, cifrado = (
        resto[:_ENVUELTA],
        resto[_ENVUELTA : _ENVUELTA + _NONCE],
        resto[_ENVUELTA + _NONCE :],
    )
    try:
        llave = AESGCM(maestra).decrypt(n1, envuelta, _MARCA + contexto)
        return AESGCM(llave).decrypt(n2, cifrado, contexto)
    except InvalidTag as e:
        raise NoSeAbre("el registro cifrado no corresponde a su lugar o a la llave maestra") from e


def secreto_en_disco(ruta: Path) -> bytes:
    """The 32 secret bytes kept at `ruta`, made on first use, readable by the owner alone.

    Two processes that start at once agree: the file is linked into place whole, and the loser reads the winner's.
    """
    if not ruta.exists():
        provisional = ruta.with_name(f".{ruta.name}.{os.getpid()}.{secrets.token_hex(4)}")
        descriptor = os.open(provisional, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(descriptor, "wb") as f:
            f.write(secrets.token_bytes(32))
            f.flush()
            os.fsync(f.fileno())
        try:
            os.link(provisional, ruta)
        except FileExistsError:
            pass
        finally:
            provisional.unlink()
    return ruta.read_bytes()
