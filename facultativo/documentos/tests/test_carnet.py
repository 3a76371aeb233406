"""The carnet photograph: what the person who accepts it is helped with."""

import random

import numpy as np
import pytest

from facultativo.documentos.adapters.carnet_foto import observar
from facultativo.documentos.rules.carnet import Rasgos, Region, mirar
from facultativo.documentos.rules.trozos import Trozo
from tests.papeles.carnet import un_carnet
from tests.papeles.personas import una_persona

ANA = una_persona(random.Random(1))
CARA, SELLO = Region(0.7, 0.3, 0.9, 0.7), Region(0.6, 0.5, 0.8, 0.8)


@pytest.mark.parametrize("foto", [True, False])
@pytest.mark.parametrize("sello", [True, False])
def test_photo_and_stamp_are_seen_when_they_are_there_and_only_then(foto: bool, sello: bool) -> None:
    rasgos = observar(un_carnet(ANA, foto=foto, sello=sello))
    assert (rasgos.foto is not None, rasgos.sello is not None) == (foto, sello)


def test_the_box_of_the_portrait_is_where_the_portrait_is() -> None:
    foto = observar(un_carnet(ANA, sello=False)).foto
    assert foto is not None
    assert abs(foto.x0 - 0.7) < 0.03 and abs(foto.y1 - 580 / 850) < 0.03


def test_a_carnet_of_this_student_raises_nothing() -> None:
    visto = mirar(Rasgos(CARA, SELLO, 500, 0.7), _palabras(ANA.nombre, ANA.nss), nss=ANA.nss, nombre=ANA.nombre)
    assert visto.hallazgos == () and visto.nombre_coincide
    assert visto.nss is not None and visto.nss[0] == ANA.nss


def test_another_persons_carnet_is_only_pointed_at() -> None:
    otra = una_persona(random.Random(2))
    visto = mirar(Rasgos(None, None, 20, 0.7), _palabras(otra.nombre, otra.nss), nss=ANA.nss, nombre=ANA.nombre)
    codigos = {h.codigo for h in visto.hallazgos}
    assert codigos == {
        "carnet-borroso",
        "carnet-sin-foto",
        "carnet-sin-sello",
        "carnet-nss-distinto",
        "carnet-nombre-no-leido",
    }
    assert {h.nivel.value for h in visto.hallazgos} == {"advertencia"}


def test_nothing_legible_is_not_held_against_anybody() -> None:
    visto = mirar(observar(np.full((300, 400, 3), 10, np.uint8)), [], nss=ANA.nss, nombre=ANA.nombre)
    assert visto.nss is None and visto.nombre_coincide is None


def _palabras(*textos: str) -> list[Trozo]:
    return [Trozo(t, 0, i * 10, 100, i * 10 + 8, 1, 0.98, "ocr") for i, t in enumerate(textos)]
