"""What a docente does, page by page."""

from datetime import date

from playwright.sync_api import Page, expect

from tests.recorridos.equipaje import CARRERA, SEMESTRE, Viajero
from tests.recorridos.viaje import Viaje, boton, enlace, titulo

DESTINO = "Planta potabilizadora de Apizaco"


def crea_una_visita(viaje: Viaje, pagina: Page, dia: date) -> None:
    """Where, when, and a whole group."""
    enlace(pagina, "Nueva visita")
    pagina.get_by_label("Empresa o lugar que visitan").fill(DESTINO)
    pagina.get_by_label("Ciudad o dirección").fill("Apizaco, Tlaxcala")
    pagina.get_by_label("Día de salida").fill(dia.isoformat())
    pagina.get_by_label("Hora de salida").fill("07:00")
    pagina.get_by_label("Objetivo de la visita").fill("Conocer el proceso y su control de calidad")
    pagina.get_by_label("Carrera").select_option(CARRERA)
    pagina.get_by_label("Semestre").select_option(f"{SEMESTRE}.º")
    viaje.mirar(pagina, "visita-nueva")
    boton(pagina, "Crear la visita y ver la lista")
    titulo(pagina, DESTINO)


def ve_como(pagina: Page, viajero: Viajero, aptitud: str) -> None:
    """The list says that of the student."""
    renglon = pagina.get_by_role("row").filter(has_text=viajero.control)
    expect(renglon).to_contain_text(viajero.nombre)
    expect(renglon.get_by_text(aptitud, exact=True)).to_be_visible()


def imprime_el_rol(viaje: Viaje, pagina: Page) -> None:
    """The sheet that is signed: on paper it fits and carries the list."""
    enlace(pagina, "Rol para imprimir")
    expect(pagina.get_by_role("button", name="Imprimir")).to_be_visible()
    viaje.mirar(pagina, "visita-rol")
    pagina.emulate_media(media="print")
    expect(pagina.get_by_role("navigation")).to_have_count(0)
    viaje.captura(pagina, "visita-rol-impreso")
    assert pagina.pdf(format="Letter").startswith(b"%PDF")
    pagina.emulate_media(media="screen")
