"""The engine itself, on pages it has not seen. Few scenes: the album is measured by bench/lectura_ocr.py."""

import random
from datetime import date

import numpy as np
import pytest

from facultativo.documentos.adapters import ocr
from facultativo.documentos.rules.ocr_identificadores import acordar, curp_de_ocr, nss_de_ocr, preparar
from tests.papeles.escaneo import Escena, Matriz, capturar
from tests.papeles.vigencia import constancia_vigencia, una_vigencia

pytestmark = [pytest.mark.lento, pytest.mark.skipif(not ocr.disponible(), reason="extra ocr not installed")]
VIGENCIA = una_vigencia(random.Random(8), hoy=date(2026, 11, 22))
PDF = constancia_vigencia(VIGENCIA)


@pytest.mark.parametrize(
    "escena",
    [
        Escena("escaner", dpi=150, giro=-3, ruido=0.3),
        Escena("foto", giro=172, perspectiva=0.4, sombra=0.5, ruido=0.2, mesa="madera", semilla=4),
    ],
    ids=lambda e: e.nombre,
)
def test_curp_and_nss_are_read_and_what_is_said_sure_is_right(escena: Escena) -> None:
    trozos = preparar(ocr.leer_imagen(capturar(PDF, escena)))
    persona = VIGENCIA.persona
    for hallar, esperado in ((curp_de_ocr, persona.curp), (nss_de_ocr, persona.nss)):
        leido = acordar(lectura for t in trozos if (lectura := hallar(t.texto)) is not None)
        assert leido is not None and leido[0] == esperado


def test_the_page_is_given_facing_the_reader() -> None:
    pagina = ocr.leer_pagina(capturar(PDF, Escena(dpi=150, giro=180)))
    de_arriba_abajo = [t.texto for t in pagina.trozos]
    assert any("DERECHOS" in t.upper() or "SEGURO SOCIAL" in t.upper() for t in de_arriba_abajo[:8])
    assert all(0 <= t.x0 < t.x1 <= 800 and 0 <= t.y0 < t.y1 <= 800 for t in pagina.trozos)
    primero = pagina.trozos[0]
    assert pagina.caja_original(primero.caja)[1] > 1651 * 0.6


@pytest.mark.parametrize(
    "imagen", [np.zeros((1, 1, 3), np.uint8), np.full((500, 400, 3), 255, np.uint8)], ids=["punto", "blanca"]
)
def test_a_picture_without_words_gives_none(imagen: Matriz) -> None:
    assert ocr.leer_imagen(imagen) == []
