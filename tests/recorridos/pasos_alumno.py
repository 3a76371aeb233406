"""What a student does, page by page."""

import re
from pathlib import Path

from playwright.sync_api import Locator, Page, expect

from tests.recorridos.equipaje import Viajero
from tests.recorridos.viaje import Viaje, boton, enlace, recargar_hasta, titulo

INICIO = "/mi/"
_NADIE_ME_CUBRE = {
    "¿Estos son tus datos?": "Sí, están bien",
    "¿Tienes un trabajo por el que te pagan?": "No",
    "¿Tu mamá o tu papá tiene servicio médico por su trabajo o su pensión?": "Ninguno, o ya no viven",
    "¿Recibes una pensión de orfandad?": "No",
    "¿Tu esposa, esposo o pareja con quien vives tiene servicio médico y dependes de esa persona?":
        "No tengo pareja, o no tiene servicio médico",
    "¿Otra escuela pública ya te registró en el Seguro Facultativo?": "No, o ya no estudio ahí",
}  # fmt: skip
_MIS_PADRES = _NADIE_ME_CUBRE | {
    "¿Tu mamá o tu papá tiene servicio médico por su trabajo o su pensión?": "IMSS",
    "¿Ese servicio médico está vigente hoy?": "Sí, está vigente",
    "Hay una pregunta sobre embarazo. ¿Quieres contestarla?": "Prefiero no contestarla",
}
_SE_DEJA_VACIA = "¿Cuál es tu Número de Seguridad Social?"


def ve_su_tramite(viaje: Viaje, pagina: Page, frase: str, accion: str = "") -> None:
    """The home says one sentence, shows five hitos and has at most one next action."""
    pagina.goto(INICIO)
    recargar_hasta(pagina, pagina.get_by_role("heading", level=1, name=frase))
    expect(pagina.get_by_role("region", name="Tu avance").get_by_role("listitem")).to_have_count(5)
    siguiente = pagina.get_by_role("region", name=re.compile("Lo que sigue|Por ahora|Ya terminaste"))
    expect(siguiente.get_by_role("link")).to_have_text([re.compile(accion)] if accion else [])


def empieza_la_encuesta(pagina: Page) -> None:
    """From the home to the first question, by way of the privacy notice."""
    pagina.goto(INICIO)
    enlace(pagina, "Contestar la encuesta")
    titulo(pagina, "Encuesta del Seguro Facultativo")
    enlace(pagina, "Empezar")
    pagina.get_by_label("Leí el aviso y acepto").check()
    boton(pagina, "Continuar")


def contesta(pagina: Page, *, cuantas: int = 20, con_padres: bool = False) -> None:
    """Answer what is asked, one page after another, until the check page or `cuantas` questions."""
    respuestas = _MIS_PADRES if con_padres else _NADIE_ME_CUBRE
    for _ in range(cuantas):
        pregunta = pagina.get_by_role("heading", level=1).inner_text()
        if pregunta.startswith("Revisa"):
            return
        if pregunta != _SE_DEJA_VACIA:
            pagina.get_by_role("radio", name=respuestas[pregunta], exact=False).first.check()
        boton(pagina, "Guardar y continuar")


def firma_y_envia(pagina: Page) -> str:
    """Protest and send; the folio that the page shows."""
    pagina.get_by_label("Manifiesto, bajo protesta de decir verdad").check()
    boton(pagina, "Enviar mi encuesta")
    titulo(pagina, "Recibimos tu encuesta")
    folio = re.search(r"Tu folio\s+(\S+)", pagina.get_by_role("main").inner_text())
    assert folio
    return folio[1]


def sube(pagina: Page, hueco: str, archivo: Path) -> None:
    """Upload a file in the place of one paper and wait until it has been read."""
    pagina.goto("/mi/documento/")
    lugar = pagina.get_by_role("region", name=hueco)
    lugar.get_by_label("PDF o foto completa del papel").set_input_files(archivo)
    boton(lugar, "Subir")
    recargar_hasta(pagina, pagina.get_by_role("heading", level=1, name=re.compile("^(?!Estamos leyendo)")))


def quedo_en_su_expediente(pagina: Page) -> Locator:
    """The page of a paper that was read and attached; what it says, to look for values in it."""
    expect(pagina.get_by_text("Quedó en tu expediente.")).to_be_visible()
    return pagina.get_by_role("main")


def contesta_y_sube_todo(viaje: Viaje, viajero: Viajero, ancho: int, *, con_padres: bool = False) -> Page:
    """Somebody who does it all in one go."""
    pagina = viaje.ventana_de(viajero.correo, ancho)
    empieza_la_encuesta(pagina)
    contesta(pagina, con_padres=con_padres)
    firma_y_envia(pagina)
    for hueco, papel in (("Documento de tu NSS", "nss.pdf"), ("Constancia de vigencia", "constancia.pdf")):
        sube(pagina, hueco, viajero.papel(papel))
        quedo_en_su_expediente(pagina)
    return pagina


def registra_su_clinica(pagina: Page) -> None:
    """Type the clinic."""
    pagina.goto("/mi/clinica/")
    pagina.get_by_label("Número de tu UMF").fill("8")
    pagina.get_by_role("radio", name="Matutino").check()
    pagina.get_by_label("Consultorio").fill("3")


def manda_su_carnet(pagina: Page, foto: Path) -> None:
    """The photograph of the carnet."""
    pagina.goto("/mi/carnet/")
    pagina.get_by_label("Foto de tu carnet", exact=True).set_input_files(foto)
    boton(pagina, "Mandar")
    expect(pagina.get_by_text("Servicios Escolares lo está revisando")).to_be_visible()
