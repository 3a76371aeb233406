"""A photograph over a line that breaks: it goes on where it stopped, whoever was cut, and nothing travels twice."""

import random
import re
from pathlib import Path

import pytest
from PIL import Image
from playwright.sync_api import Page, Route, expect

from tests.recorridos import pasos_escolares as escolares
from tests.recorridos.navegador import ESCRITORIO, TELEFONO
from tests.recorridos.viaje import Viaje, boton, titulo

_LADO = 900
_A_MEDIO_CAMINO = re.compile(r"Se fue la señal\. Va [1-9]\d? %")


class Linea:
    """The line of one phone: counts the parts that go and come back, and cuts them after so many."""

    def __init__(self, pagina: Page) -> None:
        self.pagina = pagina
        self.pasan: int | None = None
        self.llegaron: list[int] = []
        pagina.route("**/mi/documento/parte/**", self._dejar)
        pagina.on("response", lambda r: r.request.method == "PATCH" and r.ok and self._llego(r.request.headers))

    def _llego(self, cabeceras: dict[str, str]) -> None:
        self.llegaron.append(int(cabeceras["upload-offset"]))

    def _dejar(self, ruta: Route) -> None:
        if self.pasan is not None and self.pasan <= 0:
            ruta.abort("internetdisconnected")
            return
        if self.pasan is not None and ruta.request.method == "PATCH":
            self.pasan -= 1
        ruta.continue_()

    def nada_viajo_dos_veces(self) -> None:
        """Every part that arrived began after the one before."""
        assert len(self.llegaron) > 2
        assert self.llegaron == sorted(set(self.llegaron))


@pytest.fixture
def viaje(viaje: Viaje) -> Viaje:
    """A school whose students are enrolled."""
    escolares.inscribe_si_falta(viaje, viaje.personal(ESCRITORIO))
    return viaje


def _foto(carpeta: Path, semilla: int) -> Path:
    """Some 700 kB that no other test sent: only grain, as of a lens that was covered."""
    grano = random.Random(semilla).randbytes(_LADO * _LADO)
    ruta = carpeta / f"foto-{semilla}.jpg"
    Image.frombytes("L", (_LADO, _LADO), grano).convert("RGB").save(ruta, quality=90)
    return ruta


def _elige(telefono: Page, foto: Path) -> None:
    telefono.goto("/mi/documento/")
    lugar = telefono.get_by_role("region", name="Constancia de vigencia")
    lugar.get_by_label("PDF o foto completa del papel").set_input_files(foto)
    expect(lugar.get_by_label("La foto que elegiste")).to_be_visible()


def _sube(telefono: Page) -> None:
    boton(telefono.get_by_role("region", name="Constancia de vigencia"), "Subir")


def _termino(telefono: Page) -> None:
    """The page of the paper, whatever it says: every byte is here."""
    telefono.wait_for_url(lambda url: url.rstrip("/").rsplit("/", 1)[-1].isdigit(), timeout=60_000)


def test_the_line_breaks_and_the_server_falls(viaje: Viaje, tmp_path: Path) -> None:
    telefono = viaje.ventana_de(viaje.equipaje.otro.correo, TELEFONO)
    linea = Linea(telefono)
    _elige(telefono, _foto(tmp_path, 1))
    viaje.mirar(telefono, "documento-elegido")
    # Given a phone without signal when the button is pressed, and two parts after it comes back
    telefono.context.set_offline(True)
    _sube(telefono)
    expect(telefono.get_by_text("Se fue la señal. Va 0 %")).to_be_visible()
    linea.pasan = 2
    telefono.context.set_offline(False)
    expect(telefono.get_by_text(_A_MEDIO_CAMINO)).to_be_visible(timeout=30_000)
    viaje.mirar(telefono, "documento-sin-senal")
    # When also the server dies and starts again
    viaje.sitio.detener()
    linea.pasan = None
    telefono.wait_for_timeout(1500)
    viaje.sitio.arrancar()
    # Then it ends by itself
    _termino(telefono)
    linea.nada_viajo_dos_veces()
    titulo(telefono, "Leímos tu documento sin reconocer")


def test_the_page_is_loaded_again_and_the_file_goes_on(viaje: Viaje, tmp_path: Path) -> None:
    telefono = viaje.ventana_de(viaje.equipaje.otro.correo, TELEFONO)
    linea, foto = Linea(telefono), _foto(tmp_path, 2)
    linea.pasan = 2
    _elige(telefono, foto)
    _sube(telefono)
    expect(telefono.get_by_text(_A_MEDIO_CAMINO)).to_be_visible(timeout=30_000)
    linea.pasan = None
    telefono.goto("/mi/")
    telefono.goto("/mi/documento/")
    expect(telefono.get_by_text("Se quedó a medias «foto-2.jpg»")).to_be_visible()
    viaje.mirar(telefono, "documento-a-medias")
    _elige(telefono, foto)
    _sube(telefono)
    _termino(telefono)
    linea.nada_viajo_dos_veces()


def test_without_scripts_the_form_sends_it_whole(viaje: Viaje, tmp_path: Path) -> None:
    telefono = viaje.abrir(ancho=TELEFONO, javascript=False)
    viaje.entrar(telefono, viaje.equipaje.otro.correo)
    telefono.goto("/mi/documento/")
    lugar = telefono.get_by_role("region", name="Constancia de vigencia")
    lugar.get_by_label("O tómale una foto ahora").set_input_files(_foto(tmp_path, 3))
    boton(lugar, "Subir")
    _termino(telefono)
    titulo(telefono, "Leímos tu documento sin reconocer")
