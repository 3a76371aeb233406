"""Ed25519 (RFC 8032). The key is derived from the master key: nothing more to keep or to lose."""

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from django.conf import settings

_PARA_QUE = b"facultativo constancias firma v1"


def firmar(cuerpo: bytes) -> bytes:
    """The signature of the school's installation over these bytes."""
    return _llave().sign(cuerpo)


def es_nuestra(cuerpo: bytes, firma: bytes) -> bool:
    """True when this installation signed exactly these bytes."""
    try:
        llave_publica().verify(firma, cuerpo)
    except InvalidSignature:
        return False
    return True


def llave_publica() -> Ed25519PublicKey:
    """What a verifier needs: 32 bytes that anybody may have."""
    return _llave().public_key()


def _llave() -> Ed25519PrivateKey:
    semilla = HKDF(algorithm=SHA256(), length=32, salt=None, info=_PARA_QUE).derive(settings.LLAVE_MAESTRA)
    return Ed25519PrivateKey.from_private_bytes(semilla)
