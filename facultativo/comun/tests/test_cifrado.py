"""What is sealed opens whole, in its own place, with its own key, or not at all."""

import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facultativo.comun.cifrado import NoSeAbre, abrir, secreto_en_disco, sellar

MAESTRA = bytes(range(32))


@given(st.binary(max_size=2000), st.binary(max_size=40))
def test_what_is_sealed_opens_as_it_was(datos: bytes, contexto: bytes) -> None:
    sellado = sellar(datos, maestra=MAESTRA, contexto=contexto)
    assert abrir(sellado, maestra=MAESTRA, contexto=contexto) == datos
    assert len(datos) < 8 or datos not in sellado


@given(st.binary(min_size=1, max_size=50), st.data())
def test_one_changed_byte_anywhere_shows(datos: bytes, data: st.DataObject) -> None:
    sellado = bytearray(sellar(datos, maestra=MAESTRA, contexto=b"x"))
    sellado[data.draw(st.integers(0, len(sellado) - 1))] ^= 1
    with pytest.raises(NoSeAbre):
        abrir(bytes(sellado), maestra=MAESTRA, contexto=b"x")


@pytest.mark.parametrize(("maestra", "contexto"), [(bytes(32), b"x"), (MAESTRA, b"y")])
def test_another_key_or_another_place_does_not_open(maestra: bytes, contexto: bytes) -> None:
    with pytest.raises(NoSeAbre):
        abrir(sellar(b"secreto", maestra=MAESTRA, contexto=b"x"), maestra=maestra, contexto=contexto)


def test_processes_that_start_at_once_agree_on_the_secret(tmp_path: Path) -> None:
    programa = (
        "import sys; from pathlib import Path; from facultativo.comun.cifrado import secreto_en_disco;"
        "print(secreto_en_disco(Path(sys.argv[1])).hex())"
    )
    ruta = tmp_path / "llave"
    hijos = [
        subprocess.Popen([sys.executable, "-c", programa, str(ruta)], stdout=subprocess.PIPE, text=True)
        for _ in range(4)
    ]
    dichos = {hijo.communicate()[0].strip() for hijo in hijos}
    assert dichos == {secreto_en_disco(ruta).hex()}
    assert ruta.stat().st_mode & 0o077 == 0
    assert list(tmp_path.iterdir()) == [ruta]
