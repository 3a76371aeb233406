"""A file in parts: kept as they come, never mixed, never more than was announced, forgotten when left behind."""

import hashlib
import random
from collections.abc import Callable
from datetime import timedelta

import pytest
from django.db import connection
from django.test import Client
from django.utils import timezone
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from facultativo.documentos import actions
from facultativo.documentos.actions.subida import PARTE_MAXIMA, PARTE_MINIMA
from facultativo.documentos.models import Documento, Parte, Subida
from facultativo.expediente.models import Expediente
from tests import mundo

pytestmark = pytest.mark.django_db
PARA = "constancia_vigencia"
ARCHIVO = random.Random(3).randbytes(3 * PARTE_MINIMA + 777)


def empezar(caso: Expediente, datos: bytes = ARCHIVO, para: str = PARA) -> Subida:
    huella = hashlib.sha256(datos).hexdigest()
    return actions.empezar(
        expediente=caso, para=para, huella=huella, nombre="mi CURP.pdf", tamano=len(datos), por=mundo.POR
    )


def mandar(subida: Subida, datos: bytes, desde: int, largo: int = PARTE_MINIMA) -> Subida:
    return actions.agregar(subida=subida, desde=desde, datos=datos[desde : desde + largo], por=mundo.POR)


@settings(max_examples=20, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.integers(PARTE_MINIMA, PARTE_MAXIMA), min_size=1, max_size=6), st.integers(0, 2**32))
def test_whatever_the_parts_the_file_is_whole(expediente: Expediente, largos: list[int], semilla: int) -> None:
    datos = random.Random(semilla).randbytes(sum(largos))
    subida = empezar(expediente, datos)
    for largo in largos:
        subida = mandar(subida, datos, subida.llegados, largo)
    assert actions.juntar(subida=subida) == datos


def test_the_same_file_chosen_again_goes_on_where_it_stopped(expediente: Expediente) -> None:
    subida = mandar(empezar(expediente), ARCHIVO, 0)
    assert empezar(expediente) == subida
    assert empezar(expediente).llegados == PARTE_MINIMA


def test_another_file_for_the_same_place_takes_it(expediente: Expediente) -> None:
    mandar(empezar(expediente), ARCHIVO, 0)
    otra = empezar(expediente, ARCHIVO[::-1])
    assert (otra.llegados, Subida.objects.count(), Parte.objects.count()) == (0, 1, 0)


def test_a_part_that_arrived_twice_is_kept_once(expediente: Expediente) -> None:
    subida = mandar(empezar(expediente), ARCHIVO, 0)
    with pytest.raises(actions.FueraDeLugar) as donde:
        mandar(subida, ARCHIVO, 0)
    assert donde.value.llegados == PARTE_MINIMA
    assert Parte.objects.count() == 1


@pytest.mark.parametrize("largo", [0, 1, PARTE_MINIMA - 1, PARTE_MAXIMA + 1])
def test_a_part_has_the_size_of_a_part(expediente: Expediente, largo: int) -> None:
    datos = bytes(2 * PARTE_MAXIMA)
    with pytest.raises(actions.DocumentoNoRecibido):
        actions.agregar(subida=empezar(expediente, datos), desde=0, datos=datos[:largo], por=mundo.POR)


def test_no_more_arrives_than_was_announced(expediente: Expediente) -> None:
    subida = empezar(expediente, ARCHIVO[:PARTE_MINIMA])
    with pytest.raises(actions.DocumentoNoRecibido):
        actions.agregar(subida=subida, desde=0, datos=ARCHIVO[: PARTE_MINIMA + 1], por=mundo.POR)


def test_a_whole_that_is_not_the_announced_file_is_not_kept(expediente: Expediente) -> None:
    corto = ARCHIVO[:PARTE_MINIMA]
    with pytest.raises(actions.DocumentoNoRecibido, match="cambió"):
        actions.agregar(subida=empezar(expediente, corto), desde=0, datos=corto[::-1], por=mundo.POR)
    assert not Subida.objects.exists()


@pytest.mark.parametrize("tamano", [0, 10 * 1024 * 1024 + 1])
def test_what_can_not_be_kept_is_said_before_a_byte_travels(expediente: Expediente, tamano: int) -> None:
    with pytest.raises(actions.DocumentoNoRecibido):
        actions.empezar(expediente=expediente, para=PARA, huella="0" * 64, nombre="x", tamano=tamano, por=mundo.POR)


def test_parts_and_names_are_not_readable_in_the_database(expediente: Expediente) -> None:
    mandar(empezar(expediente), ARCHIVO, 0)
    with connection.cursor() as cursor:
        cursor.execute("SELECT datos FROM documentos_parte")
        datos = bytes(cursor.fetchone()[0])
        cursor.execute("SELECT nombre FROM documentos_subida")
        nombre = bytes(cursor.fetchone()[0])
    assert ARCHIVO[:64] not in datos
    assert b"CURP" not in nombre


