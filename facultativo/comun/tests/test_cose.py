"""What we sign, read by libraries that are not ours."""

import base45 as oraculo
import cbor2
import cwt
import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from hypothesis import given
from hypothesis import strategies as st

from facultativo.comun.adapters.cose import kid_de, sellar_cwt
from facultativo.comun.base45 import codificar, en_direccion

LLAVE = Ed25519PrivateKey.from_private_bytes(bytes(range(32)))
KID = kid_de(LLAVE.public_key().public_bytes_raw())
DERECHOS = st.dictionaries(
    st.sampled_from([1, 7, -65537]), st.binary(max_size=40) | st.text(max_size=20), min_size=1
).map(lambda d: {1: "ITAT", 4: 1_800_000_000, 5: 1_700_000_000, 6: 1_700_000_000} | d | {1: "ITAT", 7: b"cti"})


def _llave_cose(llave: Ed25519PrivateKey = LLAVE) -> cwt.COSEKey:
    publica = llave.public_key().public_bytes_raw()
    return cwt.COSEKey.new({1: 1, -1: 6, -2: publica, 3: -8, 2: kid_de(publica), 4: [2]})


@given(DERECHOS)
def test_otra_biblioteca_verifica_lo_que_firmamos(derechos: dict[int, object]) -> None:
    sellado = sellar_cwt(derechos, llave=LLAVE)
    protegidos, _, carga = cwt.COSE.new(verify_kid=True).decode_with_headers(sellado, _llave_cose())
    assert cbor2.loads(carga) == derechos
    assert protegidos == {1: -8, 4: KID}
    assert sellar_cwt(derechos, llave=LLAVE) == sellado


@given(st.data())
def test_un_solo_bit_distinto_no_se_verifica(datos: st.DataObject) -> None:
    sellado = bytearray(sellar_cwt({1: "ITAT", 7: b"cti"}, llave=LLAVE))
    sellado[datos.draw(st.integers(0, len(sellado) - 1))] ^= 1 << datos.draw(st.integers(0, 7))
    with pytest.raises((cwt.VerifyError, cwt.DecodeError, ValueError, TypeError, KeyError, AttributeError)):
        cwt.COSE.new(verify_kid=True).decode(bytes(sellado), _llave_cose())


def test_otra_llave_no_la_verifica() -> None:
    otra = Ed25519PrivateKey.generate()
    with pytest.raises((cwt.VerifyError, ValueError)):
        cwt.COSE.new(verify_kid=True).decode(sellar_cwt({7: b"x"}, llave=LLAVE), _llave_cose(otra))


def test_los_ejemplos_de_la_norma() -> None:
    assert [codificar(b) for b in (b"AB", b"Hello!!", b"base-45", b"ietf!", b"")] == [
        "BB8", "%69 VD92EX0", "UJCLQE7W581", "QED8WEX0", "",
    ]  # fmt: skip


@given(st.binary(max_size=200))
def test_base45_es_la_de_los_demas_y_cabe_en_una_direccion(datos: bytes) -> None:
    assert codificar(datos) == oraculo.b45encode(datos).decode()
    assert not set(en_direccion(datos)) & {" ", "#", "<", ">", '"'}
    assert en_direccion(datos).replace("%20", " ").replace("%25", "%") == codificar(datos)
