"""The windows of a journey, and what is asked of each page that somebody sees."""

import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from playwright.sync_api import Locator, Page, expect

from demo.datos import CONTRASENA, PERSONAL
from tests.recorridos.equipaje import Equipaje
from tests.recorridos.navegador import TELEFONO, sin_faltas_de_accesibilidad
from tests.recorridos.sitio import Sitio

_ESPERA_S = 30


@dataclass
class Viaje:
    """One journey: the running site, the files it starts from, and how to open a window, come in and look."""

    sitio: Sitio
    equipaje: Equipaje
    abrir: Callable[..., Page]
    entrar: Callable[[Page, str], None]
    captura: Callable[[Page, str], Path]
    _espejos: dict[Page, Page] = field(default_factory=dict)

    def ventana_de(self, correo: str, ancho: int) -> Page:
        """A window in which that person has come in."""
        pagina = self.abrir(ancho=ancho)
        self.entrar(pagina, correo)
        return pagina

    def personal(self, ancho: int, *, javascript: bool = True) -> Page:
        """A window of Servicios Escolares, come in with the password: codes are few, and are asked for elsewhere."""
        pagina = self.abrir(ancho=ancho, javascript=javascript)
        pagina.goto("/entrar/login/")
        pagina.get_by_text("Trabajo en la escuela y tengo contraseña").click()
        pagina.locator("input[name=login]").fill(PERSONAL[0].correo)
        pagina.locator("input[name=password]").fill(CONTRASENA)
        pagina.locator("input[name=password]").press("Enter")
        pagina.wait_for_url(lambda url: "/entrar/" not in url)
        return pagina

    def telefono_sin_guiones(self) -> Page:
        """A phone with JavaScript off."""
        pagina = self.abrir(ancho=TELEFONO, javascript=False)
        self._espejos[pagina] = self.abrir(ancho=TELEFONO)
        return pagina

    def mirar(self, pagina: Page, nombre: str) -> None:
        """Nothing in the page shuts anybody out, and a picture of it is kept."""
        vista = self._espejos.get(pagina, pagina)
        if vista is not pagina:
            # The checker is itself a script: the same person looks at the same address with scripts on.
            vista.context.add_cookies(pagina.context.cookies())  # type: ignore[arg-type]
            vista.goto(pagina.url)
        sin_faltas_de_accesibilidad(vista)
        self.captura(vista, nombre)


def titulo(pagina: Page, texto: str) -> None:
    """The page is, or within a moment becomes, the one with that main heading."""
    expect(pagina.get_by_role("heading", level=1, name=texto)).to_be_visible(timeout=_ESPERA_S * 1000)


def boton(pagina: Page | Locator, nombre: str) -> None:
    """Press the button that says so."""
    pagina.get_by_role("button", name=nombre).click()


def enlace(pagina: Page | Locator, nombre: str) -> None:
    """Follow the link that says so."""
    pagina.get_by_role("link", name=nombre).first.click()


def ir_a(pagina: Page, lugar: str) -> None:
    """Go to a place of the staff's menu, which a phone keeps folded."""
    plegado = pagina.get_by_text("Menú", exact=True)
    if plegado.is_visible():
        plegado.click()
    enlace(pagina.get_by_role("navigation", name="Principal"), lugar)


def recargar_hasta(pagina: Page, cosa: Locator) -> None:
    """Reload, as somebody who waits for the worker does, until it is there."""
    limite = time.monotonic() + _ESPERA_S
    while not cosa.first.is_visible():
        assert time.monotonic() < limite, f"{pagina.url} never showed {cosa}"
        pagina.wait_for_timeout(200)
        pagina.reload()
