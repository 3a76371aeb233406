"""Dates of papers and business days."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facultativo.comun.calendario import es_habil, habiles_entre, sumar_habiles
from facultativo.comun.fechas import en_palabras, leer_fecha

FECHAS = st.dates(date(1900, 1, 1), date(2199, 12, 31))


@given(FECHAS, st.sampled_from(["{:%d/%m/%Y}", "{:%d-%m-%Y}", "{:%Y-%m-%d}", "{:%d.%m.%Y}", "{:%Y-%m-%dT10:15:42}"]))
def test_lo_escrito_se_lee_igual(fecha: date, formato: str) -> None:
    assert leer_fecha(formato.format(fecha)) == fecha


@given(FECHAS)
def test_en_palabras_se_lee_igual_tambien_en_mayusculas(fecha: date) -> None:
    assert leer_fecha(en_palabras(fecha)) == fecha
    assert leer_fecha(en_palabras(fecha).upper() + ", 10:15:42") == fecha
    assert leer_fecha(en_palabras(fecha).replace("de 1", "1").replace("de 2", "2")) == fecha


@given(st.text(max_size=40))
def test_ningun_texto_hace_fallar_la_lectura(texto: str) -> None:
    leer_fecha(texto)


@pytest.mark.parametrize(
    ("texto", "fecha"),
    [
        ("03 de febrero 2025, 10:15:42", date(2025, 2, 3)),
        ("3/2/2025 10:11 hrs", date(2025, 2, 3)),
        ("1o. de enero del 2026", date(2026, 1, 1)),
        ("Jueves, 12 de noviembre de 2026", date(2026, 11, 12)),
        ("03-FEB-2025", date(2025, 2, 3)),
        ("3 setiembre 2025", date(2025, 9, 3)),
        ("29 de febrero de 2024", date(2024, 2, 29)),
    ],
)
def test_formas_que_traen_los_papeles(texto: str, fecha: date) -> None:
    assert leer_fecha(texto) == fecha


@pytest.mark.parametrize(
    "texto", ["", "29/02/2023", "31/04/2025", "03/02/25", "13/13/2025", "2025-2", "3 de brumario de 2025", "03/02-2025"]
)
def test_lo_que_no_es_fecha_no_se_adivina(texto: str) -> None:
    assert leer_fecha(texto) is None


def test_en_palabras() -> None:
    assert en_palabras(date(2026, 11, 12)) == "12 de noviembre de 2026"


@pytest.mark.parametrize(
    ("dia", "habil"),
    [
        (date(2026, 11, 13), True),
        (date(2026, 11, 14), False),
        (date(2026, 11, 15), False),
        (date(2026, 11, 16), False),  # third Monday of November
        (date(2026, 11, 20), True),
        (date(2026, 2, 2), False),  # first Monday of February
        (date(2026, 3, 16), False),  # third Monday of March
        (date(2026, 9, 16), False),
        (date(2025, 12, 25), False),
        (date(2024, 10, 1), False),  # the Executive changes
        (date(2025, 10, 1), True),
    ],
)
def test_dias_de_descanso_obligatorio(dia: date, habil: bool) -> None:
    assert es_habil(dia) is habil


def test_el_fin_de_semana_largo_se_salta() -> None:
    assert sumar_habiles(date(2026, 11, 13), 1) == date(2026, 11, 17)
    assert sumar_habiles(date(2026, 11, 17), -1) == date(2026, 11, 13)
    assert habiles_entre(date(2026, 11, 13), date(2026, 11, 17)) == 1


@given(st.dates(date(2020, 1, 1), date(2030, 1, 1)), st.integers(-60, 60))
def test_sumar_y_contar_son_inversas(desde: date, n: int) -> None:
    while not es_habil(desde):
        desde += timedelta(days=1)
    hasta = sumar_habiles(desde, n)
    assert es_habil(hasta)
    assert habiles_entre(desde, hasta) == n
