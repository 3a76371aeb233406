"""Anybody may verify; nobody learns who. In the browser: `tests/recorridos/test_constancias.py`."""

import pytest
from django.test import Client

from facultativo.constancias import actions
from facultativo.constancias.models import ConstanciaEstudios
from facultativo.constancias.tests.mundo import con_emisor, en_ruta
from facultativo.expediente.models import Expediente
from facultativo.plantel.models import Periodo, Plantel
from tests.mundo import POR

pytestmark = pytest.mark.django_db


@pytest.fixture
def caso(plantel: Plantel) -> Expediente:
    """Somebody who has a letter."""
    con_emisor(plantel)
    return en_ruta(plantel)


def verificada(c: ConstanciaEstudios, folio: str = "", codigo: str = "") -> tuple[int, str]:
    respuesta = Client().post("/verificar/", {"folio": folio or c.folio, "codigo": codigo or c.codigo})
    return respuesta.status_code, respuesta.content.decode()


def test_con_folio_y_codigo_escritos_de_cualquier_modo(caso: Expediente) -> None:
    c = actions.emitir(expediente=caso, por=POR)
    estado, pagina = verificada(c, c.folio.lower().replace("-", " "), f"{c.codigo[:4].lower()} {c.codigo[4:]}")
    assert estado == 200 and "Esta constancia es auténtica" in pagina and "X… P… F…" in pagina
    for oculto in ("Ximena", str(caso.alumno.curp)[:10], caso.alumno.numero_de_control):
        assert oculto not in pagina


def test_el_folio_solo_o_el_codigo_solo_no_abren_nada(caso: Expediente) -> None:
    c = actions.emitir(expediente=caso, por=POR)
    for estado, pagina in (verificada(c, codigo="AAAABBBBCCCC"), verificada(c, folio="ITAT-C-2026-99999")):
        assert estado == 404 and "X… P…" not in pagina
    assert verificada(c, folio=" ")[0] == 422


def test_dice_que_fue_revocada_y_que_su_periodo_termino(caso: Expediente) -> None:
    c = actions.emitir(expediente=caso, por=POR)
    contenido = c.contenido | {"fin": "2026-09-30"}
    ConstanciaEstudios.objects.filter(pk=c.pk).update(contenido=contenido)
    assert "su periodo terminó" in verificada(c)[1]
    actions.revocar(constancia=c, motivo="Por algo suyo.", por=POR)
    assert "fue revocada" in verificada(c)[1] and "Por algo suyo" not in verificada(c)[1]


def test_lo_revocado_sale_de_la_lista_cuando_su_periodo_termina(caso: Expediente) -> None:
    c = actions.emitir(expediente=caso, por=POR)
    vacia = len(Client().get("/verificar/revocadas.cwt").content)
    actions.revocar(constancia=c, motivo="Se dio de baja.", por=POR)
    assert len(Client().get("/verificar/revocadas.cwt").content) == vacia + 9
    Periodo.objects.update(fin="2026-08-25")
    assert len(Client().get("/verificar/revocadas.cwt").content) == vacia


def test_la_pagina_no_guarda_nada_de_quien_entro(caso: Expediente) -> None:
    alumna = Client()
    alumna.force_login(caso.alumno.usuario)
    guion = Client().get("/verificar/sw.js")
    assert guion["Content-Type"].startswith("text/javascript") and guion["Cache-Control"] == "no-cache"
    assert alumna.get("/verificar/")["Cache-Control"] == "private, no-store"
