"""The table of fact sets that an expert reviews (`casos.csv`), line by line."""

from collections import Counter

import pytest

from facultativo.dictamen.rules.manual import DECISIVAS, OBSERVACIONES
from facultativo.dictamen.rules.motor import dictaminar
from facultativo.dictamen.states import Ruta, Sentido, Supuesto
from facultativo.dictamen.tests.casos import Caso, casos

CASOS = casos()


@pytest.mark.parametrize("caso", CASOS, ids=lambda c: c.nombre)
def test_cada_caso_de_la_tabla_tiene_su_respuesta(caso: Caso) -> None:
    p = dictaminar(caso.hechos(), caso.tabla)
    assert (p.propuesta.value, p.supuesto or "", p.ruta or "", p.prioridad) == caso.espera
    assert tuple(h.codigo for h in p.hallazgos) == caso.hallazgos
    assert all(h.nivel != "error" for h in p.hallazgos)


def test_la_tabla_no_se_repite_y_toca_cada_salida_y_cada_regla() -> None:
    assert max(Counter(c.nombre for c in CASOS).values()) == 1
    assert {c.espera[0] for c in CASOS} == set(Sentido)
    assert {c.espera[1] for c in CASOS} - {""} == set(Supuesto)
    assert {c.espera[2] for c in CASOS} - {""} == set(Ruta)
    hablan = {r.regla for c in CASOS for r in dictaminar(c.hechos(), c.tabla).razones}
    mudas = {r.clave for r in (*DECISIVAS, *OBSERVACIONES)} - hablan
    preguntan = {"sin-fecha-de-nacimiento", "constancia-antigua-con-derecho"}
    assert mudas == preguntan, "these never decide: their finding names the missing fact"
