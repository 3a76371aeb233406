"""What the addresses themselves say: who may open each, and nothing about anybody."""

from django.urls.converters import IntConverter, SlugConverter

from tests.casa.permisos.direcciones import AJENAS, NUESTRAS
from tests.casa.permisos.tabla import CON_PARAMETROS, TEXTO_EN_LA_DIRECCION


def test_every_view_of_ours_says_who_may_open_it() -> None:
    assert [n for n, d in NUESTRAS.items() if not hasattr(d.vista, "roles_permitidos")] == []


def test_libraries_serve_only_the_entrance_and_the_api() -> None:
    assert {d.modulo.split(".")[0] for d in AJENAS.values()} == {"allauth", "ninja"}


def test_the_table_has_every_address_with_parameters_and_no_other() -> None:
    con_parametros = {n for n, d in NUESTRAS.items() if d.parametros}
    assert con_parametros - set(CON_PARAMETROS) == set(), "say in tabla.py which object the new address shows"
    assert set(CON_PARAMETROS) - con_parametros == set(), "these are gone: take them off tabla.py"


def test_no_address_can_carry_personal_data() -> None:
    de_texto = {
        (nombre, parametro)
        for nombre, direccion in NUESTRAS.items()
        for parametro, convertidor in direccion.parametros.items()
        if not isinstance(convertidor, IntConverter | SlugConverter)
    }
    assert de_texto == set(TEXTO_EN_LA_DIRECCION)