def test_what_was_left_behind_is_forgotten_with_an_entry(expediente: Expediente) -> None:
    mandar(empezar(expediente), ARCHIVO, 0)
    empezar(expediente, para="asignacion_nss")
    Subida.objects.filter(para=PARA).update(avanzada_at=timezone.now() - timedelta(days=3))
    assert actions.tirar_olvidadas(antes_de=timezone.now() - timedelta(days=2), por=mundo.POR) == 1
    assert (Subida.objects.count(), Parte.objects.count()) == (1, 0)


@pytest.fixture
def alumno(expediente: Expediente) -> Client:
    cliente = Client()
    assert expediente.alumno.usuario is not None
    cliente.force_login(expediente.alumno.usuario)
    return cliente


def anunciar(cliente: Client, datos: bytes, **cambios: object) -> object:
    anuncio = {"para": PARA, "nombre": "c.pdf", "tamano": len(datos), "huella": hashlib.sha256(datos).hexdigest()}
    return cliente.post("/mi/documento/parte/", anuncio | cambios)


def parte(cliente: Client, lugar: str, datos: bytes, desde: int) -> object:
    return cliente.patch(
        lugar, datos, content_type="application/offset+octet-stream", headers={"Upload-Offset": str(desde)}
    )


def test_the_door_takes_parts_and_the_form_takes_the_whole(alumno: Client, expediente: Expediente) -> None:
    dicho = anunciar(alumno, ARCHIVO)
    assert dicho.status_code == 201
    lugar, llegados = dicho["Location"], 0
    while llegados < len(ARCHIVO):
        dicho = parte(alumno, lugar, ARCHIVO[llegados : llegados + PARTE_MINIMA], llegados)
        llegados = int(dicho["Upload-Offset"])
    assert alumno.head(lugar)["Upload-Offset"] == str(len(ARCHIVO))
    final = alumno.post("/mi/documento/subir/", {"pedido": PARA, "subida": dicho.json()["clave"]})
    documento = Documento.objects.get(expediente=expediente)
    assert final["Location"] == f"/mi/documento/{documento.pk}/"
    assert (documento.tamano, documento.nombre_original) == (len(ARCHIVO), "c.pdf")
    assert not Subida.objects.exists()


def test_the_same_bytes_whole_and_in_parts_are_one_document(alumno: Client, expediente: Expediente) -> None:
    corto = ARCHIVO[:1000]
    lugar = anunciar(alumno, corto)["Location"]
    clave = parte(alumno, lugar, corto, 0).json()["clave"]
    alumno.post("/mi/documento/subir/", {"pedido": PARA, "subida": clave})
    actions.recibir(expediente=expediente, datos=corto, nombre="otro", pedido="asignacion_nss", por=mundo.POR)
    assert Documento.objects.count() == 1


def test_a_part_out_of_place_is_told_where_to_go_on(alumno: Client) -> None:
    lugar = anunciar(alumno, ARCHIVO)["Location"]
    parte(alumno, lugar, ARCHIVO[:PARTE_MINIMA], 0)
    otra_vez = parte(alumno, lugar, ARCHIVO[:PARTE_MINIMA], 0)
    assert (otra_vez.status_code, otra_vez["Upload-Offset"]) == (409, str(PARTE_MINIMA))
    assert alumno.patch(lugar, b"x", headers={}).status_code == 400


def test_half_a_file_is_no_file(alumno: Client) -> None:
    lugar = anunciar(alumno, ARCHIVO)["Location"]
    clave = parte(alumno, lugar, ARCHIVO[:PARTE_MINIMA], 0).json()["clave"]
    assert alumno.post("/mi/documento/subir/", {"pedido": PARA, "subida": clave}).status_code == 422
    assert not Documento.objects.exists()
    assert "Se quedó a medias «c.pdf» (33 %)" in alumno.get("/mi/documento/").content.decode()


@pytest.mark.parametrize("clave", ["no-es-una-clave", "00000000-0000-0000-0000-000000000000"])
def test_a_key_of_nothing_is_a_form_without_file(alumno: Client, clave: str) -> None:
    assert alumno.post("/mi/documento/subir/", {"pedido": PARA, "subida": clave}).status_code == 422


@pytest.mark.parametrize(
    "mal", [{"tamano": "mucho"}, {"tamano": -1}, {"huella": "x"}, {"para": "cualquiera"}, {"tamano": 11 * 1024 * 1024}]
)
def test_a_wrong_announcement_is_refused_with_words(alumno: Client, mal: dict[str, object]) -> None:
    dicho = anunciar(alumno, ARCHIVO, **mal)
    assert dicho.status_code == 422
    assert dicho.json()["mensaje"]


def test_the_upload_of_somebody_else_does_not_exist(
    alumno: Client, plantel: object, entra_como: Callable[..., Client]
) -> None:
    otro = mundo.un_expediente(plantel, 2)
    ajena = empezar(otro)
    assert parte(alumno, f"/mi/documento/parte/{ajena.clave}/", ARCHIVO[:PARTE_MINIMA], 0).status_code == 404
    mandar(ajena, ARCHIVO, 0, len(ARCHIVO))
    assert alumno.post("/mi/documento/subir/", {"pedido": PARA, "subida": str(ajena.clave)}).status_code == 422
