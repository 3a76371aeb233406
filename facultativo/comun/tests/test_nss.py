"""The NSS: form is an error, the rest a warning."""

import json
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from stdnum import luhn

from facultativo.comun.nss import digito_nss, validar_nss

HOY = date(2026, 11, 20)
CURP_2005 = "PUFX050115MTLRCMA0"


def codigos(valor: str, curp: str | None = None) -> list[str]:
    return [h.codigo for h in validar_nss(valor, curp=curp, hoy=HOY).hallazgos]


@given(st.from_regex("[0-9]{10}", fullmatch=True))
def test_el_digito_es_el_de_luhn(primeros_10: str) -> None:
    assert digito_nss(primeros_10) == luhn.calc_check_digit(primeros_10)
    assert luhn.is_valid(primeros_10 + digito_nss(primeros_10))


@given(st.text(max_size=30))
def test_ningun_texto_lo_hace_fallar(texto: str) -> None:
    validacion = validar_nss(texto, hoy=HOY)
    assert validacion.valido or validacion.hallazgos
    json.dumps(validacion.a_json())


def test_un_nss_bueno_se_entiende_con_guiones_espacios_o_puntos() -> None:
    bueno = "7322050001" + digito_nss("7322050001")
    for escrito in (bueno, f" {bueno}\n", "-".join((bueno[:2], bueno[2:4], bueno[4:6], bueno[6:10], bueno[10]))):
        assert validar_nss(escrito, curp=CURP_2005, hoy=HOY).normalizado == bueno
        assert codigos(escrito, CURP_2005) == []


def test_un_digito_que_falla_avisa_y_sigue_siendo_valido() -> None:
    malo = "7322050001" + str((int(digito_nss("7322050001")) + 1) % 10)
    validacion = validar_nss(malo, hoy=HOY)
    assert validacion.valido
    assert [(h.codigo, h.nivel) for h in validacion.hallazgos] == [("nss-digito", "advertencia")]


@pytest.mark.parametrize(
    ("valor", "codigo"),
    [
        ("", "nss-vacio"),
        ("7322050001", "nss-longitud"),
        ("732205000188", "nss-longitud"),
        ("7322O500018", "nss-letras"),
        ("٧٣٢٢٠٥٠٠٠١٨", "nss-letras"),
        ("00000000000", "nss-ceros"),
    ],
)
def test_longitud_y_letras_son_error(valor: str, codigo: str) -> None:
    assert codigos(valor) == [codigo]
    assert not validar_nss(valor, hoy=HOY).valido


def test_el_anio_de_nacimiento_se_compara_con_la_curp() -> None:
    nss = "7322990001" + digito_nss("7322990001")
    assert codigos(nss, CURP_2005) == ["nss-nacimiento-curp"]
    assert validar_nss(nss, curp=CURP_2005, hoy=HOY).valido
    assert codigos(nss, "no es una curp") == []


def test_nadie_se_inscribe_antes_de_nacer_salvo_con_prefijo_97() -> None:
    assert codigos("7398050001" + digito_nss("7398050001")) == ["nss-anios"]
    assert codigos("9798050001" + digito_nss("9798050001")) == []
    assert codigos("7320990001" + digito_nss("7320990001")) == []


def test_el_digito_se_niega_a_calcular_sobre_otra_cosa() -> None:
    with pytest.raises(ValueError, match="diez"):
        digito_nss("12345")
