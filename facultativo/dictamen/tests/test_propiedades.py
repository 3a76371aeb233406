"""What must hold for any facts at all."""

import argparse
import io
import json
import sys
from collections.abc import Iterator
from contextlib import contextmanager, redirect_stderr, redirect_stdout
from dataclasses import fields, replace
from datetime import date, timedelta
from typing import Any

from hypothesis import assume, given
from hypothesis import strategies as st

from facultativo.alumnos.states import SituacionAcademica
from facultativo.dictamen.cli import registrar
from facultativo.dictamen.rules.hechos import Hechos, Vigencia
from facultativo.dictamen.rules.lectura import hechos_a_json, leer_hechos
from facultativo.dictamen.rules.motor import dictaminar
from facultativo.dictamen.rules.parametros import tabla
from facultativo.dictamen.states import Institucion, ModalidadEstudio
from facultativo.dictamen.tests.hechos import una_curp

TABLA = tabla()
SEIS = {"propuesta", "supuesto", "prioridad", "ruta", "hallazgos", "cambiaria_si"}
HOY = date(2026, 11, 12)
quiza = st.sampled_from([None, True, False])
institucion = st.sampled_from([None, *Institucion])
dias = st.dates(HOY - timedelta(days=400), HOY + timedelta(days=400))
vigencias = st.builds(
    Vigencia,
    con_derecho=quiza,
    situacion=st.sampled_from(
        [None, "VIGENTE", "BAJA", "CONSERVACION DE DERECHOS", "FALLECIDO", "PENSION EN TRAMITE", ""]
    ),
    registro_patronal=st.sampled_from([None, "Y5412345323", "C15-12345-32-7", "Y5412345104", "?"]),
    agregado_medico=st.sampled_from(
        [None, "1M2005ES", "1M2001OR", "3M2005OR", "2M1999OR", "4M2001OR", "5M2001PE", "6M2005PE", "1M2001SF", "?"]
    ),
    fecha_expedicion=st.one_of(st.none(), dias),
)
nacimientos = st.one_of(
    st.none(),
    st.dates(date(1960, 1, 1), date(2012, 1, 1)),
    st.dates(date(2001, 9, 1), date(2002, 1, 1)),
    st.sampled_from([date(2000, 2, 29), date(2004, 2, 29)]),
)
todos = st.builds(
    Hechos,
    fecha=dias,
    inscrito=quiza,
    situacion_academica=st.sampled_from([None, *SituacionAcademica]),
    modalidad_estudio=st.sampled_from([None, *ModalidadEstudio]),
    fecha_nacimiento=nacimientos,
    curp=st.sampled_from([None, "", "X", una_curp(), una_curp("H", nacio="010115"), una_curp("X", "NE")]),
    trabaja=quiza,
    cobertura_trabajo=institucion,
    cobertura_padres=institucion,
    padres_vigentes=quiza,
    cobertura_conyuge=institucion,
    pension_orfandad=quiza,
    discapacidad=quiza,
    embarazo=quiza,
    otra_escuela=quiza,
    jovenes_construyendo=quiza,
    seguro_privado=quiza,
    intercambio=quiza,
    vigencia=st.one_of(st.none(), vigencias),
    registros_del_plantel=st.sampled_from([None, (), ("Y5412345323",)]),
)
# Most random students are stopped at the first rule; these reach the last ones.
inscritos = todos.map(
    lambda h: replace(h, inscrito=True, situacion_academica=None, intercambio=None, jovenes_construyendo=None)
)
casos = st.one_of(todos, inscritos, inscritos.map(lambda h: replace(h, vigencia=None, otra_escuela=None)))


@given(casos)
def test_ningun_conjunto_de_hechos_falla_y_la_respuesta_cumple_el_contrato(hechos: Hechos) -> None:
    p = dictaminar(hechos, TABLA)
    assert (p.supuesto is not None) == (p.propuesta == "alta")
    assert p.ruta is None or p.propuesta != "ya_tiene_alta"
    if p.propuesta == "falta_informacion":
        assert any(h.nivel == "falta" for h in p.hallazgos)
    if p.propuesta in ("no_procede", "baja"):
        assert p.hallazgos[0].nivel in ("impedimento", "advertencia")
    assert not p.prioridad or hechos.embarazo


@given(casos)
def test_los_mismos_hechos_dan_los_mismos_bytes(hechos: Hechos) -> None:
    otra_vez = leer_hechos(json.loads(json.dumps(hechos_a_json(hechos))))
    assert otra_vez.hechos == hechos
    una, otra = (json.dumps(dictaminar(h, TABLA).a_json()) for h in (hechos, otra_vez.hechos))
    assert una == otra


