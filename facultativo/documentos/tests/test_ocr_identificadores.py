"""CURP and NSS out of guessed words: the digit judges, doubt stays below 0.9."""

import random
import string
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facultativo.comun.curp import digito_curp
from facultativo.documentos.rules.ocr_identificadores import (
    CONCUERDA,
    CONFIRMADA,
    DUDOSA,
    REPARADA,
    acordar,
    curp_de_ocr,
    nacieron_el_mismo_anio,
    nss_de_ocr,
    preparar,
)
from facultativo.documentos.rules.trozos import Trozo
from tests.papeles.personas import Persona, una_persona

HOY = date(2026, 11, 22)
personas = st.integers(0, 10**6).map(lambda semilla: una_persona(random.Random(semilla)))
CONFUNDIR = str.maketrans("OIZASGTB", "01245678")
LETRAS_POR_DIGITOS = str.maketrans("01258", "OIZSB")


@given(personas)
def test_what_is_printed_clean_is_read_whole(persona: Persona) -> None:
    assert curp_de_ocr(f"CURP: {persona.curp}", hoy=HOY) == (persona.curp, CONCUERDA)
    assert nss_de_ocr(f"Número de Seguridad Social:{persona.nss}||") == (persona.nss, CONCUERDA)


@given(personas)
def test_letters_and_digits_of_one_shape_change_places_and_the_digit_agrees(persona: Persona) -> None:
    visto = curp_de_ocr(persona.curp.translate(CONFUNDIR), hoy=HOY)
    assert visto is not None and visto[0] == persona.curp
    nss = nss_de_ocr(persona.nss.translate(LETRAS_POR_DIGITOS))
    assert nss is None or nss[0] == persona.nss


@given(personas, st.integers(0, 10), st.integers(1, 9))
def test_one_misread_digit_of_the_nss_is_always_doubted(persona: Persona, lugar: int, cambio: int) -> None:
    malo = str((int(persona.nss[lugar]) + cambio) % 10)
    visto = nss_de_ocr(persona.nss[:lugar] + malo + persona.nss[lugar + 1 :])
    assert visto is None or visto[1] == DUDOSA


@given(personas, st.integers(0, 17), st.sampled_from(string.ascii_uppercase + string.digits))
def test_one_reading_alone_is_never_sure(persona: Persona, lugar: int, signo: str) -> None:
    visto = curp_de_ocr(persona.curp[:lugar] + signo + persona.curp[lugar + 1 :], hoy=HOY)
    assert visto is None or visto[1] < 0.9


@given(st.text(max_size=60))
def test_any_text_is_answered(texto: str) -> None:
    for lectura in (curp_de_ocr(texto, hoy=HOY), nss_de_ocr(texto)):
        assert lectura is None or 0 < lectura[1] < 0.9


@pytest.mark.parametrize(
    "texto", ["63 16 98 0464 6", "6316-98-0464-6", "NSS 63169804646.", "tu NSS es: 63l6980464b".replace("b", "6")]
)
def test_the_nss_is_found_however_it_is_grouped(texto: str) -> None:
    visto = nss_de_ocr(texto)
    assert visto is not None and visto[0] == "63169804646"


@pytest.mark.parametrize("texto", ["Folio 1234567890123", "BOLSILLOSIO", "00000000000", "12/11/2026 10:22:11", ""])
def test_other_numbers_are_not_an_nss(texto: str) -> None:
    assert nss_de_ocr(texto) is None


def test_the_zero_of_position_17_is_told_from_the_letter_by_the_date_of_birth() -> None:
    de_2005, de_1998 = "OIXL050216MMCZQJO", "OIXL980216MMCZQJ0"
    for diecisiete in (de_2005, de_1998):
        curp = diecisiete + digito_curp(diecisiete)
        gemela = curp[:16] + {"O": "0", "0": "O"}[curp[16]] + curp[17]
        assert curp_de_ocr(gemela, hoy=HOY) == (curp, REPARADA)


def test_two_places_that_agree_make_it_sure_and_two_good_values_unmake_it() -> None:
    assert acordar([("63169804646", CONCUERDA), ("63169804646", REPARADA)]) == ("63169804646", CONFIRMADA)
    assert acordar([("63169804646", CONCUERDA), ("63169804640", DUDOSA)]) == ("63169804646", CONCUERDA)
    otro = acordar([("63169804646", CONCUERDA), ("63169804646", CONCUERDA), ("81169804644", CONCUERDA)])
    assert otro == ("63169804646", REPARADA)
    assert acordar([("63169804640", DUDOSA), ("63169804640", DUDOSA)]) == ("63169804640", DUDOSA)
    assert acordar([]) is None


def test_readers_receive_the_repaired_value_in_its_place_and_no_certainty_it_has_not_earned() -> None:
    leidos = [
        Trozo("CURP: 0IXL98O216MMCZQJ1O", 0, 0, 9, 9, 1, 0.999, "ocr"),
        Trozo("VIGENTE", 0, 9, 9, 18, 1, 0.99, "ocr"),
    ]
    curp, situacion = preparar(leidos)
    assert curp.texto == "CURP: OIXL980216MMCZQJ10" and curp.confianza == REPARADA
    assert situacion.texto == "VIGENTE" and situacion.confianza < 0.9


def test_the_bars_of_the_seal_are_put_back() -> None:
    renglones = (
        "lInvocante:portalimssdigital|Fecha:04 de noviembre",
        "ÁNGEL/Curp:X|Número de Seguridad Social:482507780801",
    )
    abre, cierra = (t.texto for t in preparar(Trozo(r, 0, 0, 9, 9, 1, 0.99, "ocr") for r in renglones))
    assert abre.startswith("||Invocante:")
    assert cierra == "ÁNGEL|Curp:X|Número de Seguridad Social:48250778080||"


def test_both_numbers_carry_the_year_of_birth() -> None:
    assert nacieron_el_mismo_anio("OIXL980216MMCZQJ10", "63169804646")
    assert not nacieron_el_mismo_anio("OIXL990216MMCZQJ10", "63169804646")
