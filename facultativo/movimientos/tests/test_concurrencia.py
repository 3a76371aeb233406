"""Two people press at the same moment; two workers read the same answer."""

import threading
from collections.abc import Callable

import pytest
from django.core.exceptions import ValidationError
from django.db import connection, connections

from facultativo.bitacora.models import Asiento
from facultativo.movimientos import actions
from facultativo.movimientos.models import Lote, Movimiento, RenglonDeLote, RespuestaIMSS
from facultativo.movimientos.states import EstadoLote, EstadoMovimiento
from facultativo.movimientos.tests.mundo import armado, enviado, listos, pdf, sin_piloto
from facultativo.plantel.models import Plantel
from tests.mundo import POR

pytestmark = [
    pytest.mark.django_db(transaction=True),
    pytest.mark.lento,
    pytest.mark.skipif(connection.vendor == "sqlite", reason="en pruebas SQLite es una sola memoria compartida"),
]


def _a_la_vez(accion: Callable[[], object], cuantos: int = 4) -> list[object]:
    """What each of several threads got, or the polite refusal it met; anything else is raised."""
    salida, resultados = threading.Barrier(cuantos), []

    def correr() -> None:
        try:
            salida.wait()
            resultados.append(accion())
        except (actions.LoteImposible, ValidationError) as e:
            resultados.append(e)
        finally:
            connections.close_all()

    hilos = [threading.Thread(target=correr) for _ in range(cuantos)]
    for hilo in hilos:
        hilo.start()
    for hilo in hilos:
        hilo.join()
    assert len(resultados) == cuantos
    return resultados


def test_de_varias_personas_que_arman_a_la_vez_sale_un_solo_piloto(plantel: Plantel) -> None:
    listos(plantel, 3)
    resultados = _a_la_vez(lambda: armado(plantel))
    assert sum(isinstance(r, Lote) for r in resultados) == 1
    assert (Lote.objects.count(), RenglonDeLote.objects.count()) == (1, 1)


def test_nadie_sale_en_dos_lotes_aunque_se_arme_a_la_vez(plantel: Plantel) -> None:
    sin_piloto(plantel)
    listos(plantel, 4)
    _a_la_vez(lambda: armado(plantel))
    assert RenglonDeLote.objects.filter(abierto=True).count() == 4
    assert Movimiento.objects.filter(estado=EstadoMovimiento.EN_LOTE).count() == 4


def test_la_respuesta_leida_por_varios_a_la_vez_se_aplica_una_vez(plantel: Plantel) -> None:
    sin_piloto(plantel)
    listos(plantel, 3)
    lote = enviado(plantel)
    respuesta = actions.recibir_respuesta(lote=lote, nombre="r.pdf", datos=pdf(lote), por=POR)
    _a_la_vez(lambda: actions.leer_respuesta(respuesta=respuesta.pk, por=POR))
    assert Asiento.objects.filter(evento="respuesta.aplicada").count() == 2  # that of the pilot, and this one
    assert Lote.objects.get(pk=lote.pk).estado == EstadoLote.CERRADO


def test_la_misma_respuesta_subida_por_varios_es_una(plantel: Plantel) -> None:
    listos(plantel, 1)
    lote = enviado(plantel)
    datos = pdf(lote)
    _a_la_vez(lambda: actions.recibir_respuesta(lote=lote, nombre="r.pdf", datos=datos, por=POR))
    assert RespuestaIMSS.objects.count() == 1


def test_enviar_y_deshacer_a_la_vez_deja_una_sola_verdad(plantel: Plantel) -> None:
    listos(plantel, 1)
    lote = armado(plantel)
    actions.descargar(lote=lote, por=POR)
    turnos = iter([actions.marcar_enviado, actions.deshacer] * 2)
    cerrojo = threading.Lock()

    def uno() -> object:
        with cerrojo:
            accion = next(turnos)
        return accion(lote=lote, por=POR)

    _a_la_vez(uno)
    estado = Lote.objects.get(pk=lote.pk).estado
    movimiento = Movimiento.objects.get().estado
    assert (estado, movimiento) in {("enviado", "enviado"), ("deshecho", "listo")}


def test_anunciar_a_la_vez_asienta_una_vez(plantel: Plantel) -> None:
    listos(plantel, 1)
    armado(plantel)
    pk = Movimiento.objects.get().pk
    hechos = _a_la_vez(lambda: actions.anunciar(movimientos=[pk], por=POR))
    assert sorted(hechos, key=bool) == [False, False, False, True]
