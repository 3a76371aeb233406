"""Fixtures of the journeys: the real program in its own processes, driven through the real browser.

`sitio`     the running program: `sitio.url`, `sitio.correos(para)`, `sitio.espera_correo(para, que_diga)`
`abrir`     a factory of windows: `abrir(ancho=360 | 1280, javascript=False)` gives a Playwright page of a new person
`pagina`    one window at 1280 px;   `telefono`  one at 360 px;   `cada_ancho`  runs the test once at each
`entrar`    `entrar(pagina, correo)` comes in: staff with a password, students with the code of the mailbox
`viaje`     all of these together, with the files of three students; whoever walked before may have enrolled them
`captura`   `captura(pagina, "nombre")` keeps a picture (in docs/capturas/ when CAPTURAS=1)
"""

import os
import re
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from datetime import date
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from demo.datos import CONTRASENA, PERSONAL
from tests.recorridos import navegador as n
from tests.recorridos.equipaje import empacar
from tests.recorridos.sitio import Sitio, sitio_en, texto_de
from tests.recorridos.viaje import Viaje

_AQUI = Path(__file__).parent


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Every test of this folder is a journey, and all of them share one site and one browser in one process."""
    for item in items:
        if item.path.is_relative_to(_AQUI):
            item.add_marker(pytest.mark.recorrido)
            item.add_marker(pytest.mark.xdist_group("navegador"))


@pytest.fixture(scope="session")
def sitio(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Sitio]:
    """The whole program on a fresh school."""
    with sitio_en(tmp_path_factory.mktemp("sitio")) as s:
        yield s


@pytest.fixture(scope="session")
def navegador() -> Iterator[Browser]:
    """One browser for all journeys.

    Playwright keeps an event loop in this thread, in which Django would refuse to touch its database in later tests
    of the same process; journeys never use it, so the refusal has nothing to protect.
    """
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
    with n.chromium() as chromium:
        yield chromium


@pytest.fixture
def abrir(navegador: Browser, sitio: Sitio) -> Iterator[Callable[..., Page]]:
    """Windows of different people; each is checked when the test ends."""
    with ExitStack() as pila:

        def una(*, ancho: int = n.ESCRITORIO, javascript: bool = True) -> Page:
            return pila.enter_context(n.ventana(navegador, sitio.url, ancho=ancho, javascript=javascript))

        yield una


@pytest.fixture
def pagina(abrir: Callable[..., Page]) -> Page:
    """A desktop window."""
    return abrir(ancho=n.ESCRITORIO)


@pytest.fixture
def telefono(abrir: Callable[..., Page]) -> Page:
    """A phone."""
    return abrir(ancho=n.TELEFONO)


@pytest.fixture(params=[n.TELEFONO, n.ESCRITORIO])
def cada_ancho(request: pytest.FixtureRequest, abrir: Callable[..., Page]) -> Page:
    """The test runs on a phone and on a desktop."""
    return abrir(ancho=request.param)


@pytest.fixture
def entrar(entrar_con_codigo: Callable[[Page, str], None]) -> Callable[[Page, str], None]:
    """Come in as somebody: staff with their password, since codes are limited and the journeys many."""
    personal = {p.correo for p in PERSONAL}

    def una(pagina: Page, correo: str) -> None:
        if correo not in personal:
            entrar_con_codigo(pagina, correo)
            return
        pagina.goto("/entrar/login/")
        pagina.get_by_text("Trabajo en la escuela y tengo contraseña").click()
        pagina.locator("input[name=login]").fill(correo)
        pagina.locator("input[name=password]").fill(CONTRASENA)
        pagina.locator("input[name=password]").press("Enter")
        pagina.wait_for_url(lambda url: "/entrar/" not in url)

    return una


@pytest.fixture
def entrar_con_codigo(sitio: Sitio) -> Callable[[Page, str], None]:
    """Come in as somebody, with the code of the mailbox."""

    def con_codigo(pagina: Page, correo: str) -> None:
        ya_habia = len(sitio.correos(correo))
        pagina.goto("/entrar/login/")
        pagina.get_by_label("Correo").first.fill(correo)
        pagina.get_by_role("button", name="Mandarme el código").click()
        mensaje = sitio.espera_correo(correo, r"\b\d{8}\b", ya_habia=ya_habia)
        codigo = re.search(r"\b\d{8}\b", texto_de(mensaje))
        assert codigo
        pagina.get_by_label("Código").fill(codigo[0])
        pagina.get_by_role("button", name="Entrar").click()
        pagina.wait_for_url(lambda url: "/entrar/" not in url)

    return con_codigo


@pytest.fixture
def captura(tmp_path: Path) -> Callable[[Page, str], Path]:
    """Keep a picture of the page."""
    return lambda pagina, nombre: n.captura(pagina, nombre, tmp_path)


@pytest.fixture
def viaje(
    sitio: Sitio,
    abrir: Callable[..., Page],
    entrar: Callable[[Page, str], None],
    captura: Callable[[Page, str], Path],
    tmp_path: Path,
) -> Viaje:
    """The school with its staff; the CSV and the papers of three students wait on disk."""
    return Viaje(sitio, empacar(tmp_path, date.today()), abrir, entrar, captura)
