"""S2: anybody finds out in a minute, without an account, by the rules that decide the real case."""

from dataclasses import replace
from datetime import date

import pytest
from django.test import Client
from hypothesis import given
from hypothesis import strategies as st

from facultativo.bitacora.models import Asiento
from facultativo.dictamen.rules import dictaminar, tabla
from facultativo.dictamen.states import Institucion, Sentido
from facultativo.plantel.models import Plantel
from facultativo.portal.rules import Orientacion, Respuestas, a_hechos, orientar

HOY = date(2026, 11, 22)
NADIE = Respuestas(21, trabaja=False, trabajo_asegura=False, padres=Institucion.NINGUNA, pareja_asegura=False)


def _orienta(r: Respuestas) -> Orientacion:
    return orientar(r, hoy=HOY, tabla=tabla())


@pytest.mark.parametrize(
    ("respuestas", "frase"),
    [
        (replace(NADIE, edad=25, trabaja=True), "25 años o más y tu trabajo no te da"),
        (NADIE, "menos de 25 años y ni tu mamá ni tu papá"),
        (replace(NADIE, edad=40), "25 años o más y no trabajas"),
        (replace(NADIE, edad=25, padres=Institucion.IMSS), "25 años o más y no trabajas"),
    ],
)
def test_the_cases_of_the_deck_have_the_right(respuestas: Respuestas, frase: str) -> None:
    o = _orienta(respuestas)
    assert o.tono == "ok"
    assert frase in o.porque


def test_a_child_of_somebody_insured_is_told_the_84_vi_route_and_what_would_change_it() -> None:
    o = _orienta(replace(NADIE, padres=Institucion.IMSS))
    assert o.titulo == "Te toca otro seguro, no este"
    assert "84" in o.norma
    assert o.ruta is not None
    assert any("constancia de inscripción" in paso for paso in o.ruta.pasos)
    assert any("25 años" in c for c in o.cambios)
    assert any("embarazada" in c for c in o.cambios)


@pytest.mark.parametrize("padres", [Institucion.ISSSTE, Institucion.OTRA])
def test_parents_in_another_institution_cover_too(padres: Institucion) -> None:
    o = _orienta(replace(NADIE, padres=padres))
    assert o.tono == "info"
    assert "otra institución" in o.porque


def test_a_job_that_insures_covers_at_any_age() -> None:
    for edad in (20, 45):
        assert "Tu trabajo" in _orienta(replace(NADIE, edad=edad, trabaja=True, trabajo_asegura=True)).porque


def test_not_knowing_is_not_a_no() -> None:
    assert _orienta(replace(NADIE, padres=None)).tono == "advertencia"
    assert _orienta(replace(NADIE, padres=None, edad=30)).tono == "ok"


@given(
    st.builds(
        Respuestas,
        edad=st.integers(14, 99),
        trabaja=st.booleans(),
        trabajo_asegura=st.booleans(),
        padres=st.sampled_from([None, Institucion.NINGUNA, Institucion.IMSS, Institucion.ISSSTE, Institucion.OTRA]),
        pareja_asegura=st.booleans(),
    ),
    st.dates(date(2024, 1, 1), date(2032, 12, 31)),
)
def test_every_answer_gets_a_sentence_and_never_one_the_rules_deny(r: Respuestas, hoy: date) -> None:
    o = orientar(r, hoy=hoy, tabla=tabla())
    propuesta = dictaminar(a_hechos(r, hoy), tabla()).propuesta
    assert o.porque
    assert (o.tono == "ok") == (propuesta is Sentido.ALTA)
    assert (o.tono == "info") == (propuesta is Sentido.NO_PROCEDE)


@pytest.mark.django_db
def test_a_visitor_answers_and_nothing_is_kept(plantel: Plantel) -> None:
    antes = Asiento.objects.count()
    datos = {"edad": "21", "trabajo": "no", "padres": "IMSS", "pareja": "no"}
    respuesta = Client().post("/me-toca/", datos)
    html = respuesta.content.decode()
    assert "Te toca otro seguro, no este" in html
    assert "Fundamento: LSS art. 84" in html
    assert "sessionid" not in respuesta.cookies
    assert Asiento.objects.count() == antes


@pytest.mark.django_db
def test_what_is_missing_is_said_above_with_links(plantel: Plantel) -> None:
    html = Client().post("/me-toca/", {"edad": "doce"}).content.decode()
    assert "Hay 4 cosas por corregir" in html
    assert "Escribe tu edad con números, como 21." in html
    assert 'href="#id_padres_0"' in html
