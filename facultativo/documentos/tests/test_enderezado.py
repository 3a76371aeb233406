"""Pages come straight, whatever the angle, and boxes find their way back."""

import random
from datetime import date

import numpy as np
import pytest

from facultativo.documentos.adapters.enderezado import Enderezada, aplanar, enderezar, inclinacion
from tests.papeles.escaneo import Escena, capturar
from tests.papeles.vigencia import constancia_vigencia, una_vigencia

PDF = constancia_vigencia(una_vigencia(random.Random(3), hoy=date(2026, 11, 22)))


@pytest.mark.parametrize("giro", [0, 2.5, -17, 45, 73])
def test_the_angle_of_a_scan_is_found_to_half_a_degree(giro: float) -> None:
    assert abs(inclinacion(capturar(PDF, Escena(dpi=110, giro=giro, ruido=0.1))) + giro) < 0.5


@pytest.mark.parametrize("mesa", ["madera", "gris"])
def test_a_photographed_sheet_is_cut_out_of_its_table(mesa: str) -> None:
    foto = capturar(PDF, Escena(dpi=110, giro=8, perspectiva=0.5, sombra=0.4, ruido=0.1, mesa=mesa, semilla=5))
    hoja = enderezar(foto).imagen
    assert abs(hoja.shape[1] / hoja.shape[0] - 8.5 / 11) < 0.08
    assert abs(inclinacion(hoja)) < 1


def test_shade_is_taken_out() -> None:
    sombreada = capturar(PDF, Escena(dpi=110, sombra=0.8))
    assert np.percentile(aplanar(sombreada), 20) > 200 > np.percentile(sombreada, 20)


def test_a_box_goes_back_to_the_picture_as_it_came() -> None:
    blanca = np.full((400, 300, 3), 255, np.uint8)
    derecha = Enderezada(blanca, np.eye(3))
    assert derecha.caja_original((10, 20, 30, 40)) == pytest.approx((10, 20, 30, 40))
    assert derecha.girada(2).caja_original((10, 20, 30, 40)) == pytest.approx((269, 359, 289, 379))
    assert derecha.girada(4).caja_original((10, 20, 30, 40)) == pytest.approx((10, 20, 30, 40))


def test_a_blank_page_stays_as_it_is() -> None:
    blanca = np.full((400, 300, 3), 255, np.uint8)
    assert enderezar(blanca).imagen.shape == blanca.shape
