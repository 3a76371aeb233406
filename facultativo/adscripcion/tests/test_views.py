"""The pages: the student's phone, the review, the desk."""

import random
from collections.abc import Callable

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from facultativo.adscripcion import actions
from facultativo.adscripcion.models import Adscripcion, Carnet
from facultativo.adscripcion.rules import leer_clinica
from facultativo.adscripcion.states import EstadoCarnet, FuenteUMF, MotivoDevolucion
from facultativo.cuentas.roles import Rol
from facultativo.expediente.models import Expediente
from facultativo.plantel.models import Plantel
from tests import mundo
from tests.papeles.carnet import un_carnet
from tests.papeles.escaneo import como_archivo
from tests.papeles.personas import una_persona

pytestmark = pytest.mark.django_db
POR = mundo.POR
FOTO = como_archivo(un_carnet(una_persona(random.Random(1))))
Entra = Callable[[Rol], Client]


def _foto(datos: bytes = FOTO) -> dict[str, SimpleUploadedFile]:
    return {"foto": SimpleUploadedFile("carnet.jpg", datos, "image/jpeg")}


def _carnet(expediente: Expediente, numero: int = 0) -> Carnet:
    return actions.recibir_carnet(expediente=expediente, datos=FOTO + bytes([numero]), por=POR)


def test_the_student_types_the_clinic_and_goes_on_to_the_carnet(cliente_alumno: Client, expediente: Expediente) -> None:
    url = reverse("adscripcion:umf")
    assert "Luego, sube el PDF" in cliente_alumno.get(url).content.decode()
    respuesta = cliente_alumno.post(url, {"umf": "UMF 8", "turno": "vespertino", "consultorio": ""}, follow=True)
    assert respuesta.redirect_chain[-1][0] == reverse("adscripcion:carnet")
    assert Adscripcion.objects.get(expediente=expediente).umf == "8"


def test_a_clinic_that_is_not_understood_says_what_to_write(cliente_alumno: Client) -> None:
    respuesta = cliente_alumno.post(reverse("adscripcion:umf"), {"umf": "la de mi casa", "turno": "matutino"})
    assert respuesta.status_code == 422
    assert "por ejemplo 8" in respuesta.content.decode()


def test_the_registration_goes_the_way_of_every_paper(cliente_alumno: Client) -> None:
    archivo = SimpleUploadedFile("umf.pdf", b"%PDF-1.4 invento", "application/pdf")
    respuesta = cliente_alumno.post(reverse("adscripcion:registro"), {"archivo": archivo})
    assert respuesta.status_code == 302 and respuesta["Location"].startswith("/mi/documento/")
    vacio = cliente_alumno.post(reverse("adscripcion:registro"), {})
    assert vacio.status_code == 422 and "Elige el PDF" in vacio.content.decode()


def test_the_photograph_is_sent_and_the_page_says_it_is_being_looked_at(cliente_alumno: Client) -> None:
    url = reverse("adscripcion:carnet")
    assert cliente_alumno.post(url, {}).status_code == 422
    respuesta = cliente_alumno.post(url, _foto(), follow=True)
    assert "lo está revisando" in respuesta.content.decode()


def test_what_went_back_is_read_by_the_student(cliente_alumno: Client, expediente: Expediente) -> None:
    carnet = _carnet(expediente)
    actions.devolver(carnet=carnet, motivo=MotivoDevolucion.SIN_SELLO, nota="Es la hoja dos.", por=POR)
    pagina = cliente_alumno.get(reverse("adscripcion:carnet")).content.decode()
    assert "No se ve el sello" in pagina and "Es la hoja dos." in pagina and "Mandar otra foto" in pagina


def test_the_emergency_card_exists_once_there_is_something_on_it(
    cliente_alumno: Client, expediente: Expediente
) -> None:
    url = reverse("adscripcion:emergencia")
    if not expediente.alumno.nss:
        assert cliente_alumno.get(url).status_code == 404
    actions.registrar_umf(
        expediente=expediente, clinica=leer_clinica("8", "matutino"), fuente=FuenteUMF.ALUMNO, por=POR
    )
    assert "UMF 8" in cliente_alumno.get(url).content.decode()


