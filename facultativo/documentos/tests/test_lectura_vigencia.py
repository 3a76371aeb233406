"""What a constancia de vigencia says is read back whole, whatever its layout, and nothing is suspected of it."""

import random
from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from facultativo.documentos.adapters.lector import leer_bytes
from tests.papeles.lienzo import LAYOUTS
from tests.papeles.personas import una_persona
from tests.papeles.vigencia import SITUACIONES, Beneficiario, constancia_vigencia, una_vigencia

HOY = date(2026, 11, 22)


def leer(datos: bytes) -> dict[str, Any]:
    respuesta, _ = leer_bytes(datos, HOY)
    return respuesta


def valores(leido: dict[str, Any]) -> dict[str, Any]:
    return {campo: r["valor"] for campo, r in leido["campos"].items()}


@given(st.integers(0, 10**6), st.integers(0, 10**4), st.booleans(), st.booleans())
@settings(max_examples=60, deadline=None)
def test_lo_que_se_escribe_se_lee_entero_y_sin_sospechas(
    semilla: int, variante: int, con_cadena: bool, con_qr: bool
) -> None:
    v = una_vigencia(random.Random(semilla), hoy=HOY, con_cadena=con_cadena, con_qr=con_qr)
    leido = leer(constancia_vigencia(v, variante))
    assert leido["tipo"] == "constancia_vigencia"
    assert {k: x for k, x in valores(leido).items() if k in v.esperado()} == v.esperado()
    assert leido["hallazgos"] == []


@pytest.mark.parametrize("variante", range(len(LAYOUTS)))
@pytest.mark.parametrize("situacion", SITUACIONES)
def test_cada_situacion_en_cada_disposicion(situacion: str, variante: int) -> None:
    v = una_vigencia(random.Random(variante), hoy=HOY, situacion=situacion)
    leido = valores(leer(constancia_vigencia(v, variante)))
    assert leido["situacion"] == situacion
    assert leido["con_derecho"] is (situacion not in ("BAJA", "FALLECIDO"))


@given(st.integers(0, 10**6), st.integers(0, 500))
@settings(max_examples=25, deadline=None)
def test_los_beneficiarios_son_de_otros_y_no_se_confunden_con_el_asegurado(semilla: int, variante: int) -> None:
    azar = random.Random(semilla)
    parientes = ("HIJOS", "CONYUGE", "PADRES")
    grupo = tuple(Beneficiario(una_persona(azar), azar.choice(parientes)) for _ in range(azar.randrange(1, 4)))
    v = una_vigencia(azar, hoy=HOY, beneficiarios=grupo)
    leido = valores(leer(constancia_vigencia(v, variante)))
    vistos = [(b["nombre"], b["curp"], b["parentesco"], b["situacion"]) for b in leido["beneficiarios"]]
    assert vistos == [(b.persona.nombre, b.persona.curp, b.parentesco, b.situacion) for b in grupo]
    assert leido["curp"] == v.persona.curp
    assert leido["nombre"] == v.persona.nombre


def test_cada_campo_dice_de_donde_salio_y_donde_esta() -> None:
    v = una_vigencia(random.Random(3), hoy=HOY)
    leido = leer(constancia_vigencia(v, 0))
    assert leido["campos"]["curp"]["fuente"] == "cadena_original"
    assert leido["campos"]["situacion"]["fuente"] == "etiqueta"
    for campo in leido["campos"].values():
        x0, y0, x1, y1 = campo["caja"]
        assert 0 <= x0 < x1 <= 612
        assert 0 <= y0 < y1 <= 792
    de_curp = [r for r in leido["lecturas"] if r["campo"] == "curp"]
    assert {r["fuente"] for r in de_curp} == {"cadena_original", "etiqueta"}


def test_el_qr_es_otra_fuente_de_los_mismos_datos() -> None:
    v = una_vigencia(random.Random(5), hoy=HOY, con_cadena=False, con_qr=True)
    leido = leer(constancia_vigencia(v, 1))
    assert leido["campos"]["folio"]["fuente"] == "qr"
    assert leido["campos"]["folio"]["valor"] == v.folio
    assert leido["hallazgos"] == []
