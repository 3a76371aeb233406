"""What the school signs for others to verify: COSE_Sign1 (RFC 9052) with Ed25519 (RFC 9053) and a key name.

Only the writing is here. Who verifies has the browser (`verificar.js`) or any COSE library: the tests use one.
"""

import hashlib
from typing import Any

import cbor2
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

SIGN1 = 18
"""The CBOR tag that says COSE_Sign1."""
_ALG, _KID = 1, 4
_EDDSA = -8
_LARGO_DE_KID = 8


def sellar_cwt(derechos: dict[int, Any], *, llave: Ed25519PrivateKey) -> bytes:
    """A CBOR Web Token (RFC 8392) with these claims. The same claims and key give the same bytes."""
    protegido = _cbor({_ALG: _EDDSA, _KID: kid_de(llave.public_key().public_bytes_raw())})
    carga = _cbor(derechos)
    firma = llave.sign(_cbor(["Signature1", protegido, b"", carga]))
    return _cbor(cbor2.CBORTag(SIGN1, [protegido, {}, carga, firma]))


def kid_de(publica: bytes) -> bytes:
    """The name of a key: the beginning of its COSE thumbprint (RFC 9679), so that nobody has to invent names."""
    return hashlib.sha256(_cbor({1: 1, -1: 6, -2: publica})).digest()[:_LARGO_DE_KID]


def abrir_sin_verificar(sellado: bytes) -> tuple[bytes, dict[int, Any]]:
    """The key name and the claims of what we signed and kept ourselves. It proves nothing about what others bring."""
    protegido, _, carga, _ = cbor2.loads(sellado).value
    return cbor2.loads(protegido)[_KID], cbor2.loads(carga)


def _cbor(valor: Any) -> bytes:
    return bytes(cbor2.dumps(valor, canonical=True))
