"""The registro patronal: form and digit are errors; another modalidad than 32 is a warning."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facultativo.comun.registro_patronal import digito_registro_patronal, validar_registro_patronal


def codigos(valor: str) -> list[str]:
    return [h.codigo for h in validar_registro_patronal(valor).hallazgos]


def test_el_digito_a_mano() -> None:
    # Y54 12345 32 -> 34 541234532; doubled from the right: 4+3+1+4+6+2+2+4+1+4+6 = 37 -> 3
    assert digito_registro_patronal("Y541234532") == "3"


@given(st.from_regex("[A-Z0-9][0-9]{7}32", fullmatch=True), st.integers(1, 9))
def test_con_su_digito_es_valido_y_con_otro_no(primeros_10: str, salto: int) -> None:
    digito = digito_registro_patronal(primeros_10)
    assert codigos(primeros_10 + digito) == []
    assert codigos(primeros_10 + str((int(digito) + salto) % 10)) == ["registro-patronal-digito"]


@given(st.text(max_size=30))
def test_ningun_texto_lo_hace_fallar(texto: str) -> None:
    validacion = validar_registro_patronal(texto)
    assert validacion.valido or validacion.hallazgos
    json.dumps(validacion.a_json())


def test_minusculas_guiones_y_espacios_no_cuentan() -> None:
    validacion = validar_registro_patronal(" y54-12345-32-3 ")
    assert (validacion.normalizado, validacion.valido) == ("Y5412345323", True)


def test_otra_modalidad_es_un_registro_de_patron() -> None:
    registro = "Y541234510" + digito_registro_patronal("Y541234510")
    validacion = validar_registro_patronal(registro)
    assert validacion.valido
    assert [(h.codigo, h.nivel) for h in validacion.hallazgos] == [("registro-patronal-modalidad", "advertencia")]


@pytest.mark.parametrize(
    ("valor", "codigo"),
    [
        ("", "registro-patronal-vacio"),
        ("Y541234532", "registro-patronal-longitud"),
        ("Y54123453233", "registro-patronal-longitud"),
        ("YY412345323", "registro-patronal-forma"),
        ("Ñ5412345323", "registro-patronal-forma"),
        ("Y541234532X", "registro-patronal-forma"),
    ],
)
def test_la_forma_es_error(valor: str, codigo: str) -> None:
    assert codigos(valor) == [codigo]
    assert not validar_registro_patronal(valor).valido


def test_el_digito_se_niega_a_calcular_sobre_otra_cosa() -> None:
    with pytest.raises(ValueError, match="nueve"):
        digito_registro_patronal("YY41234532")
