"""The seal string, however its lines are broken."""

import random
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from facultativo.documentos.rules import cadena
from facultativo.documentos.rules.segmentos import segmentar
from facultativo.documentos.rules.trozos import Trozo
from tests.papeles.lienzo import por_cuenta, por_letra, por_palabra
from tests.papeles.personas import una_persona

VARIANTES = [
    (
        "||Invocante:portalimssdigital|Tipo de trámite:COMPROBANTE DE VIGENCIA DE DERECHOHABIENTES"
        "|Fecha:03 de febrero 2025, 10:15:42|Folio:17387654321|Nombre o Razón Social:XIMENA PRUEBA FICTICIA"
        "|Curp:PUFX050115MTLRCMA0|Número de Seguridad Social:73220500017||",
        {
            "emitida_en": "2025-02-03T10:15:42",
            "folio": "17387654321",
            "nombre": "XIMENA PRUEBA FICTICIA",
            "curp": "PUFX050115MTLRCMA0",
            "nss": "73220500017",
        },
    ),
    (
        "||Invocante:portalimssdigital|Tramite:REGISTRO DE ASEGURADO|Fecha:03 de febrero 2025, 10:15:42|Folio:1||",
        {"emitida_en": "2025-02-03T10:15:42", "folio": "1"},
    ),
    (
        "||Invocante:portalimssdigital|Trámite:INCORPORACION|Fecha:03/02/2025|Folio:1|NRP:Z990000132X"
        "|Nombre o Razón  Social:XIMENA PRUEBA FICTICIA|CURP:PUFX050115MTLRCMA0|NSS:73220500017||",
        {"emitida_en": "2025-02-03", "registro_patronal": "Z990000132X", "nss": "73220500017"},
    ),
    (
        "||Invocante:portalimssdigital|Tramite:OPINION|Fecha:03 de febrero de 2025|Folio:1|RFC:XXX010101XX1||",
        {"emitida_en": "2025-02-03"},
    ),
]


def leer(c: cadena.Cadena) -> dict[str, str | None]:
    return {p.campo: c.valor(p) for p in c.partes if p.campo != "tramite"}


@pytest.mark.parametrize(("texto", "esperado"), VARIANTES)
def test_las_variantes_conocidas(texto: str, esperado: dict[str, str]) -> None:
    leida = cadena.de_texto(texto)
    assert leida is not None
    assert {k: leer(leida)[k] for k in esperado} == esperado


Partir = Callable[[str, float, str, float], list[str]]


@given(st.integers(0, 10**6), st.sampled_from([por_palabra, por_letra, por_cuenta]), st.floats(120, 520))
@settings(max_examples=150, deadline=None)
def test_partida_donde_sea_se_lee_igual(semilla: int, partir: Partir, ancho: float) -> None:
    p = una_persona(random.Random(semilla))
    texto = VARIANTES[0][0].replace("XIMENA PRUEBA FICTICIA", p.nombre).replace("PUFX050115MTLRCMA0", p.curp)
    renglones = partir(texto, ancho, "Helvetica", 6)
    medida = max(len(r) for r in renglones)
    trozos = [
        Trozo(r, 50, 100 + 8 * i, 50 + ancho * len(r) / medida, 106 + 8 * i, 1)
        for i, r in enumerate(["Cadena original", *renglones, "Sello digital"])
    ]
    (leida,), tomados = cadena.hallar(segmentar(trozos))
    assert len(tomados) == len(renglones)
    partes = {q.campo: q for q in leida.partes}
    assert leida.completa
    assert leida.valor(partes["curp"]) == p.curp
    assert leida.valor(partes["nss"]) == "73220500017"
    assert leida.valor(partes["emitida_en"]) == "2025-02-03T10:15:42"
    assert leida.valor(partes["nombre"], [p.nombre]) == p.nombre


def test_lo_que_no_es_cadena_no_se_lee() -> None:
    assert cadena.de_texto("https://example.org/?curp=1") is None
    assert cadena.hallar(segmentar([Trozo("|| a | b ||", 0, 0, 50, 10, 1)])) == ([], set())
