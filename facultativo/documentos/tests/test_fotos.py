"""Scans and photographs, from the file to the fields: what is sure is right, and boxes fall where the words are."""

import random
from datetime import date

import pytest

from facultativo.documentos.adapters.hijo import leer_acotado
from facultativo.documentos.adapters.ocr import disponible
from tests.papeles.escaneo import Escena, capturar, como_archivo, como_pdf
from tests.papeles.vigencia import constancia_vigencia, una_vigencia

pytestmark = [pytest.mark.lento, pytest.mark.skipif(not disponible(), reason="sin lector de imágenes")]
HOY = date(2026, 11, 22)
ESCENAS = [
    Escena("escaner"),
    Escena("acostada", giro=90, dpi=150),
    Escena("mesa", giro=-6, perspectiva=0.4, sombra=0.5, ruido=0.2, mesa="gris", semilla=6),
]


@pytest.mark.parametrize("escena", ESCENAS, ids=lambda e: e.nombre)
def test_lo_seguro_es_cierto_y_lo_demas_se_muestra(escena: Escena) -> None:
    v = una_vigencia(random.Random(escena.dpi), hoy=HOY)
    foto = capturar(constancia_vigencia(v, 2), escena)
    leido = leer_acotado(como_archivo(foto), hoy=HOY)
    assert (leido["tipo"], leido["origen"], leido["error"]) == ("constancia_vigencia", "ocr", None)
    assert leido["campos"]["curp"]["valor"] == v.persona.curp
    assert leido["campos"]["nss"]["valor"] == v.persona.nss
    esperado = v.esperado()
    for campo, r in leido["campos"].items():
        assert r["fuente"] == "ocr"
        assert r["confianza"] < 0.9 or r["valor"] == esperado[campo]


def test_la_caja_de_un_escaneo_esta_donde_la_del_original() -> None:
    v = una_vigencia(random.Random(4), hoy=HOY, con_cadena=False)
    pdf = constancia_vigencia(v, 2)
    original = leer_acotado(pdf, hoy=HOY)["campos"]["nss"]["caja"]
    escaneo = leer_acotado(como_pdf([capturar(pdf, Escena("limpio"))]), hoy=HOY)["campos"]["nss"]["caja"]
    assert all(abs(a - b) < 8 for a, b in zip(original, escaneo, strict=True))
