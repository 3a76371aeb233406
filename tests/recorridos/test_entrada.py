"""Coming in: the first page, the code, the own desk."""

from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Page

from demo.datos import CONTRASENA, PERSONAL
from tests.recorridos.navegador import TELEFONO, sin_faltas_de_accesibilidad


def test_the_first_page_says_what_this_is(cada_ancho: Page, captura: Callable[[Page, str], Path]) -> None:
    cada_ancho.goto("/")
    assert "Seguro Facultativo" in cada_ancho.inner_text("body")
    sin_faltas_de_accesibilidad(cada_ancho)
    captura(cada_ancho, "inicio")


def test_staff_come_in_with_a_code_and_land_on_their_desk(
    pagina: Page, entrar_con_codigo: Callable[[Page, str], None]
) -> None:
    entrar_con_codigo(pagina, PERSONAL[0].correo)
    assert pagina.url.endswith("/bandeja/")


def test_staff_come_in_with_their_password_without_javascript(abrir: Callable[..., Page]) -> None:
    pagina = abrir(ancho=TELEFONO, javascript=False)
    pagina.goto("/entrar/login/")
    pagina.get_by_text("Trabajo en la escuela y tengo contraseña").click()
    pagina.locator("input[name=login]").fill(PERSONAL[1].correo)
    pagina.locator("input[name=password]").fill(CONTRASENA)
    pagina.locator("input[name=password]").press("Enter")
    pagina.wait_for_url(lambda url: "/entrar/" not in url)
    assert pagina.url.endswith("/visita/")
