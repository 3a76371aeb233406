"""Nobody waits for a birthday to be noticed: each day comes by itself, to the desk and to the student."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
from django.test import Client
from hypothesis import given
from hypothesis import strategies as st

from facultativo.bitacora.models import Asiento
from facultativo.cuentas.roles import Rol
from facultativo.dictamen import actions
from facultativo.dictamen.models import Dictamen
from facultativo.dictamen.queries.calendario import calendario
from facultativo.dictamen.rules.hechos import Hechos, Vigencia
from facultativo.dictamen.rules.parametros import tabla
from facultativo.dictamen.rules.revision import Cita, citas
from facultativo.dictamen.states import Institucion, Plazo
from facultativo.dictamen.tasks import ponerse_al_dia
from facultativo.dictamen.tests.mundo import con_curp, propuesto
from facultativo.plantel.models import Plantel
from tests.mundo import POR, un_expediente

HOY = date(2026, 11, 22)


def _plazos(**hechos: Any) -> dict[Plazo, date]:
    return {c.plazo: c.dia for c in citas(Hechos(HOY, **hechos), tabla())}


def test_the_child_of_an_insured_is_warned_sixty_days_before() -> None:
    nacio = date(2002, 3, 1)
    de = _plazos(fecha_nacimiento=nacio, cobertura_padres=Institucion.IMSS, padres_vigentes=True)
    assert de == {Plazo.AVISO_CUMPLEANOS: date(2026, 12, 31), Plazo.CUMPLEANOS: date(2027, 3, 1)}


def test_whoever_loses_nothing_by_the_birthday_is_not_warned_of_it() -> None:
    de = _plazos(fecha_nacimiento=date(2002, 3, 1), cobertura_padres=Institucion.NINGUNA)
    assert de == {Plazo.CUMPLEANOS: date(2027, 3, 1)}


def test_born_on_the_29th_of_february_turns_on_the_first_of_march() -> None:
    assert _plazos(fecha_nacimiento=date(2004, 2, 29))[Plazo.CUMPLEANOS] == date(2029, 3, 1)


def test_rights_kept_after_a_job_end_eight_weeks_later() -> None:
    papel = Vigencia(True, "CONSERVACION DE DERECHOS", fecha_expedicion=HOY)
    assert Plazo.FIN_DE_CONSERVACION in _plazos(trabaja=False, vigencia=papel)


def test_a_minor_signs_alone_from_the_day_of_18() -> None:
    assert _plazos(fecha_nacimiento=date(2009, 1, 15))[Plazo.MAYORIA_DE_EDAD] == date(2027, 1, 15)


@given(st.dates(date(1950, 1, 1), date(2015, 1, 1)), st.dates(date(2020, 1, 1), date(2040, 1, 1)))
def test_no_day_of_the_calendar_is_past_and_they_come_in_order(nacio: date, hoy: date) -> None:
    dias: list[Cita] = list(citas(Hechos(hoy, fecha_nacimiento=nacio), tabla()))
    assert dias == sorted(dias)
    assert all(c.dia > hoy for c in dias)


@pytest.mark.django_db
def test_the_desk_and_the_student_see_the_day_and_the_day_comes_by_itself(
    plantel: Plantel, entra_como: Callable[[Rol], Client], monkeypatch: pytest.MonkeyPatch
) -> None:
    nacio = date(HOY.year - 24, 2, 10)
    caso = un_expediente(plantel, fecha_nacimiento=nacio)
    monkeypatch.setattr("django.utils.timezone.localdate", lambda *a: HOY)
    d = propuesto(caso, trabaja="no", cobertura_padres="IMSS", padres_vigentes="si")
    actions.resolver(dictamen=d, resolucion="no_procede", motivo="", por=POR)
    aviso = date(HOY.year + 1, 2, 10) - timedelta(days=60)
    assert (d.revisar_el, d.revisar_por) == (aviso, Plazo.AVISO_CUMPLEANOS)
    escolares = entra_como(Rol.ESCOLARES)
    pagina = escolares.get(f"/dictamen/calendario/?semana={aviso}").content.decode()
    assert caso.alumno.nombre_de_lista in pagina
    monkeypatch.setattr("django.utils.timezone.localdate", lambda *a: aviso)
    ponerse_al_dia()
    (asiento,) = Asiento.objects.filter(evento="dictamen.por_reverificar")
    assert asiento.datos == {"plazo": "aviso_cumpleanos"}
    d.refresh_from_db()
    assert (d.revisar_por, Dictamen.objects.count()) == (Plazo.CUMPLEANOS, 1)


@pytest.mark.django_db
def test_the_calendar_takes_the_same_queries_for_one_case_and_for_many(
    plantel: Plantel, django_assert_num_queries: Any
) -> None:
    for numero in (1, 2, 3):
        propuesto(con_curp(plantel, numero), cobertura_padres="IMSS", padres_vigentes="si")
    with django_assert_num_queries(2):
        calendario(plantel, HOY)


@pytest.mark.django_db
@pytest.mark.parametrize("semana", ["", "ayer", "2026-99-99", "0001-01-01"])
def test_a_week_that_is_not_one_shows_no_case(entra_como: Callable[[Rol], Client], semana: str) -> None:
    assert entra_como(Rol.ESCOLARES).get("/dictamen/calendario/", {"semana": semana}).status_code == 200
