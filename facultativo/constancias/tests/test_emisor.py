"""The letterhead and the seal: a picture that is drawn again before it is kept."""

from collections.abc import Callable
from io import BytesIO

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from PIL import Image
from pypdf import PdfReader

from facultativo.constancias import actions
from facultativo.constancias.models import Emisor
from facultativo.constancias.tests.mundo import con_emisor, en_ruta, texto
from facultativo.cuentas.roles import Rol
from facultativo.plantel.models import Plantel
from tests.mundo import POR
from tests.papeles.sello import un_sello

pytestmark = pytest.mark.django_db
FIRMA = {"nombre": "Rosa", "puesto": "Jefa", "lugar": "Tlaxcala", "institucion": "TecNM", "departamento": "Escolares"}


def test_se_sube_se_ve_y_sale_en_el_pdf(plantel: Plantel, entra_como: Callable[[Rol], Client]) -> None:
    administracion = entra_como(Rol.ADMINISTRACION)
    archivos = {"sello_nuevo": SimpleUploadedFile("s.jpg", un_sello("JPEG"), "image/jpeg")}
    assert administracion.post("/constancia/emisor/", FIRMA | archivos).status_code == 302
    visto = administracion.get("/constancia/emisor/sello/")
    assert (
        visto["Content-Type"] == "image/png"
        and visto.content.startswith(b"\x89PNG")
        and b"secreto" not in visto.content
    )
    assert Image.open(BytesIO(visto.content)).width == 600
    assert administracion.get("/constancia/emisor/escudo/").status_code == 404
    carta = actions.pdf(actions.emitir(expediente=en_ruta(plantel), por=POR))
    con_imagen = [p for p in PdfReader(BytesIO(carta)).pages if p.images]
    assert con_imagen and "TecNM" in texto(carta) and "Sello de la escuela" not in texto(carta)


def test_guardar_sin_imagen_conserva_la_que_hay(plantel: Plantel) -> None:
    con_emisor(plantel, sello=un_sello(), escudo=un_sello())
    antes = Emisor.objects.get()
    con_emisor(plantel)
    despues = Emisor.objects.get()
    assert (despues.sello, despues.escudo) == (antes.sello, antes.escudo) != ("", "")


@pytest.mark.parametrize("datos", [b"<svg onload='x'/>", b"\x89PNG\r\n\x1a\n", b"MZ" + bytes(100), bytes(3_000_000)])
def test_lo_que_no_es_una_imagen_no_entra(plantel: Plantel, entra_como: Callable[[Rol], Client], datos: bytes) -> None:
    archivos = {"sello_nuevo": SimpleUploadedFile("s.png", datos, "image/png")}
    respuesta = entra_como(Rol.ESCOLARES).post("/constancia/emisor/", FIRMA | archivos)
    assert respuesta.status_code == 422 and "Sube un PNG o un JPG" in respuesta.content.decode()
    assert not Emisor.objects.exists()


def test_el_sello_lo_cambia_solo_quien_puede(plantel: Plantel, entra_como: Callable[[Rol], Client]) -> None:
    for rol in (Rol.DOCENTE, Rol.DIRECCION):
        assert entra_como(rol).post("/constancia/emisor/", FIRMA).status_code == 403
