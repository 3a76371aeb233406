"""«No se mandará» holds until somebody decides again."""

import pytest

from facultativo.comun.actor import Actor, TipoActor
from facultativo.dictamen.actions import reconsiderar, resolver
from facultativo.dictamen.models import Dictamen
from facultativo.dictamen.states import EstadoDictamen, Sentido
from facultativo.expediente.models import Expediente
from facultativo.expediente.queries import inicio
from facultativo.expediente.states import Tramite
from facultativo.movimientos import actions
from facultativo.movimientos.models import Movimiento
from facultativo.movimientos.states import EstadoMovimiento
from facultativo.movimientos.tasks import ponerse_al_dia
from facultativo.movimientos.tests.mundo import con_derecho
from facultativo.plantel.models import Plantel

pytestmark = pytest.mark.django_db
ALGUIEN = Actor(TipoActor.PERSONA, "7")


def _decide(caso: Expediente, sentido: Sentido) -> None:
    resuelto = Dictamen.objects.get(expediente=caso, estado=EstadoDictamen.RESUELTO)
    nuevo = reconsiderar(dictamen=resuelto, por=ALGUIEN)
    resolver(dictamen=nuevo, resolucion=sentido, motivo="Se decidió otra vez.", por=ALGUIEN)
    _varias_vueltas()


def _varias_vueltas() -> None:
    for _ in range(3):
        ponerse_al_dia()


def _estados() -> list[str]:
    return list(Movimiento.objects.order_by("pk").values_list("estado", flat=True))


def test_lo_que_una_persona_anulo_no_renace_y_otra_decision_lo_trae_de_vuelta(plantel: Plantel) -> None:
    caso = con_derecho(plantel, 1)
    _varias_vueltas()
    actions.anular(movimiento=Movimiento.objects.get(), por=ALGUIEN)
    _varias_vueltas()
    assert _estados() == [EstadoMovimiento.ANULADO]
    _decide(caso, Sentido.ALTA)
    assert _estados() == [EstadoMovimiento.ANULADO, EstadoMovimiento.LISTO]


def test_lo_que_se_anulo_porque_cambio_la_decision_vuelve_con_ella(plantel: Plantel) -> None:
    caso = con_derecho(plantel, 1)
    _varias_vueltas()
    _decide(caso, Sentido.NO_PROCEDE)
    _decide(caso, Sentido.ALTA)
    assert _estados() == [EstadoMovimiento.ANULADO, EstadoMovimiento.LISTO]


def test_el_alumno_lee_que_su_alta_se_detuvo_y_no_que_va_a_enviarse(plantel: Plantel) -> None:
    caso = con_derecho(plantel, 1)
    _varias_vueltas()
    assert "va a enviar tu alta" in inicio(Expediente.objects.get(pk=caso.pk)).paso.frase
    actions.anular(movimiento=Movimiento.objects.get(), por=ALGUIEN)
    _varias_vueltas()
    anulado = Expediente.objects.get(pk=caso.pk)
    assert anulado.tramite == Tramite.ANULADO
    assert "detuvo el envío" in inicio(anulado).paso.frase
    _decide(caso, Sentido.ALTA)
    assert "va a enviar tu alta" in inicio(Expediente.objects.get(pk=caso.pk)).paso.frase
