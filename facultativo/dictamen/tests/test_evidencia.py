"""Whom to believe: the table an expert reviews (`datos/evidencia.csv`), and how it is applied."""

from dataclasses import fields

from hypothesis import given
from hypothesis import strategies as st

from facultativo.dictamen.rules.evidencia import Evidencia, Prueba, elegir, precedencia
from facultativo.dictamen.rules.hechos import Hechos
from facultativo.dictamen.rules.palabras import NOMBRE_DE_FUENTE

TABLA = precedencia()
LUGAR = {(p.hecho, p.fuente): p.orden for p in TABLA}


def test_la_tabla_nombra_cada_hecho_con_sus_fuentes_en_orden_y_su_porque() -> None:
    assert {p.hecho for p in TABLA} == {c.name for c in fields(Hechos)} - {"fecha"}
    assert len(LUGAR) == len(TABLA)
    for hecho in {p.hecho for p in TABLA}:
        filas = [p for p in TABLA if p.hecho == hecho]
        assert [p.orden for p in filas] == list(range(1, len(filas) + 1)), hecho
        assert all(p.motivo.endswith(".") and p.fuente in NOMBRE_DE_FUENTE for p in filas)


def test_lo_que_sabe_la_escuela_gana_a_lo_declarado_y_el_papel_gana_a_las_dos() -> None:
    dicen = [
        Prueba("curp", "DE LA ENCUESTA", "encuesta", "E-1"),
        Prueba("curp", "DEL PADRÓN", "padron"),
        Prueba("curp", "DE RENAPO", "constancia_curp", "7"),
    ]
    elegida = elegir(dicen, TABLA)["curp"]
    assert elegida == Evidencia(dicen[2], (dicen[1], dicen[0]))
    assert elegir(dicen[:2], TABLA)["curp"].usada is dicen[1]


def test_una_fuente_que_dice_lo_mismo_no_contradice_y_callar_no_es_decir() -> None:
    igual, calla = Prueba("inscrito", True, "encuesta"), Prueba("inscrito", None, "padron")
    assert elegir([calla, igual], TABLA) == {"inscrito": Evidencia(igual)}
    assert elegir([Prueba("inscrito", True, "padron"), igual], TABLA)["inscrito"].en_contra == ()


pruebas = st.lists(
    st.builds(
        Prueba,
        hecho=st.sampled_from([*{p.hecho for p in TABLA}, "signo_zodiacal"]),
        valor=st.sampled_from([None, True, False, "IMSS", "ninguna"]),
        fuente=st.sampled_from([*NOMBRE_DE_FUENTE, "rumor"]),
    ),
    max_size=12,
)


@given(pruebas)
def test_siempre_gana_la_primera_de_la_tabla_y_nada_que_no_este_en_ella(dicen: list[Prueba]) -> None:
    elegidas = elegir(dicen, TABLA)
    validas = [p for p in dicen if p.valor is not None and (p.hecho, p.fuente) in LUGAR]
    assert set(elegidas) == {p.hecho for p in validas}
    for hecho, e in elegidas.items():
        lugares = [LUGAR[hecho, p.fuente] for p in validas if p.hecho == hecho]
        assert LUGAR[hecho, e.usada.fuente] == min(lugares)
        assert all(p in validas and p.valor != e.usada.valor for p in e.en_contra)
