"""Folding text, splitting and comparing names."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facultativo.comun.nombres import NombrePartido, mismo_nombre, partir_nombre
from facultativo.comun.texto import plegar, plegar_ascii


@given(st.text())
def test_plegar_dos_veces_es_plegar_una(texto: str) -> None:
    assert plegar(plegar(texto)) == plegar(texto)
    assert plegar_ascii(texto) == plegar_ascii(plegar(texto))


@pytest.mark.parametrize(
    ("texto", "plegado"),
    [
        ("  Nuñez\u00a0 Peña\t", "NUÑEZ PEÑA"),
        ("n\u0303andu\u0301", "ÑANDU"),
        ("Argüello Çelik São", "ARGUELLO CELIK SAO"),
        ("\ufeffJo\u200bsé", "JOSE"),
        ("", ""),
    ],
)
def test_los_acentos_se_van_y_la_enie_se_queda(texto: str, plegado: str) -> None:
    assert plegar(texto) == plegado


def test_en_ascii_tambien_se_va_la_enie() -> None:
    assert plegar_ascii("Muñoz") == "MUNOZ"


@pytest.mark.parametrize(
    ("completo", "curp", "partes"),
    [
        ("XIMENA PRUEBA FICTICIA", "PUFX050115MTLRCMA0", ("XIMENA", "PRUEBA", "FICTICIA")),
        ("PRUEBA FICTICIA XIMENA", "PUFX050115MTLRCMA0", ("XIMENA", "PRUEBA", "FICTICIA")),
        ("Prueba Ficticia, Ximena", "PUFX050115MTLRCMA0", ("XIMENA", "PRUEBA", "FICTICIA")),
        ("DE LA CRUZ LÓPEZ MARÍA FERNANDA", "CULF050115MTLRPRA0", ("MARIA FERNANDA", "DE LA CRUZ", "LOPEZ")),
        ("MARÍA FERNANDA DE LA CRUZ LÓPEZ", "CULF050115MTLRPRA0", ("MARIA FERNANDA", "DE LA CRUZ", "LOPEZ")),
        ("ROCIO RIVA PALACIO CRUZ", "RICR050115MTLVRCA0", ("ROCIO", "RIVA PALACIO", "CRUZ")),
        ("JUAN PEREZ RIVA PALACIO", "PERJ050115HTLRVNA0", ("JUAN", "PEREZ", "RIVA PALACIO")),
        ("JULIO TOMAS GARDUÑO", "GAXJ050115HTLRXLA0", ("JULIO TOMAS", "GARDUÑO", "")),
        ("ANA LIMA", "LIXA050115MTLMXNA0", ("ANA", "LIMA", "")),
        ("ANA MARIA LIMA SOL", "", ("ANA MARIA", "LIMA", "SOL")),
        ("ANA MARIA LIMA SOL", "ZZZZ050115MTLMXNA0", ("ANA MARIA", "LIMA", "SOL")),
        ("ANA", "PUFX050115MTLRCMA0", ("ANA", "", "")),
        ("", "PUFX050115MTLRCMA0", ("", "", "")),
    ],
)
def test_el_nombre_se_parte_con_las_letras_de_la_curp(completo: str, curp: str, partes: tuple[str, ...]) -> None:
    assert partir_nombre(completo, curp) == NombrePartido(*partes)


@given(st.text(max_size=80), st.text(max_size=18))
def test_partir_no_pierde_ni_inventa_palabras(completo: str, curp: str) -> None:
    partido = partir_nombre(completo, curp)
    assert sorted(partido.completo.split()) == sorted(plegar(completo.replace(",", " ")).split())


def test_un_texto_larguisimo_se_parte_a_ciegas_y_pronto() -> None:
    assert partir_nombre("A " * 5000, "PUFX050115MTLRCMA0").segundo_apellido == "A"


@pytest.mark.parametrize(
    ("a", "b", "iguales"),
    [
        ("Ximena Prueba Ficticia", "PRUEBA FICTICIA XIMENA", True),
        ("Muñoz Peña José", "JOSE MU#OZ PENA", True),
        ("Ma. del Carmen Ríos", "MARIA DEL CARMEN RIOS", True),
        ("O'Hara Juan", "JUAN O HARA", True),
        ("Ana Lima", "Ana Lima Lima", False),
        ("", "", False),
        ("Ana", "", False),
    ],
)
def test_mismo_nombre(a: str, b: str, iguales: bool) -> None:
    assert mismo_nombre(a, b) is iguales