@given(casos)
def test_lo_que_cambiaria_la_propuesta_la_cambia_de_verdad(hechos: Hechos) -> None:
    p = dictaminar(hechos, TABLA)
    for cambio in p.cambiaria_si:
        lectura = leer_hechos(hechos_a_json(hechos) | cambio.hechos())
        assert lectura.hechos is not None
        assert dictaminar(lectura.hechos, TABLA).propuesta == cambio.propuesta != p.propuesta


@given(casos, todos)
def test_un_hecho_que_la_explicacion_no_nombra_no_cuenta(hechos: Hechos, otros: Hechos) -> None:
    """Neither taking it away nor giving it any other value. Only the priority is, on purpose, not explained."""
    p = dictaminar(hechos, TABLA)
    nombrados = {h for r in p.razones for h in r.hechos}
    decisivos = set(p.razones[0].hechos)
    for campo in fields(Hechos):
        if getattr(hechos, campo.name) is None:
            continue
        for valor in {None, getattr(otros, campo.name)}:
            otro = dictaminar(replace(hechos, **{campo.name: valor}), TABLA) if campo.name != "fecha" else p
            if campo.name not in decisivos:
                assert (otro.propuesta, otro.supuesto) == (p.propuesta, p.supuesto), campo.name
            if campo.name not in nombrados and (valor is None or campo.name != "curp"):
                assert otro.ruta == p.ruta, campo.name


@given(casos, st.text(max_size=20), st.sampled_from(["EMPRESA SA", None]))
def test_lo_que_no_es_un_hecho_no_cambia_nada(hechos: Hechos, nombre: str, patron: Any) -> None:
    objeto = hechos_a_json(hechos)
    assume(nombre not in {f.name for f in fields(Hechos)})
    con_algo_mas = leer_hechos(objeto | {nombre: patron}).hechos
    assert con_algo_mas is not None
    assert dictaminar(con_algo_mas, TABLA).a_json() == dictaminar(hechos, TABLA).a_json()


@given(inscritos, institucion, quiza)
def test_a_un_mayor_no_le_cuentan_los_padres(hechos: Hechos, inst: Institucion | None, vigentes: bool | None) -> None:
    mayor = replace(hechos, fecha_nacimiento=date(1995, 3, 3), curp=None, discapacidad=False, vigencia=None)
    con_padres = replace(mayor, cobertura_padres=inst, padres_vigentes=vigentes)
    assert dictaminar(con_padres, TABLA).propuesta == dictaminar(mayor, TABLA).propuesta


NOMBRES = [*(f.name for f in fields(Hechos)), *Vigencia.__slots__, "x"]
basura = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text()
    | st.sampled_from(["2026-11-12", "IMSS", "alta"]),
    lambda s: st.lists(s, max_size=3) | st.dictionaries(st.sampled_from(NOMBRES), s, max_size=5),
    max_leaves=8,
)
casi_hechos = st.builds(
    lambda hechos, malos: hechos_a_json(hechos) | malos,
    casos,
    st.dictionaries(st.sampled_from(NOMBRES), basura, max_size=3),
)


@given(basura | casi_hechos)
def test_ningun_json_hace_fallar_la_lectura_ni_la_decision(objeto: Any) -> None:
    lectura = leer_hechos(objeto)
    assert (lectura.hechos is None) == bool(lectura.errores)
    assert all(e.nivel == "error" and e.mensaje for e in lectura.errores)
    if lectura.hechos is not None:
        assert set(dictaminar(lectura.hechos, TABLA).a_json()) == SEIS


renglones = st.lists(
    st.binary(max_size=30).map(lambda b: b.replace(b"\n", b" ").replace(b"\r", b" "))
    | (basura | casi_hechos).map(lambda objeto: json.dumps(objeto).encode()),
    max_size=6,
)


@given(renglones)
def test_cada_renglon_con_algo_tiene_su_respuesta_en_su_lugar(entrada: list[bytes]) -> None:
    """Through the command line itself: one object for each line, whatever the lines hold."""
    salida, avisos = io.StringIO(), io.StringIO()
    analizador = argparse.ArgumentParser()
    registrar(analizador.add_subparsers())
    opciones = analizador.parse_args(["dictaminar"])
    with redirect_stdout(salida), redirect_stderr(avisos), _por_la_entrada(b"\n".join(entrada)):
        codigo = opciones.correr(opciones)
    objetos = [json.loads(r) for r in salida.getvalue().splitlines()]
    assert len(objetos) == sum(bool(r.strip()) for r in entrada)
    assert all(set(o) == SEIS for o in objetos)
    assert codigo == int(any(o["propuesta"] is None for o in objetos))


@contextmanager
def _por_la_entrada(datos: bytes) -> Iterator[None]:
    antes, sys.stdin = sys.stdin, io.TextIOWrapper(io.BytesIO(datos))
    try:
        yield
    finally:
        sys.stdin = antes
