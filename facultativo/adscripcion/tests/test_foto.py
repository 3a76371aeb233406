"""The photograph of the carnet: it may arrive in parts, and what the antivirus stops goes back unopened."""

import hashlib
import random
from typing import Any

import pytest
from django.test import Client

from facultativo.adscripcion import actions
from facultativo.adscripcion.models import Carnet
from facultativo.adscripcion.states import EstadoCarnet, MotivoDevolucion
from facultativo.adscripcion.tasks import mirar
from facultativo.documentos.actions import agregar, empezar
from facultativo.documentos.actions.subida import PARTE_MINIMA
from facultativo.documentos.models import Subida
from facultativo.documentos.tasks import ESPERA
from facultativo.documentos.tests import clamd
from facultativo.expediente.models import Expediente
from tests import mundo

pytestmark = pytest.mark.django_db
FOTO = random.Random(4).randbytes(PARTE_MINIMA + 500)


@pytest.fixture
def alumno(expediente: Expediente) -> Client:
    cliente = Client()
    assert expediente.alumno.usuario is not None
    cliente.force_login(expediente.alumno.usuario)
    return cliente


def subida(expediente: Expediente, hasta: int) -> Subida:
    huella = hashlib.sha256(FOTO).hexdigest()
    nueva = empezar(
        expediente=expediente, para="carnet", huella=huella, nombre="carnet.jpg", tamano=len(FOTO), por=mundo.POR
    )
    for desde in range(0, hasta, PARTE_MINIMA):
        nueva = agregar(subida=nueva, desde=desde, datos=FOTO[desde : desde + PARTE_MINIMA], por=mundo.POR)
    return nueva


def test_a_photograph_in_parts_is_the_photograph(expediente: Expediente, alumno: Client) -> None:
    entera = subida(expediente, len(FOTO))
    assert alumno.post("/mi/carnet/", {"subida": str(entera.clave)}).status_code == 302
    assert Carnet.objects.get(expediente=expediente).clave == entera.huella
    assert not Subida.objects.exists()


def test_half_a_photograph_is_told_and_not_taken(expediente: Expediente, alumno: Client) -> None:
    media = subida(expediente, PARTE_MINIMA)
    assert alumno.post("/mi/carnet/", {"subida": str(media.clave)}).status_code == 422
    assert "Se quedó a medias «carnet.jpg»" in alumno.get("/mi/carnet/").content.decode()
    assert not Carnet.objects.exists()


def test_what_the_antivirus_stops_goes_back_and_waits_while_it_is_off(expediente: Expediente, settings: Any) -> None:
    carnet = actions.recibir_carnet(expediente=expediente, datos=clamd.MALO, por=mundo.POR)
    settings.CLAMD = clamd.puerto_cerrado()
    assert mirar(carnet.pk) == ESPERA
    with clamd.un_remedo() as servidor:
        settings.CLAMD = servidor.direccion
        assert mirar(carnet.pk) == EstadoCarnet.DEVUELTO
    carnet.refresh_from_db()
    assert (carnet.motivo, carnet.imagen) == (MotivoDevolucion.NO_SE_ABRE, "")
