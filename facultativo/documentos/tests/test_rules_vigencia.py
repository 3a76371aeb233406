"""What a constancia proves, and how that is said."""

from datetime import date
from typing import Any

import pytest

from facultativo.documentos.rules.comparacion import Titular, comparar, destino
from facultativo.documentos.rules.ocho_puntos import ocho_puntos
from facultativo.documentos.rules.vigencia import al_dia, confirma_alta, es_del_plantel, frase
from facultativo.documentos.states import EstadoDocumento, TipoPapel

ANA = Titular("CUCA070121MHGMRNC8", "52250709343", True, "ANA SOFÍA CUAMATZI DE LA CRUZ", date(2007, 1, 21))
CAMPOS: dict[str, Any] = {
    "nombre": "ANA SOFIA CUAMATZI DE LA CRUZ",
    "curp": ANA.curp,
    "nss": ANA.nss,
    "con_derecho": True,
    "situacion": "VIGENTE",
    "patron": "INSTITUTO TECNOLOGICO DE PRUEBA",
    "registro_patronal": "Y5412345323",
    "fecha_expedicion": "2026-11-12",
    "fecha_ultimo_movimiento": "2026-09-01",
}
REGISTROS, PATRONES = ["Y5412345323"], ["Instituto Tecnológico de Prueba"]
HOY = date(2026, 11, 22)


def test_the_school_is_known_by_number_or_by_name_without_one() -> None:
    assert es_del_plantel(CAMPOS, REGISTROS, [])
    assert es_del_plantel(CAMPOS | {"registro_patronal": "Y54-12345-32-3"}, REGISTROS, [])
    assert es_del_plantel(CAMPOS | {"registro_patronal": None}, [], PATRONES)
    assert not es_del_plantel(CAMPOS | {"registro_patronal": "C1512345327"}, REGISTROS, PATRONES)


@pytest.mark.parametrize(("derecho", "confirma"), [(True, True), (False, False), (None, False)])
def test_only_con_derecho_by_the_school_confirms_the_alta(derecho: bool | None, confirma: bool) -> None:
    assert confirma_alta(CAMPOS | {"con_derecho": derecho}, REGISTROS, PATRONES) is confirma


@pytest.mark.parametrize(
    ("hoy", "vale"),
    [(date(2026, 11, 12), True), (date(2026, 12, 12), True), (date(2026, 12, 13), False), (date(2026, 11, 11), False)],
)
def test_a_constancia_counts_for_as_many_days_as_the_plantel_says(hoy: date, vale: bool) -> None:
    assert al_dia(CAMPOS, hoy, 30) is vale


def test_the_sentence_says_day_right_and_by_whom() -> None:
    dicha = frase(CAMPOS, True, "ITAT")
    assert "el 12 de noviembre de 2026 sí tenías derecho" in dicha
    assert dicha.endswith("por parte de ITAT.")
    assert "no tenías derecho" in frase(CAMPOS | {"con_derecho": False}, False, "ITAT")
    assert "no encontramos" in frase({}, False, "ITAT")


def test_the_eight_points_of_the_deck_in_its_order() -> None:
    puntos = ocho_puntos(CAMPOS, titular=ANA, del_plantel=True, siglas="ITAT", con_alta=True, vigente=True)
    assert [p.campo for p in puntos] == [
        "con_derecho",
        "patron",
        "fecha_ultimo_movimiento",
        "situacion",
        "fecha_expedicion",
        "nss",
        "curp",
        "nombre",
    ]
    assert not [p for p in puntos if p.bien is False]


def test_before_the_alta_a_no_is_told_and_not_judged() -> None:
    sin = CAMPOS | {"con_derecho": False, "situacion": "BAJA"}
    puntos = ocho_puntos(sin, titular=ANA, del_plantel=False, siglas="ITAT", con_alta=False, vigente=True)
    assert (puntos[0].dice, puntos[0].bien) == ("No", None)
    despues = ocho_puntos(sin, titular=ANA, del_plantel=False, siglas="ITAT", con_alta=True, vigente=True)
    assert [p.bien for p in despues[:2]] == [False, False]


@pytest.mark.parametrize(
    ("cambio", "a"),
    [
        ({}, EstadoDocumento.ADJUNTO),
        ({"curp": "XEXX010101HNEXXXA4"}, EstadoDocumento.RECHAZADO),
        ({"nombre": "ANA SOPHIA CUAMATZI"}, EstadoDocumento.ADJUNTO),
        ({"curp": None, "nombre": "OTRA PERSONA"}, EstadoDocumento.POR_REVISAR),
        ({"nss": "52250709350"}, EstadoDocumento.POR_REVISAR),
        ({"curp": None, "nss": None, "nombre": None}, EstadoDocumento.POR_REVISAR),
    ],
)
def test_only_the_paper_of_another_is_refused_and_doubts_go_to_a_person(
    cambio: dict[str, Any], a: EstadoDocumento
) -> None:
    assert destino(TipoPapel.CONSTANCIA_VIGENCIA, [], comparar(CAMPOS | cambio, ANA)) == a


def test_the_nss_that_the_school_had_wrong_is_corrected_by_the_paper() -> None:
    del_padron = Titular(ANA.curp, "52250709350", False, ANA.nombre, None)
    hallazgos = comparar(CAMPOS, del_padron)
    assert [h.codigo for h in hallazgos] == ["documento-nss-corrige"]
    assert destino(TipoPapel.CONSTANCIA_VIGENCIA, [], hallazgos) == EstadoDocumento.ADJUNTO


def test_a_student_without_curp_is_compared_by_name() -> None:
    sin_curp = Titular("", "", False, ANA.nombre, None)
    assert comparar(CAMPOS, sin_curp) == []
