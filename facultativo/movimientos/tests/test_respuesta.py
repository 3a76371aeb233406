"""The answer of IMSS is read whatever the order in which its words were drawn."""

import random
from dataclasses import replace
from typing import Any

import pytest

from facultativo.movimientos.adapters.acotado import leer_respuesta_acotada
from facultativo.movimientos.adapters.respuesta_pdf import leer_respuesta
from facultativo.movimientos.rules.respuesta.bloque import Bloque
from tests.papeles.lienzo import Lienzo
from tests.papeles.respuesta_imss import DISENOS, Diseno, Respuesta, dibujar, una_fila, una_respuesta

_AMBOS = ("recibidos", "operados")


def _leido(respuesta: Respuesta, diseno: Diseno) -> tuple[list[dict[str, Any]], set[str]]:
    bloques = leer_respuesta(dibujar(respuesta, diseno))
    objetos = [b.a_json() for b in bloques]
    return [{k: v for k, v in o.items() if k != "hallazgos"} for o in objetos], _codigos(bloques)


def _codigos(bloques: tuple[Bloque, ...]) -> set[str]:
    return {h.codigo for b in bloques for h in b.hallazgos}


@pytest.mark.parametrize("nombre", DISENOS)
@pytest.mark.parametrize(
    ("semilla", "que"),
    [
        (1, {"filas": 6}),
        (2, {"filas": 1}),
        (3, {"filas": 9, "tipos": "82"}),
        (4, {"filas": 12, "tipos": "872"}),
        (5, {"filas": 90}),
        (6, {"filas": 5, "patrones": 3, "tipos": "82"}),
        (7, {"filas": 40, "patrones": 2}),
        (8, {"filas": 7, "rechazadas": 4}),
        (9, {"filas": 0, "rechazadas": 3}),
    ],
)
def test_se_lee_entera_en_cualquier_diseno(nombre: str, semilla: int, que: dict[str, Any]) -> None:
    respuesta = una_respuesta(random.Random(semilla), **que)
    leido, codigos = _leido(respuesta, DISENOS[nombre])
    assert leido == respuesta.esperado()
    assert codigos == set()


@pytest.mark.parametrize("nombre", DISENOS)
def test_solo_cuenta_el_registro_del_bloque_patron(nombre: str) -> None:
    respuesta = replace(una_respuesta(random.Random(1), patrones=2), registro_del_certificado="Z9912345321")
    leido, codigos = _leido(respuesta, DISENOS[nombre])
    assert leido == respuesta.esperado()
    assert codigos == set()


@pytest.mark.parametrize("diseno", [Diseno(), Diseno(orden="letras", nss="2 2 2 4 1")])
def test_la_causa_puede_hablar_del_registro_patronal(diseno: Diseno) -> None:
    azar = random.Random(12)
    filas = tuple(una_fila(azar, codigo="048") for _ in range(5))
    respuesta = una_respuesta(azar, filas=0)
    respuesta = replace(respuesta, patrones=(replace(respuesta.patrones[0], filas=filas),))
    leido, codigos = _leido(respuesta, diseno)
    assert (leido, codigos) == (respuesta.esperado(), set())


def test_los_rechazados_que_no_se_enumeran_se_dicen() -> None:
    azar = random.Random(4)
    respuesta = una_respuesta(azar)
    patron = replace(respuesta.patrones[0], rechazados_sin_relacion=(una_fila(azar), una_fila(azar)))
    leido, codigos = _leido(replace(respuesta, patrones=(patron,)), DISENOS["intercalado"])
    assert leido[0]["rechazados"]["total"] == 2
    assert codigos == {"respuesta-rechazados-sin-relacion"}


@pytest.mark.parametrize(
    ("ajuste", "codigo"),
    [
        ({("recibidos", "reingresos"): 1, ("recibidos", "total"): 1}, "respuesta-totales"),
        ({("rechazados", "total"): 2, ("recibidos", "total"): 2}, "respuesta-suma"),
        ({(g, c): 1 for g in _AMBOS for c in ("reingresos", "total")}, "respuesta-renglones"),
        (
            {(g, c): s for g in ("recibidos", "operados") for c, s in (("reingresos", -1), ("bajas", 1))},
            "respuesta-renglones",
        ),
    ],
)
def test_los_totales_que_no_cuadran_impiden_usarla(ajuste: dict[tuple[str, str], int], codigo: str) -> None:
    respuesta = una_respuesta(random.Random(2))
    respuesta = replace(respuesta, patrones=(replace(respuesta.patrones[0], ajuste=ajuste),))
    for diseno in DISENOS.values():
        (bloque,) = leer_respuesta(dibujar(respuesta, diseno))
        graves = {h.codigo for h in bloque.hallazgos if h.nivel == "impedimento"}
        assert codigo in graves


def test_del_json_se_vuelve_al_bloque() -> None:
    for bloque in leer_respuesta(dibujar(una_respuesta(random.Random(3), rechazadas=2), DISENOS["debajo"])):
        assert Bloque.de_json(bloque.a_json()) == bloque


def test_el_hijo_contesta_lo_mismo_y_aguanta_lo_que_no_es() -> None:
    pdf = dibujar(una_respuesta(random.Random(5)), DISENOS["intercalado"])
    assert leer_respuesta_acotada(pdf) == leer_respuesta(pdf)
    for malo in (b"", b"no es un PDF", pdf[:700], b"%PDF-1.4" + bytes(3000), pdf.replace(b"/Page", b"/Nada")):
        (bloque,) = leer_respuesta_acotada(malo)
        assert [h.nivel for h in bloque.hallazgos] == ["error"]


def test_otro_papel_no_es_una_respuesta() -> None:
    hoja = Lienzo()
    hoja.titulo("CONSTANCIA DE VIGENCIA DE DERECHOS")
    assert _codigos(leer_respuesta(hoja.bytes())) == {"respuesta-ajena"}
    assert _codigos(leer_respuesta(Lienzo().bytes())) == {"respuesta-sin-texto"}
