"""What comes back from a page is a key or it is nobody's."""

from hypothesis import given
from hypothesis import strategies as st

from facultativo.comun.claves import leer_clave, leer_claves


@given(st.integers(0, 10**18 - 1))
def test_a_key_comes_back_as_it_went(clave: int) -> None:
    assert leer_clave(str(clave)) == clave


@given(st.text())
def test_whatever_is_written_is_a_key_that_fits_its_column_or_nothing(texto: str) -> None:
    clave = leer_clave(texto)
    assert clave is None or 0 <= clave < 2**63


def test_digits_of_other_scripts_and_endless_ones_are_no_keys() -> None:
    assert leer_claves(["7", "²", "٣", "9" * 5000, "-1", "", "12"]) == [7, 12]