def test_nobody_sees_the_photograph_of_another(
    cliente_alumno: Client, plantel: Plantel, otro_plantel: Plantel, entra_como: Entra
) -> None:
    ajeno = _carnet(mundo.un_expediente(plantel, 2))
    lejano = _carnet(mundo.un_expediente(otro_plantel, 3))
    assert cliente_alumno.get(reverse("adscripcion:mi_imagen", args=[ajeno.pk])).status_code == 404
    escolares = entra_como(Rol.ESCOLARES)
    assert escolares.get(reverse("adscripcion:revisar", args=[ajeno.pk])).status_code == 200
    assert escolares.get(reverse("adscripcion:revisar", args=[lejano.pk])).status_code == 404
    assert escolares.post(reverse("adscripcion:aceptar", args=[lejano.pk])).status_code == 404
    assert entra_como(Rol.DOCENTE).get(reverse("adscripcion:bandeja")).status_code == 403


def test_one_after_the_other_until_nothing_is_left(plantel: Plantel, entra_como: Entra) -> None:
    uno, dos = (_carnet(mundo.un_expediente(plantel, n)) for n in (1, 2))
    escolares = entra_como(Rol.ESCOLARES)
    al_otro = escolares.post(reverse("adscripcion:aceptar", args=[uno.pk]))
    assert al_otro["Location"] == reverse("adscripcion:revisar", args=[dos.pk])
    fin = escolares.post(reverse("adscripcion:devolver", args=[dos.pk]), {"motivo": "borroso", "nota": ""})
    assert fin["Location"] == reverse("adscripcion:bandeja")
    assert set(Carnet.objects.values_list("estado", flat=True)) == {EstadoCarnet.ACEPTADO, EstadoCarnet.DEVUELTO}


@pytest.mark.parametrize("datos", [{}, {"motivo": "otro", "nota": ""}], ids=["sin motivo", "otro sin explicar"])
def test_nothing_goes_back_without_a_reason(expediente: Expediente, entra_como: Entra, datos: dict[str, str]) -> None:
    carnet = _carnet(expediente)
    respuesta = entra_como(Rol.ESCOLARES).post(reverse("adscripcion:devolver", args=[carnet.pk]), datos)
    assert respuesta.status_code == 422
    carnet.refresh_from_db()
    assert carnet.estado == EstadoCarnet.POR_REVISAR


def test_a_second_click_is_answered_politely(expediente: Expediente, entra_como: Entra) -> None:
    carnet, escolares = _carnet(expediente), entra_como(Rol.ESCOLARES)
    for _ in range(2):
        respuesta = escolares.post(reverse("adscripcion:aceptar", args=[carnet.pk]), follow=True)
    assert "ya está «aceptado»" in respuesta.content.decode()


def test_the_desk_finds_the_student_and_accepts_the_carnet_in_hand(expediente: Expediente, entra_como: Entra) -> None:
    escolares, control = entra_como(Rol.ESCOLARES), expediente.alumno.numero_de_control
    hallado = escolares.post(reverse("adscripcion:ventanilla"), {"q": control})
    caso = reverse("adscripcion:ventanilla_caso", args=[expediente.pk])
    assert hallado["Location"] == caso
    clinica = reverse("adscripcion:ventanilla_clinica", args=[expediente.pk])
    assert escolares.post(clinica, {"umf": "x", "turno": "matutino"}).status_code == 422
    assert escolares.post(clinica, {"umf": "8", "turno": "matutino"})["Location"] == caso
    assert "Acepté el carnet en ventanilla" in escolares.get(caso).content.decode()
    escolares.post(caso)
    expediente.refresh_from_db()
    assert (expediente.umf_registrada, expediente.carnet) == (True, "aceptado")


def test_the_tray_asks_as_much_for_one_as_for_twenty(
    plantel: Plantel, entra_como: Entra, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    escolares = entra_como(Rol.ESCOLARES)
    _carnet(mundo.un_expediente(plantel, 1))
    with django_assert_max_num_queries(12) as una:
        escolares.get(reverse("adscripcion:bandeja"))
    for n in range(2, 21):
        _carnet(mundo.un_expediente(plantel, n))
    with django_assert_max_num_queries(len(una.captured_queries)):
        assert escolares.get(reverse("adscripcion:bandeja")).status_code == 200
