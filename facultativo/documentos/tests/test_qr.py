"""QR codes of pages and photographs."""

import io

import numpy as np
import pytest
import segno
from PIL import Image

from facultativo.documentos.adapters.qr import leer_qr
from tests.papeles.escaneo import Matriz

TEXTO = "63169804646|Nombre: XIMENA MUÑOZ NAVA|CURP: OIXL980216MMCZQJ10|"


def _hoja(escala: int = 4) -> Matriz:
    salida = io.BytesIO()
    segno.make(TEXTO, error="m").save(salida, kind="png", scale=escala, border=2)
    hoja = Image.new("RGB", (800, 1000), "white")
    hoja.paste(Image.open(salida).convert("RGB"), (500, 100))
    return np.asarray(hoja)


@pytest.mark.parametrize("cuartos", [0, 1, 2, 3])
def test_the_code_is_read_at_any_quarter_with_its_place(cuartos: int) -> None:
    (codigo,) = leer_qr(np.rot90(_hoja(), cuartos).copy(), pagina=2)
    assert codigo.texto == TEXTO and codigo.fuente == "qr" and codigo.pagina == 2
    if cuartos == 0:
        assert 500 <= codigo.x0 < codigo.x1 <= 800 and 100 <= codigo.y0 < codigo.y1


def test_a_noisy_dark_photograph_of_a_small_code_is_read() -> None:
    ruido = np.random.default_rng(1).normal(0, 18, (1000, 800, 3))
    oscura = np.clip(_hoja(2) * 0.5 + ruido, 0, 255).astype(np.uint8)
    assert [c.texto for c in leer_qr(oscura)] == [TEXTO]


def test_a_page_without_codes_gives_none() -> None:
    assert leer_qr(np.full((300, 300, 3), 255, np.uint8)) == []
