"""The table of events is whole, its texts exist and say nothing they should not."""

import re
from datetime import timedelta
from itertools import pairwise

import pytest
from django.template.loader import get_template
from hypothesis import given
from hypothesis import strategies as st

from facultativo.avisos.adapters.correo import cuerpo
from facultativo.avisos.rules import ESPERAS, PLANTILLAS, SIN_AVISO, Plantilla, plantilla_de, tras_fallar
from facultativo.avisos.states import FICHAS_AVISO, TRANSICIONES_AVISO, EstadoAviso

EVENTOS = (
    "padron.recibido",
    "padron.confirmado",
    "encuesta.enviada",
    "documento.recibido",
    "documento.adjuntado",
    "documento.rechazado",
    "documento.fallido",
    "dictamen.propuesto",
    "dictamen.resuelto",
    "dictamen.evidencia_pedida",
    "dictamen.por_reverificar",
    "inconformidad.respondida",
    "lote.armado",
    "lote.descargado",
    "lote.enviado",
    "respuesta.recibida",
    "movimiento.aceptado",
    "movimiento.rechazado",
    "movimiento.por_aclarar",
    "alta.confirmada",
    "adscripcion.registrada",
    "carnet.recibido",
    "carnet.aceptado",
    "carnet.devuelto",
    "visita.creada",
    "visita.cerrada",
)


@pytest.mark.parametrize("evento", EVENTOS)
def test_every_event_of_the_procedure_has_a_notice_or_a_reason_for_none(evento: str) -> None:
    assert any(p.evento == evento for p in PLANTILLAS) != (evento in SIN_AVISO)


@pytest.mark.parametrize("plantilla", PLANTILLAS, ids=lambda p: p.clave)
def test_every_notice_has_its_text_and_keeps_secrets(plantilla: Plantilla) -> None:
    get_template(plantilla.archivo)
    texto = f"{plantilla.asunto} {cuerpo(plantilla.archivo, {'folio': 'ITAT-E-2026-000001'})}".lower()
    assert len(texto) > 80
    assert not re.search(r"curp|\bnss\b|embaraz|motivo:|issste|{{|{%", texto)


def test_keys_are_unique_and_fit_their_column() -> None:
    assert len({p.clave for p in PLANTILLAS}) == len(PLANTILLAS)
    assert all(len(p.clave) <= 40 for p in PLANTILLAS)


def test_a_baja_is_told_as_a_baja() -> None:
    baja, alta = plantilla_de("movimiento.aceptado", {"tipo": "baja"}), plantilla_de("movimiento.aceptado", {})
    assert baja is not None and baja.clave == "baja_aceptada"
    assert alta is not None and alta.clave == "alta_aceptada"


def test_changing_clinic_asks_for_no_new_carnet() -> None:
    assert plantilla_de("adscripcion.registrada", {"cambia": True}) is None
    assert plantilla_de("adscripcion.registrada", {"cambia": False}) is not None


def test_an_unknown_event_makes_no_notice() -> None:
    assert plantilla_de("expediente.avanzado", {}) is None


def test_waits_grow() -> None:
    assert all(antes < despues for antes, despues in pairwise(ESPERAS))


@given(st.integers(1, 50), st.booleans())
def test_a_notice_is_tried_again_until_it_is_given_up_once(intentos: int, definitivo: bool) -> None:
    sigue = tras_fallar(intentos, definitivo=definitivo)
    rendido = definitivo or intentos > len(ESPERAS)
    assert (sigue.estado is EstadoAviso.FALLIDO) == rendido
    assert rendido == (sigue.espera == timedelta())


def test_every_state_has_its_line_in_the_table() -> None:
    assert TRANSICIONES_AVISO.keys() == FICHAS_AVISO.keys() == set(EstadoAviso)
