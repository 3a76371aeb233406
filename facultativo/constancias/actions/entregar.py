"""Bytes and proofs that leave the room."""

from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from facultativo.comun.adapters import almacen
from facultativo.constancias.adapters.firma import es_nuestra, llave_publica
from facultativo.constancias.models import ConstanciaEstudios
from facultativo.constancias.rules.sobre import Sobre, leer, partir


def pdf(constancia: ConstanciaEstudios) -> bytes:
    """The letter exactly as it was issued."""
    return almacen.leer(constancia.archivo)


def verificar_sobre(texto: str) -> Sobre | None:
    """The signed envelope of a QR, when this installation signed it and nobody changed it."""
    partes = partir(texto)
    return leer(partes[0]) if partes and es_nuestra(*partes) else None


def llave_publica_pem() -> str:
    """The public key, for whoever verifies without asking us."""
    return llave_publica().public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo).decode()
