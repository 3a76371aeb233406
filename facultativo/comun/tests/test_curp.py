"""A CURP is accepted only when RENAPO could have given it."""

import json
from datetime import date

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from stdnum.exceptions import ValidationError
from stdnum.mx import curp as ajeno

from facultativo.comun.curp import (
    ENTIDADES,
    PALABRAS_INCONVENIENTES,
    digito_curp,
    entidad_de_curp,
    fecha_de_curp,
    sexo_de_curp,
    validar_curp,
)

HOY = date(2026, 11, 20)
CONSONANTES = "BCDFGHJKLMNPQRSTVWXYZ"


def armar(primeros_17: str) -> str:
    return primeros_17 + digito_curp(primeros_17)


@st.composite
def curps(draw: st.DrawFn) -> str:
    letras = draw(st.from_regex("[A-Z][AEIOUX][A-Z]{2}", fullmatch=True))
    assume(letras not in PALABRAS_INCONVENIENTES)
    fecha = draw(st.dates(date(1930, 1, 1), HOY))
    homoclave = draw(st.sampled_from("0123456789" if fecha.year < 2000 else "ABCDEFGHIJKLMNOPQRSTUVWXYZ"))
    sexo, entidad = draw(st.sampled_from("HMX")), draw(st.sampled_from(sorted(ENTIDADES)))
    internas = draw(st.text(CONSONANTES, min_size=3, max_size=3))
    return armar(f"{letras}{fecha:%y%m%d}{sexo}{entidad}{internas}{homoclave}")


def codigos(valor: str) -> list[str]:
    return [h.codigo for h in validar_curp(valor, hoy=HOY).hallazgos]


@given(curps())
def test_una_curp_bien_formada_es_valida_y_dice_fecha_sexo_y_entidad(curp: str) -> None:
    assert validar_curp(curp, hoy=HOY).valido
    nacimiento = fecha_de_curp(curp)
    assert nacimiento is not None and nacimiento <= HOY
    assert f"{nacimiento:%y%m%d}{sexo_de_curp(curp)}{entidad_de_curp(curp)}" == curp[4:13]


@given(curps(), st.integers(0, 17), st.sampled_from("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"))
def test_coincide_con_otra_implementacion_al_cambiar_un_caracter(curp: str, i: int, nuevo: str) -> None:
    mutada = curp[:i] + nuevo + curp[i + 1 :]
    assume(sexo_de_curp(mutada) != "X")  # the other one does not know sex X
    try:
        ajeno.validate(mutada)
        esperado = True
    except ValidationError:
        esperado = False
    propia = validar_curp(mutada, hoy=HOY)
    solo_aqui = {"curp-letras", "curp-consonantes", "curp-fecha-futura"}
    if esperado and not propia.valido:
        assert {h.codigo for h in propia.hallazgos} <= solo_aqui
    else:
        assert propia.valido is esperado


@given(st.text(max_size=40))
def test_ningun_texto_la_hace_fallar(texto: str) -> None:
    validacion = validar_curp(texto, hoy=HOY)
    assert validacion.valido or validacion.hallazgos
    json.dumps(validacion.a_json())


@given(curps(), st.sampled_from([" ", "-", " - ", "\t", "\u00a0", "\u200b", "–"]))
def test_minusculas_espacios_y_guiones_no_cuentan(curp: str, separador: str) -> None:
    escrita = f" {curp[:4].lower()}{separador}{curp[4:10]}{separador}{curp[10:]}\n"
    assert validar_curp(escrita, hoy=HOY).normalizado == curp
    assert validar_curp(escrita, hoy=HOY).valido


@pytest.mark.parametrize(
    ("primeros_17", "codigo"),
    [
        ("PUFX050230MTLRCMA", "curp-fecha"),
        ("PUFX050229MTLRCMA", "curp-fecha"),
        ("PUFX050115ZTLRCMA", "curp-sexo"),
        ("PUFX050115MXXRCMA", "curp-entidad"),
        ("PUFX050115MCDRCMA", "curp-entidad"),
        ("PUFX050115MTLRAMA", "curp-consonantes"),
        ("PTFX050115MTLRCMA", "curp-letras"),
        ("PUÑX050115MTLRCMA", "curp-letras"),
        ("PEDO050115MTLRCMA", "curp-palabra-inconveniente"),
        ("PUFX261121MTLRCMA", "curp-fecha-futura"),
        ("PUFX850115MTLRCMO", "curp-fecha-futura"),
    ],
)
def test_cada_defecto_tiene_su_codigo(primeros_17: str, codigo: str) -> None:
    assert codigos(armar(primeros_17)) == [codigo]
    assert not validar_curp(armar(primeros_17), hoy=HOY).valido


def test_el_29_de_febrero_existe_solo_en_anio_bisiesto() -> None:
    assert validar_curp(armar("PUFX040229MTLRCMA"), hoy=HOY).valido
    assert validar_curp(armar("PUFX000229MTLRCMA"), hoy=HOY).valido
    # With a digit the same year is 1900, which was not a leap year.
    assert codigos(armar("PUFX000229MTLRCM0")) == ["curp-fecha"]


def test_quien_nace_hoy_ya_tiene_curp() -> None:
    assert validar_curp(armar("PUFX261120MTLRCMA"), hoy=HOY).valido


def test_la_letra_o_por_cero_en_la_homoclave_se_ve_en_la_edad() -> None:
    assert digito_curp("PUFX050115MTLRCM0") == digito_curp("PUFX050115MTLRCMO")
    nacida_en_1905 = validar_curp(armar("PUFX050115MTLRCM0"), hoy=HOY)
    assert nacida_en_1905.valido
    assert [h.codigo for h in nacida_en_1905.hallazgos] == ["curp-edad-inusual"]


def test_un_digito_verificador_distinto_es_error_y_dice_cual_toca() -> None:
    buena = armar("PUFX050115MTLRCMA")
    mala = buena[:17] + str((int(buena[17]) + 1) % 10)
    (hallazgo,) = validar_curp(mala, hoy=HOY).hallazgos
    assert (hallazgo.codigo, hallazgo.datos["esperado"]) == ("curp-digito", buena[17])


@pytest.mark.parametrize(("valor", "codigo"), [("", "curp-vacia"), (" - ", "curp-vacia"), ("PUFX", "curp-longitud")])
def test_vacia_y_corta(valor: str, codigo: str) -> None:
    assert codigos(valor) == [codigo]


def test_digitos_de_otros_alfabetos_no_son_digitos() -> None:
    assert "curp-fecha" in codigos("PUFX٠٥٠١١٥MTLRCMA0")


def test_la_tabla_tiene_33_entidades_y_81_palabras() -> None:
    assert (len(ENTIDADES), len(PALABRAS_INCONVENIENTES)) == (33, 81)
    assert ENTIDADES.keys() == ajeno._valid_states
    assert ajeno._name_blacklist == PALABRAS_INCONVENIENTES


@pytest.mark.parametrize("texto", ["", "X" * 16, "x" * 17, "?" * 17])
def test_el_digito_se_niega_a_calcular_sobre_otra_cosa(texto: str) -> None:
    with pytest.raises(ValueError, match="diecisiete"):
        digito_curp(texto)
