"""The other papers: known by what they say, read whole; and what is not ours is not taken for ours."""

import random
from datetime import date, datetime
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from facultativo.documentos.adapters.lector import leer_bytes
from tests.papeles.otros import AltaUMF, ajeno, alta_umf, asignacion_nss, cfdi_nomina, constancia_curp, tarjeta_nss
from tests.papeles.personas import un_registro, una_persona

HOY = date(2026, 11, 22)
CUANDO = datetime(2026, 11, 9, 15, 51, 7)
semillas = st.integers(0, 10**6)
variantes = st.integers(0, 400)


def leer(datos: bytes) -> tuple[str, dict[str, Any], list[str]]:
    r, _ = leer_bytes(datos, HOY)
    return r["tipo"], {k: c["valor"] for k, c in r["campos"].items()}, [h["codigo"] for h in r["hallazgos"]]


@given(semillas, variantes, st.booleans())
@settings(max_examples=40, deadline=None)
def test_asignacion_de_nss_con_o_sin_tarjeta_al_pie(semilla: int, variante: int, con_tarjeta: bool) -> None:
    p = una_persona(random.Random(semilla))
    tipo, campos, hallazgos = leer(asignacion_nss(p, "8812345678", CUANDO, variante, con_tarjeta=con_tarjeta))
    assert (tipo, hallazgos) == ("asignacion_nss", [])
    assert campos == {
        "nss": p.nss,
        "curp": p.curp,
        "nombre": p.nombre,
        "folio": "8812345678",
        "emitida_en": CUANDO.isoformat(),
    }


@given(semillas, variantes)
@settings(max_examples=30, deadline=None)
def test_la_tarjeta_sola_da_el_nombre_por_su_qr(semilla: int, variante: int) -> None:
    p = una_persona(random.Random(semilla))
    tipo, campos, hallazgos = leer(tarjeta_nss(p, variante))
    assert (tipo, hallazgos) == ("tarjeta_nss", [])
    assert campos == {"nss": p.nss, "curp": p.curp, "nombre": p.nombre}


@given(semillas, variantes)
@settings(max_examples=40, deadline=None)
def test_alta_en_la_clinica(semilla: int, variante: int) -> None:
    azar = random.Random(semilla)
    turno = azar.choice(["MATUTINO", "VESPERTINO"])
    cuando = CUANDO.replace(hour=azar.randrange(24), second=0)
    alta = AltaUMF(una_persona(azar), str(azar.randrange(1, 250)), turno, str(azar.randrange(1, 30)), "9912", cuando)
    tipo, campos, hallazgos = leer(alta_umf(alta, variante))
    assert (tipo, hallazgos) == ("alta_umf", [])
    assert {k: campos.get(k) for k in alta.esperado()} == alta.esperado()


@pytest.mark.parametrize("orden", [0, 1, 2])
@given(semilla=semillas)
@settings(max_examples=15, deadline=None)
def test_constancia_de_curp_en_sus_tres_ordenes(orden: int, semilla: int) -> None:
    p = una_persona(random.Random(semilla))
    tipo, campos, hallazgos = leer(constancia_curp(p, "123456789", CUANDO, orden))
    assert (tipo, hallazgos) == ("constancia_curp", [])
    assert campos["curp"] == p.curp
    assert campos["nombre"] == p.nombre
    assert campos["folio"] == "123456789"
    assert campos["emitida_en"] == "2026-11-09"


def test_recibo_de_nomina() -> None:
    azar = random.Random(1)
    p, registro = una_persona(azar), un_registro(azar, "10")
    tipo, campos, _ = leer(cfdi_nomina(p, registro, "TALLERES UNIDOS", CUANDO))
    assert tipo == "cfdi_nomina"
    assert (campos["curp"], campos["nss"], campos["nombre"]) == (p.curp, p.nss, p.nombre)
    assert (campos["registro_patronal"], campos["patron"]) == (registro, "TALLERES UNIDOS")


@pytest.mark.parametrize("variante", range(4))
def test_lo_que_no_es_nuestro_no_se_toma_por_nuestro(variante: int) -> None:
    assert leer(ajeno(variante)) == ("desconocido", {}, [])


def test_un_xml_cualquiera_no_es_nomina() -> None:
    assert leer(b"<?xml version='1.0'?><a><Nomina/></a>")[0] == "desconocido"
