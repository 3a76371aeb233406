"""Rules and numbers have days: what they become tomorrow leaves what was answered yesterday alone, to the byte."""

import json
from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise

import pytest

from facultativo.dictamen.rules.familia import PadresImss
from facultativo.dictamen.rules.libro import Libro
from facultativo.dictamen.rules.manual import LIBRO
from facultativo.dictamen.rules.motor import decidir, dictaminar
from facultativo.dictamen.rules.parametros import Tabla, tabla
from facultativo.dictamen.rules.regla import DECRETO
from facultativo.dictamen.states import Ruta, Sentido
from facultativo.dictamen.tests.casos import Caso, casos
from facultativo.dictamen.tests.decisiones import decision, guardadas

CASOS = casos()
POR_NOMBRE = {c.nombre: c for c in CASOS}
GUARDADAS = guardadas()
MANANA = max(c.hechos().fecha for c in CASOS) + timedelta(days=1)


class PadresImssHastaManana(PadresImss):
    __doc__ = PadresImss.__doc__
    hasta = MANANA - timedelta(days=1)


class PadresImssDesdeManana(PadresImss):
    """Una reforma inventada: el seguro de los padres ya no le quita a nadie el Seguro Facultativo."""

    desde = version = MANANA
    propuesta = Sentido.DECIDE_PERSONA
    ruta = Ruta.VENTANILLA


def reformado() -> Libro:
    """The manual with one rule that is another one from tomorrow on."""
    nuevas = []
    for regla in LIBRO.decisivas:
        es_esta = type(regla) is PadresImss
        nuevas += [PadresImssHastaManana(), PadresImssDesdeManana()] if es_esta else [regla]
    return replace(LIBRO, decisivas=tuple(nuevas))


def bytes_de(caso: Caso, numeros: Tabla, libro: Libro = LIBRO) -> str:
    return json.dumps(dictaminar(caso.hechos(), numeros, libro).completa())


@pytest.mark.parametrize("caso", CASOS, ids=lambda c: c.nombre)
def test_lo_que_se_contesto_una_vez_se_contesta_siempre(caso: Caso) -> None:
    assert decision(caso) == GUARDADAS[caso.nombre], (
        "una respuesta dada cambió: la regla de antes lleva `hasta` y la nueva es otra edición con su `desde` "
        "(antes de publicar la primera versión: python -m facultativo.dictamen.tests.decisiones)"
    )


def test_ninguna_respuesta_guardada_se_quito() -> None:
    assert set(GUARDADAS) == set(POR_NOMBRE)


def test_una_regla_que_cambia_manana_no_cambia_la_respuesta_de_ayer() -> None:
    libro = reformado()
    for caso in CASOS:
        assert bytes_de(caso, caso.tabla, libro) == bytes_de(caso, caso.tabla), caso.nombre
    hija = replace(POR_NOMBRE["1.0"].hechos(), vigencia=None)
    en_vispera = dictaminar(replace(hija, fecha=MANANA - timedelta(days=1)), tabla(), libro)
    al_dia = dictaminar(replace(hija, fecha=MANANA), tabla(), libro)
    assert (en_vispera.propuesta, al_dia.propuesta) == ("no_procede", "decide_persona")
    assert al_dia.razones[0].version == MANANA.isoformat()
    assert libro.en(MANANA).version == MANANA.isoformat() != libro.en(MANANA - timedelta(days=1)).version


def test_un_parametro_que_cambia_manana_no_cambia_la_respuesta_de_ayer() -> None:
    numeros = tabla().con("edad_limite", 26, MANANA)
    for caso in CASOS:
        if not caso.tabla.ajustes:
            assert bytes_de(caso, numeros) == bytes_de(caso, tabla()), caso.nombre
    nacio = MANANA.replace(year=MANANA.year - 25)
    hija = replace(POR_NOMBRE["1.1"].hechos(), fecha_nacimiento=nacio, fecha=MANANA)
    assert (decidir(hija, tabla()).sentido, decidir(hija, numeros).sentido) == ("alta", "no_procede")


def test_lo_que_se_dijo_de_otro_dia_se_dijo_con_las_reglas_de_entonces() -> None:
    """A birthday after tomorrow was foretold with the rules of yesterday, and is not told otherwise afterwards."""
    cumple = MANANA + timedelta(days=30)
    hija = replace(POR_NOMBRE["1.1"].hechos(), fecha_nacimiento=cumple.replace(year=cumple.year - 25))
    numeros = tabla().con("edad_limite", 30, MANANA)
    assert dictaminar(hija, numeros, reformado()).completa() == dictaminar(hija, tabla()).completa()


def test_ediciones_de_una_misma_clave_no_se_enciman() -> None:
    por_clave: dict[str, list[tuple[date, date]]] = {}
    for r in LIBRO.todas():
        assert DECRETO <= r.desde <= (r.hasta or date.max) and r.revisado_el >= r.version, r.clave
        assert r.norma, r.clave
        por_clave.setdefault(r.clave, []).append((r.desde, r.hasta or date.max))
    for clave, dias in por_clave.items():
        ordenados = sorted(dias)
        assert all(a[1] < b[0] for a, b in pairwise(ordenados)), clave


def test_antes_del_decreto_rigen_las_primeras_reglas() -> None:
    assert LIBRO.en(date(1990, 1, 1)) is LIBRO.en(DECRETO)


def test_los_parametros_tienen_fuente_fecha_y_dias_que_no_se_repiten() -> None:
    entradas = tabla().entradas
    assert len({(e.nombre, e.desde) for e in entradas}) == len(entradas)
    for e in entradas:
        assert e.fuente and e.confianza in ("H", "M", "L") and e.revisado_el >= e.desde
    dos = tabla().con("edad_limite", 26, MANANA)
    primera, segunda = (e for e in dos.entradas if e.nombre == "edad_limite")
    assert (dos.hasta(primera), dos.hasta(segunda)) == (MANANA - timedelta(days=1), None)
