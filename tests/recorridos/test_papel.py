"""The paper beside what was read of it: from a field to its box and back, with scripts, with keys, and without."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.recorridos import pasos_alumno as alumno
from tests.recorridos import pasos_escolares as escolares
from tests.recorridos.equipaje import Viajero
from tests.recorridos.navegador import ESCRITORIO, TELEFONO
from tests.recorridos.viaje import Viaje, boton, enlace, titulo


@pytest.fixture
def viaje(viaje: Viaje) -> Viaje:
    """A school whose students are enrolled."""
    escolares.inscribe_si_falta(viaje, viaje.personal(ESCRITORIO))
    return viaje


def test_from_the_field_to_its_box_and_back(viaje: Viaje) -> None:
    quien = viaje.equipaje.cubierta
    telefono = viaje.ventana_de(quien.correo, TELEFONO)
    numero = _lo_lee_punto_por_punto(viaje, telefono, quien)
    escritorio = viaje.personal(ESCRITORIO)
    escritorio.goto(f"/documento/{numero}/")
    viaje.mirar(escritorio, "documento-revisar")
    _con_el_teclado(escritorio)
    _con_el_raton(escritorio)
    en_telefono = viaje.personal(TELEFONO)
    en_telefono.goto(f"/documento/{numero}/")
    viaje.mirar(en_telefono, "documento-revisar")
    _sin_guiones(viaje, numero)
    _descarga_el_original(escritorio, quien)


def _lo_lee_punto_por_punto(viaje: Viaje, telefono: Page, quien: Viajero) -> str:
    """She sees the eight checks over her constancia without loading the page again, and says that one is wrong."""
    telefono.goto("/mi/documento/")
    lugar = telefono.get_by_role("region", name="Constancia de vigencia")
    lugar.get_by_label("PDF o foto completa del papel").set_input_files(quien.papel("constancia.pdf"))
    boton(lugar, "Subir")
    titulo(telefono, "Leímos tu constancia")
    numero = telefono.url.rstrip("/").rsplit("/", 1)[-1]
    puntos = telefono.get_by_role("region", name="Tu constancia, punto por punto")
    expect(puntos.get_by_role("listitem")).to_have_count(8)
    expect(puntos.get_by_label("Así lo dice tu constancia")).to_have_count(8)
    viaje.mirar(telefono, "documento-punto-por-punto")
    puntos.get_by_label("Ver el punto 6 en la imagen").click()
    expect(telefono.locator("#caja-6")).to_be_in_viewport()
    telefono.get_by_text("Todo lo que leímos").click()
    telefono.get_by_role("link", name=re.compile("Esto no está bien.*NSS")).click()
    telefono.get_by_label("¿Qué debería decir?").fill("Es otro número")
    boton(telefono, "Mandar a revisar")
    expect(telefono.get_by_text("Una persona de Servicios Escolares lo va a revisar.")).to_be_visible()
    return numero


def _con_el_teclado(pagina: Page) -> None:
    nss = pagina.get_by_role("link", name="6. NSS", exact=True)
    nss.focus()
    expect(pagina.locator("#caja-6")).to_have_class("figura-cajas__enlace figura-cajas__enlace--prendida")
    expect(pagina.locator("#caja-6")).to_be_in_viewport()
    pagina.keyboard.press("ArrowDown")
    expect(pagina.get_by_role("link", name="7. CURP", exact=True)).to_be_focused()
    pagina.keyboard.press("Enter")
    expect(pagina.locator("#caja-7")).to_be_focused()
    pagina.keyboard.press("Escape")
    expect(pagina.get_by_role("link", name="7. CURP", exact=True)).to_be_focused()


def _con_el_raton(pagina: Page) -> None:
    pagina.locator("#caja-8").click()
    expect(pagina.get_by_role("link", name="8. Nombre", exact=True)).to_be_focused()
    expect(pagina.locator("#campo-8")).to_have_class("campo--prendido")


def _sin_guiones(viaje: Viaje, numero: str) -> None:
    """The numbers are links to the boxes, and the boxes to the numbers."""
    pagina = viaje.personal(ESCRITORIO, javascript=False)
    pagina.goto(f"/documento/{numero}/")
    enlace(pagina, "6. NSS")
    assert pagina.url.endswith("#caja-6")
    expect(pagina.locator("#caja-6:target")).to_be_in_viewport()
    pagina.locator("#caja-6").click()
    assert pagina.url.endswith("#campo-6")


def _descarga_el_original(pagina: Page, quien: Viajero) -> None:
    """By a form: what comes down is what she sent, byte by byte, as a download."""
    with pagina.expect_download() as bajada:
        boton(pagina, "Descargar el original")
    assert bajada.value.suggested_filename.endswith(".pdf")
    assert bajada.value.path().read_bytes() == quien.papel("constancia.pdf").read_bytes()


def test_who_thinks_it_is_a_mistake_reaches_the_desk(viaje: Viaje) -> None:
    quien, de_otro = viaje.equipaje.cubierta, viaje.equipaje.otro
    telefono = viaje.ventana_de(quien.correo, TELEFONO)
    alumno.sube(telefono, "Documento de tu NSS", de_otro.papel("nss.pdf"))
    titulo(telefono, "Este documento no se guardó en tu expediente")
    telefono.get_by_text("Creo que es un error").click()
    telefono.get_by_label("¿Por qué crees que sí").fill("Me corrigieron la CURP en el Registro Civil.")
    viaje.mirar(telefono, "documento-creo-que-es-un-error")
    boton(telefono, "Mandarlo a Servicios Escolares")
    expect(telefono.get_by_text("Una persona de Servicios Escolares lo va a revisar.")).to_be_visible()
    escritorio = viaje.personal(ESCRITORIO)
    escritorio.goto(telefono.url.replace("/mi/documento/", "/documento/"))
    expect(escritorio.get_by_text("«Me corrigieron la CURP en el Registro Civil.»")).to_be_visible()
