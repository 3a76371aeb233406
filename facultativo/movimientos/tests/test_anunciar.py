"""Telling the cases: many at once, each exactly as if it were alone."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from facultativo.bitacora.models import Asiento
from facultativo.bitacora.queries import cadena_rota
from facultativo.expediente.models import Expediente, HitoAlcanzado
from facultativo.expediente.rules import etapa, hitos_alcanzados
from facultativo.expediente.states import Tramite
from facultativo.movimientos import actions
from facultativo.movimientos.models import Movimiento, RespuestaIMSS
from facultativo.movimientos.tests.mundo import con_derecho, enviado, listos, pdf, responder, sin_piloto
from facultativo.plantel.models import Plantel
from tests.mundo import POR

pytestmark = pytest.mark.django_db


def _por_avisar(plantel: Plantel, cuantos: int) -> list[int]:
    """Answered movements that their cases have not heard of."""
    sin_piloto(plantel)
    listos(plantel, cuantos)
    lote = enviado(plantel)
    respuesta = actions.recibir_respuesta(lote=lote, nombre="r.pdf", datos=pdf(lote, {2: "059"}), por=POR)
    actions.leer_respuesta(respuesta=respuesta.pk, por=POR)
    return list(Movimiento.objects.por_anunciar().values_list("pk", flat=True))


def test_cada_caso_se_mueve_y_deja_sus_dos_asientos_aunque_vayan_juntos(plantel: Plantel) -> None:
    pks = _por_avisar(plantel, 4)
    antes = Asiento.objects.count()
    assert actions.anunciar(movimientos=pks, por=POR) == 4
    eventos = list(Asiento.objects.order_by("numero").values_list("evento", "expediente")[antes:])
    assert [e for e, _ in eventos[::2]] == [f"movimiento.{Movimiento.objects.get(pk=pk).estado}" for pk in pks]
    assert {e for e, _ in eventos[1::2]} == {"expediente.avanzado"}
    assert [c for _, c in eventos[::2]] == [c for _, c in eventos[1::2]]
    assert cadena_rota(plantel.pk) is None
    for caso in Expediente.objects.all():
        assert caso.etapa == etapa(caso.hechos())
        hitos = HitoAlcanzado.objects.filter(expediente=caso).values_list("hito", flat=True)
        assert set(hitos) == hitos_alcanzados(caso.hechos())
    assert actions.anunciar(movimientos=pks, por=POR) == 0
    assert Asiento.objects.count() == antes + 8


def test_el_segundo_movimiento_de_un_caso_se_oye_despues_del_primero(plantel: Plantel) -> None:
    caso = con_derecho(plantel, 1)
    viejo = actions.preparar(expediente=caso, tipo="alta", por=POR)
    actions.anular(movimiento=viejo, por=POR)
    nuevo = actions.preparar(expediente=caso, tipo="alta", por=POR)
    assert actions.anunciar(movimientos=[nuevo.pk, viejo.pk], por=POR) == 2
    assert Expediente.objects.get(pk=caso.pk).tramite == Tramite.LISTO
    assert list(
        Asiento.objects.filter(evento__in=("movimiento.anulado", "movimiento.listo")).values_list("objeto")
    ) == [
        (f"movimientos.Movimiento:{viejo.pk}",),
        (f"movimientos.Movimiento:{nuevo.pk}",),
    ]


def test_las_consultas_no_crecen_con_los_casos(plantel: Plantel) -> None:
    pks = _por_avisar(plantel, 12)
    with CaptureQueriesContext(
        connection,
    ) as pocas:
        actions.anunciar(movimientos=pks[:2], por=POR)
    with CaptureQueriesContext(connection) as muchas:
        actions.anunciar(movimientos=pks[2:], por=POR)
    assert len(muchas) <= len(pocas) + 2


def test_los_hallazgos_no_se_guardan_en_claro(plantel: Plantel) -> None:
    caso = con_derecho(plantel, 1, nss="1234567890")
    actions.preparar(expediente=caso, tipo="alta", por=POR)
    sin_piloto(plantel)
    responder(enviado_con_otro(plantel), registro="Z9912345321")
    with connection.cursor() as cursor:
        for modelo in (Movimiento, RespuestaIMSS):
            cursor.execute(f"SELECT hallazgos_json FROM {modelo._meta.db_table}")
            assert not any(b'"codigo"' in bytes(valor) for (valor,) in cursor.fetchall())


def enviado_con_otro(plantel: Plantel):  # type: ignore[no-untyped-def]
    """A lote of one more student."""
    listos(plantel, 1, desde=40)
    return enviado(plantel)
