"""Ed25519 (RFC 8032): keys are drawn at random, never derived, so that one can be replaced without the others."""

import base64

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from facultativo.comun.adapters.cose import kid_de


def nueva_llave() -> tuple[str, bytes, str]:
    """The name of a fresh key, its public half and its private half in base64."""
    llave = Ed25519PrivateKey.generate()
    publica = llave.public_key().public_bytes_raw()
    return kid_de(publica).hex(), publica, base64.b64encode(llave.private_bytes_raw()).decode()


def llave_de(privada: str) -> Ed25519PrivateKey:
    """The key that signs, back from where it was kept."""
    return Ed25519PrivateKey.from_private_bytes(base64.b64decode(privada))
