"""The clinic, however it is written."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facultativo.adscripcion.rules import ClinicaInvalida, leer_clinica
from facultativo.adscripcion.states import FICHAS_CARNET, FRASE_DE_MOTIVO, TRANSICIONES_CARNET, EstadoCarnet, Turno


@pytest.mark.parametrize(
    "escrito", ["8", "08", "UMF 8", "umf No. 8", "U.M.F. 008", "Unidad de Medicina Familiar 8", "Clínica 8"]
)
def test_the_number_of_the_clinic_is_understood_however_it_is_written(escrito: str) -> None:
    assert leer_clinica(escrito).umf == "8"


@pytest.mark.parametrize("escrito", ["", "Apizaco", "0", "12345", "no sé"])
def test_what_is_not_a_number_of_a_clinic_says_what_to_write(escrito: str) -> None:
    with pytest.raises(ClinicaInvalida, match="por ejemplo 8") as error:
        leer_clinica(escrito)
    assert error.value.campo == "umf"


@pytest.mark.parametrize(
    ("turno", "esperado"),
    [
        ("MATUTINO", Turno.MATUTINO),
        ("Vespertino", Turno.VESPERTINO),
        ("Fin de semana", Turno.JORNADA_ACUMULADA),
        ("", None),
    ],
)
def test_the_shift_is_one_of_the_list_or_unknown(turno: str, esperado: Turno | None) -> None:
    assert leer_clinica("8", turno).turno == esperado


@pytest.mark.parametrize(
    ("escrito", "guardado"), [("5", "5"), ("05", "5"), ("Consultorio 12 A", None), ("12A", "12A"), ("", "")]
)
def test_the_room_is_a_short_number(escrito: str, guardado: str | None) -> None:
    if guardado is None:
        with pytest.raises(ClinicaInvalida):
            leer_clinica("8", "", escrito)
    else:
        assert leer_clinica("8", "", escrito).consultorio == guardado


@given(st.text(max_size=40), st.text(max_size=40), st.text(max_size=40))
def test_any_text_is_understood_or_answered(umf: str, turno: str, consultorio: str) -> None:
    try:
        clinica = leer_clinica(umf, turno, consultorio)
    except ClinicaInvalida as error:
        assert error.campo in ("umf", "turno", "consultorio") and str(error)
    else:
        assert 1 <= int(clinica.umf) <= 999 and len(clinica.consultorio) <= 4


def test_every_state_and_reason_has_its_words() -> None:
    assert set(TRANSICIONES_CARNET) == set(FICHAS_CARNET) == set(EstadoCarnet)
    assert all(frase.endswith(".") for frase in FRASE_DE_MOTIVO.values())
