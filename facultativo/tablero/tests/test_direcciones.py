"""Everything in the queue opens its own page."""

import pytest
from django.urls import reverse

from facultativo.movimientos.tests.mundo import armado, listos
from facultativo.plantel.models import Plantel
from facultativo.tablero.queries.asunto import Clase
from facultativo.tablero.queries.bandeja import bandeja

pytestmark = pytest.mark.django_db


def test_un_lote_de_la_cola_abre_el_lote_y_no_otra_vez_la_cola(plantel: Plantel) -> None:
    listos(plantel, 1)
    lote = armado(plantel)
    urls = [a.url for a in bandeja(plantel, clase=Clase.LOTE).asuntos]
    assert urls == [reverse("movimientos:ver", args=[lote.pk])]
