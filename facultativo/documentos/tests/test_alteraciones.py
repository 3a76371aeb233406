"""Every kind of forgery is told by its own code, and each finding says where to look."""

import random
from datetime import date

import pytest

from facultativo.documentos.adapters.lector import leer_bytes
from tests.papeles.alterados import ALTERADOS
from tests.papeles.lienzo import LAYOUTS
from tests.papeles.vigencia import una_vigencia

HOY = date(2026, 11, 22)


@pytest.mark.parametrize("variante", range(len(LAYOUTS)))
@pytest.mark.parametrize("forma", ALTERADOS)
def test_cada_alteracion_se_nota_en_cada_disposicion(forma: str, variante: int) -> None:
    codigo, alterar = ALTERADOS[forma]
    azar = random.Random(variante * 97)
    v, otra = una_vigencia(azar, hoy=HOY), una_vigencia(azar, hoy=HOY)
    leido, _ = leer_bytes(alterar(v, otra, variante), HOY)
    hallazgos = {h["codigo"]: h for h in leido["hallazgos"]}
    assert codigo in hallazgos
    assert hallazgos[codigo]["mensaje"].endswith(".")


def test_quien_cambia_la_curp_no_pasa_por_otro() -> None:
    azar = random.Random(8)
    v, otra = una_vigencia(azar, hoy=HOY), una_vigencia(azar, hoy=HOY)
    leido, _ = leer_bytes(ALTERADOS["curp_impresa"][1](v, otra, 0), HOY)
    (hallazgo,) = (h for h in leido["hallazgos"] if h["codigo"] == "sello-difiere")
    assert hallazgo["nivel"] == "impedimento"
    assert hallazgo["datos"]["impreso"] == otra.persona.curp
    assert leido["campos"]["curp"]["valor"] == v.persona.curp
    x0, y0, x1, y1 = hallazgo["datos"]["caja"]
    assert 0 < x0 < x1 < 612
    assert 0 < y0 < y1 < 792
