"""A case opens once and moves with its facts."""

import pytest

from facultativo.bitacora.models import Asiento
from facultativo.bitacora.queries import cadena_rota
from facultativo.expediente.actions import abrir, abrir_pendientes, avanzar
from facultativo.expediente.models import Expediente
from facultativo.expediente.states import Etapa, Hito
from facultativo.plantel.models import Plantel
from tests import mundo

pytestmark = pytest.mark.django_db


def test_students_of_a_padron_get_their_case_without_anybody_asking(plantel: Plantel) -> None:
    for n in range(3):
        mundo.un_alumno(plantel, n)
    assert abrir_pendientes(por=mundo.POR) == 3
    assert abrir_pendientes(por=mundo.POR) == 0
    assert Expediente.objects.en(Etapa.POR_CONTESTAR).count() == 3


def test_opening_twice_opens_once(expediente: Expediente) -> None:
    assert abrir(alumno=expediente.alumno, por=mundo.POR) == expediente


def test_a_fact_moves_stage_and_milestones_together(expediente: Expediente) -> None:
    caso = avanzar(expediente=expediente, por=mundo.POR, encuesta_contestada=True, nss_conocido=True)
    assert caso.etapa == Etapa.POR_DOCUMENTAR
    assert [h.hito for h in caso.hitos_alcanzados.all()] == [Hito.NSS]
    caso = avanzar(expediente=caso, por=mundo.POR, nss_conocido=False)
    assert not caso.hitos_alcanzados.exists()


def test_a_fact_that_changes_nothing_writes_nothing(expediente: Expediente) -> None:
    antes = Asiento.objects.count()
    avanzar(expediente=expediente, por=mundo.POR, umf_registrada=False)
    assert Asiento.objects.count() == antes


def test_a_new_answer_makes_a_new_proposal_due(expediente: Expediente) -> None:
    caso = avanzar(expediente=expediente, por=mundo.POR, encuesta_contestada=True, dictamen_al_dia=True)
    assert caso.dictamen_al_dia
    caso = avanzar(expediente=caso, por=mundo.POR, reabrir=True, encuesta_contestada=True)
    assert not caso.dictamen_al_dia
    assert list(Expediente.objects.por_proponer()) == [caso]


def test_every_move_is_in_an_unbroken_log(expediente: Expediente) -> None:
    avanzar(expediente=expediente, por=mundo.POR, encuesta_contestada=True)
    assert cadena_rota(expediente.plantel_id) is None
