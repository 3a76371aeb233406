"""The journey of a letter: issued in a click, opened on a phone, read from its picture, verified by a stranger."""

from playwright.sync_api import Page, expect

from demo.datos import PERSONAL
from facultativo.comun.base45 import en_direccion
from facultativo.constancias.tests.mundo import qr_del_pdf, sobre_del_qr
from tests.recorridos import pasos_alumno as alumno
from tests.recorridos import pasos_escolares as escolares
from tests.recorridos.equipaje import Viajero
from tests.recorridos.navegador import ESCRITORIO, TELEFONO
from tests.recorridos.viaje import Viaje, boton, enlace, ir_a, recargar_hasta, titulo

ESCOLARES = PERSONAL[0].correo


def test_a_letter_from_the_desk_to_a_stranger_without_network(viaje: Viaje) -> None:
    # Given a student whose route is the clinic of her parents, and her letter issued in one click
    escritorio, alumna = viaje.ventana_de(ESCOLARES, ESCRITORIO), viaje.equipaje.cubierta
    _espera_su_carta(viaje, escritorio, alumna)
    folio, codigo = _la_emiten(viaje, escritorio, alumna)
    # When she opens it on her phone and somebody reads the code of the paper
    direccion = qr_del_pdf(_la_descarga(viaje, alumna, folio))
    clinica = viaje.abrir(ancho=TELEFONO)
    _es_autentica(viaje, clinica, direccion, folio, alumna)
    _tambien_sin_red(viaje, clinica, direccion, folio)
    _cambiada_se_rechaza(viaje, clinica, direccion)
    # Then, once revoked, everybody is told: with network, without it, and without scripts
    _la_revocan(viaje, escritorio)
    _revocada_lo_dice(viaje, clinica, direccion)
    _sin_guiones_por_folio_y_codigo(viaje, folio, codigo)


def _espera_su_carta(viaje: Viaje, escritorio: Page, alumna: Viajero) -> None:
    """She waits already when another journey walked the same path before."""
    escritorio.goto("/constancia/")
    espera = escritorio.get_by_role("button", name=f"Emitir la de {alumna.nombre}")
    if not espera.is_visible():
        escolares.sube_el_padron(viaje, escritorio)
        alumno.contesta_y_sube_todo(viaje, alumna, TELEFONO, con_padres=True)
        ir_a(escritorio, "Dictámenes")
        recargar_hasta(escritorio, escritorio.get_by_role("checkbox", name=f"Confirmar {alumna.nombre}"))
        escolares.resuelve_los_limpios(escritorio, alumna)
        ir_a(escritorio, "Constancias")
    expect(espera).to_be_visible()
    viaje.mirar(escritorio, "constancias")


def _la_emiten(viaje: Viaje, escritorio: Page, alumna: Viajero) -> tuple[str, str]:
    boton(escritorio, f"Emitir la de {alumna.nombre}")
    titulo(escritorio, "-C-")
    viaje.mirar(escritorio, "constancia")
    folio = escritorio.get_by_role("heading", level=1).inner_text()
    codigo = escritorio.locator("dt", has_text="Código de verificación").locator("xpath=../dd").inner_text()
    return folio, codigo


def _la_descarga(viaje: Viaje, alumna: Viajero, folio: str) -> bytes:
    telefono = viaje.ventana_de(alumna.correo, TELEFONO)
    telefono.goto("/mi/constancia/")
    expect(telefono.get_by_role("main")).to_contain_text(folio)
    viaje.mirar(telefono, "mi-constancia")
    direccion = telefono.get_by_role("link", name="Descargar mi constancia").get_attribute("href")
    pdf = telefono.request.get(str(direccion)).body()
    enlace(telefono, "Qué llevar a la clínica")
    titulo(telefono, "Qué llevar a la clínica")
    viaje.mirar(telefono, "constancia-que-llevar")
    return pdf


def _es_autentica(viaje: Viaje, clinica: Page, direccion: str, folio: str, alumna: Viajero) -> None:
    pedidas: list[str] = []
    clinica.on("request", lambda pedido: pedidas.append(pedido.url))
    clinica.goto(direccion)
    titulo(clinica, "Esta constancia es auténtica")
    principal = clinica.get_by_role("main")
    expect(principal).to_contain_text(folio)
    expect(principal).to_contain_text("Lista de revocadas del")
    expect(principal).not_to_contain_text(alumna.estudiante.persona.nombres)
    persona = alumna.estudiante.persona
    for escrito, dice in ((persona.curp[:-1] + "X", "No coincide"), (persona.curp.lower(), "Coincide")):
        clinica.get_by_label("¿Es de quien dice el papel?").fill(escrito)
        boton(clinica, "Comparar")
        expect(clinica.get_by_role("status")).to_contain_text(dice)
    viaje.mirar(clinica, "verificar-autentica")
    sobre = direccion.partition("#")[2]
    assert not [p for p in pedidas if sobre[:20] in p and "#" not in p], "the code was sent somewhere"
    clinica.wait_for_function("document.documentElement.dataset.sinRed === 'listo'")


def _tambien_sin_red(viaje: Viaje, clinica: Page, direccion: str, folio: str) -> None:
    clinica.context.set_offline(True)
    otra = clinica.context.new_page()
    otra.goto(direccion)
    titulo(otra, "Esta constancia es auténtica")
    expect(otra.get_by_role("main")).to_contain_text(folio)
    expect(otra.get_by_role("main")).to_contain_text("Sin internet. Lista de revocadas del")
    viaje.mirar(otra, "verificar-sin-internet")
    otra.close()


def _cambiada_se_rechaza(viaje: Viaje, clinica: Page, direccion: str) -> None:
    """The same letter under another folio: everything reads well but the signature."""
    sobre = bytearray(sobre_del_qr(direccion))
    sobre[sobre.index(b"-C-") + 3] ^= 1
    otra = clinica.context.new_page()
    otra.goto(f"{direccion.partition('#')[0]}#{en_direccion(bytes(sobre))}")
    titulo(otra, "Este código no es auténtico")
    viaje.mirar(otra, "verificar-alterada")
    otra.goto("about:blank")
    otra.goto(f"{direccion.partition('#')[0]}#NO%20ES")
    titulo(otra, "Este código no se puede leer")
    otra.close()


def _la_revocan(viaje: Viaje, escritorio: Page) -> None:
    escritorio.get_by_text("Revocarla").click()
    escritorio.get_by_label("Por qué se revoca").fill("Se dio de baja temporal.")
    boton(escritorio, "Revocar")
    expect(escritorio.get_by_role("main")).to_contain_text("Se dio de baja temporal.")
    viaje.mirar(escritorio, "constancia-revocada")


def _revocada_lo_dice(viaje: Viaje, clinica: Page, direccion: str) -> None:
    for sin_red in (False, True):
        clinica.context.set_offline(sin_red)
        otra = clinica.context.new_page()
        otra.goto(direccion)
        titulo(otra, "Esta constancia fue revocada")
        if not sin_red:
            viaje.mirar(otra, "verificar-revocada")
        otra.close()
    clinica.context.set_offline(False)


def _sin_guiones_por_folio_y_codigo(viaje: Viaje, folio: str, codigo: str) -> None:
    telefono = viaje.telefono_sin_guiones()
    telefono.goto("/verificar/")
    viaje.mirar(telefono, "verificar")
    telefono.get_by_label("Folio").fill(folio.lower())
    telefono.get_by_label("Código").fill(codigo)
    boton(telefono, "Verificar")
    titulo(telefono, "Esta constancia fue revocada")
    expect(telefono.get_by_role("main")).not_to_contain_text("baja temporal")
