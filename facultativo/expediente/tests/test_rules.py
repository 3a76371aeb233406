"""Stages and milestones follow from facts, for every combination of them."""

from dataclasses import fields, replace
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facultativo.expediente.rules import (
    HechosDelCaso,
    etapa,
    hitos,
    hitos_alcanzados,
    puede_atenderse,
    siguiente_paso,
)
from facultativo.expediente.states import (
    DUENO_DE,
    EstadoHito,
    Etapa,
    Hito,
    Resolucion,
    RevisionCarnet,
    Tramite,
)

CAMINO = [
    ({}, Etapa.POR_CONTESTAR),
    ({"encuesta_contestada": True}, Etapa.POR_DOCUMENTAR),
    ({"nss_conocido": True}, Etapa.POR_DOCUMENTAR),
    ({"constancia_al_dia": True}, Etapa.POR_DICTAMINAR),
    ({"dictamen": Resolucion.ALTA}, Etapa.POR_ENVIAR),
    ({"tramite": Tramite.EN_LOTE}, Etapa.EN_EL_IMSS),
    ({"tramite": Tramite.ENVIADO}, Etapa.EN_EL_IMSS),
    ({"tramite": Tramite.ACEPTADO}, Etapa.POR_CONFIRMAR),
    ({"alta_confirmada": True}, Etapa.POR_ADSCRIBIR),
    ({"umf_registrada": True}, Etapa.POR_CREDENCIALIZAR),
    ({"carnet": RevisionCarnet.POR_REVISAR}, Etapa.POR_REVISAR_CARNET),
    ({"carnet": RevisionCarnet.DEVUELTO}, Etapa.POR_CREDENCIALIZAR),
    ({"carnet": RevisionCarnet.ACEPTADO}, Etapa.COMPLETO),
]

hechos = st.builds(
    HechosDelCaso,
    **{f.name: st.booleans() for f in fields(HechosDelCaso) if f.type == "bool" or f.type is bool},
    dictamen=st.sampled_from(Resolucion),
    tramite=st.sampled_from(Tramite),
    carnet=st.sampled_from(RevisionCarnet),
)


def test_the_whole_path_one_fact_after_another() -> None:
    caso = HechosDelCaso()
    for cambio, esperada in CAMINO:
        caso = replace(caso, **cambio)
        assert etapa(caso) == esperada
    assert puede_atenderse(caso)


@given(hechos)
def test_every_case_has_a_stage_an_owner_a_sentence_and_five_milestones(caso: HechosDelCaso) -> None:
    assert etapa(caso) in DUENO_DE
    assert siguiente_paso(caso).frase.endswith(".")
    vistos = hitos(caso)
    assert [v.hito for v in vistos] == list(Hito)
    assert sum(v.estado in (EstadoHito.ACTUAL, EstadoHito.ALERTA) for v in vistos) <= 1


@given(hechos)
def test_complete_means_that_the_student_can_be_treated(caso: HechosDelCaso) -> None:
    if etapa(caso) == Etapa.COMPLETO:
        assert hitos_alcanzados(caso) >= {Hito.SITUACION, Hito.ALTA, Hito.UMF, Hito.CARNET}


@pytest.mark.parametrize("resolucion", [Resolucion.NO_PROCEDE, Resolucion.BAJA])
def test_who_has_another_route_is_not_asked_for_what_does_not_apply(resolucion: Resolucion) -> None:
    caso = HechosDelCaso(encuesta_contestada=True, dictamen=resolucion, nss_conocido=True)
    assert [v.estado for v in hitos(caso)][2:] == [EstadoHito.NO_APLICA] * 3


def test_a_changed_situation_takes_the_case_back_from_any_stage() -> None:
    for tramite, carnet in product(Tramite, RevisionCarnet):
        caso = HechosDelCaso(nss_conocido=True, constancia_al_dia=True, encuesta_contestada=True)
        caso = replace(caso, tramite=tramite, carnet=carnet, dictamen=Resolucion.NINGUNA)
        assert etapa(caso) == Etapa.POR_DICTAMINAR


def test_what_came_back_is_drawn_as_such() -> None:
    caso = HechosDelCaso(nss_conocido=True, encuesta_contestada=True, dictamen=Resolucion.ALTA)
    assert hitos(replace(caso, tramite=Tramite.RECHAZADO))[2].estado == EstadoHito.ALERTA
    assert hitos(caso)[2].estado == EstadoHito.ACTUAL
