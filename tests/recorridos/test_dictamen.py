"""The journey of a decision: asked without an account, explained to its owner, objected to, answered."""

from datetime import date

from playwright.sync_api import Page, expect

from demo.datos import PERSONAL
from tests.recorridos import pasos_alumno as alumno
from tests.recorridos import pasos_escolares as escolares
from tests.recorridos.navegador import ESCRITORIO, TELEFONO
from tests.recorridos.viaje import Viaje, boton, enlace, ir_a, recargar_hasta, titulo

ESCOLARES, DIRECCION, ADMINISTRACION = PERSONAL[0].correo, PERSONAL[2].correo, PERSONAL[3].correo
_ADMINISTRA = {
    "/administracion/": "administracion",
    "/administracion/escuela/": "administracion-escuela",
    "/administracion/periodos/": "administracion-periodos",
    "/administracion/carreras/": "administracion-carreras",
    "/administracion/personas/": "administracion-personas",
    "/administracion/personas/nueva/": "administracion-persona",
    "/administracion/numeros/": "administracion-numeros",
}


def test_a_minute_on_a_phone_without_scripts_tells_the_route(viaje: Viaje) -> None:
    # Given somebody without an account, on a phone without scripts
    telefono = viaje.telefono_sin_guiones()
    telefono.goto("/me-toca/")
    viaje.mirar(telefono, "me-toca")
    # When she answers the four questions
    telefono.get_by_label("¿Cuántos años tienes?").fill("20")
    for pregunta, respuesta in (("¿Trabajas?", "No trabajo"), ("mamá", "Sí, del IMSS"), ("pareja", "No")):
        grupo = telefono.locator("fieldset", has_text=pregunta).first
        grupo.get_by_label(respuesta, exact=True).check()
    boton(telefono, "Ver si me toca")
    # Then she knows the route, and has it on a page of its own
    titulo(telefono, "Te toca otro seguro, no este")
    enlace(telefono, "Esta guía en una página")
    titulo(telefono, "Te atiende el seguro de tu papá o tu mamá")
    viaje.mirar(telefono, "ruta-84-vi")


def test_who_does_not_agree_is_answered_by_somebody_else(viaje: Viaje) -> None:
    # Given a decision of the only person of Servicios Escolares
    escritorio, alumna = viaje.ventana_de(ESCOLARES, ESCRITORIO), viaje.equipaje.cubierta
    telefono = _tiene_su_respuesta(viaje, escritorio)
    viaje.mirar(telefono, "mi-dictamen-explicado")
    # When the student says that it is not so
    enlace(telefono, "No estoy de acuerdo")
    viaje.mirar(telefono, "inconforme")
    telefono.get_by_role("textbox").fill("Mi papá perdió su trabajo en septiembre.")
    telefono.get_by_role("main").get_by_role("button").click()
    titulo(telefono, "Tu atención médica va por otra ruta")
    expect(telefono.get_by_role("main")).to_contain_text("Otra persona te responde a más tardar")
    # Then who decided cannot answer, and Dirección does
    ir_a(escritorio, "Inconformidades")
    expect(escritorio.get_by_role("main")).to_contain_text("La resolviste tú")
    viaje.mirar(escritorio, "inconformidades")
    enlace(escritorio, alumna.nombre)
    viaje.mirar(escritorio, "dictamen-inconforme")
    _responde_direccion(viaje, alumna.nombre)
    telefono.reload()
    expect(telefono.get_by_role("main")).to_contain_text("Trae la baja de tu papá")


def test_administracion_keeps_the_school_at_both_widths(viaje: Viaje) -> None:
    # Given whoever administers, at a desk and on a phone, every page of the desk serves them
    for ancho in (ESCRITORIO, TELEFONO):
        pagina = viaje.ventana_de(ADMINISTRACION, ancho)
        for direccion, nombre in _ADMINISTRA.items():
            pagina.goto(direccion)
            viaje.mirar(pagina, nombre)
    # When a number of the rules is tried, then it says whom it would touch before it is put
    pagina.goto("/administracion/numeros/edad_limite/")
    pagina.get_by_label("Valor nuevo").fill("26")
    pagina.get_by_label("Desde qué día").fill(date.today().isoformat())
    pagina.get_by_label("Quién lo dice").fill("Oficio de la subdelegación")
    boton(pagina, "Ver a quién le cambiaría")
    expect(pagina.get_by_role("heading", name="A quién le cambiaría")).to_be_visible()
    viaje.mirar(pagina, "administracion-numero")


def _tiene_su_respuesta(viaje: Viaje, escritorio: Page) -> Page:
    """She has it already when another journey walked the same path before."""
    alumna = viaje.equipaje.cubierta
    escolares.inscribe_si_falta(viaje, escritorio)
    telefono = viaje.ventana_de(alumna.correo, TELEFONO)
    telefono.goto("/mi/dictamen/")
    if not telefono.get_by_role("link", name="No estoy de acuerdo").is_visible():
        alumno.contesta_y_sube_todo(viaje, alumna, TELEFONO, con_padres=True)
        ir_a(escritorio, "Dictámenes")
        recargar_hasta(escritorio, escritorio.get_by_role("checkbox", name=f"Confirmar {alumna.nombre}"))
        escolares.resuelve_los_limpios(escritorio, alumna)
        telefono.goto("/mi/dictamen/")
    titulo(telefono, "Tu atención médica va por otra ruta")
    return telefono


def _responde_direccion(viaje: Viaje, nombre: str) -> None:
    pagina = viaje.ventana_de(DIRECCION, ESCRITORIO)
    ir_a(pagina, "Inconformidades")
    enlace(pagina, nombre)
    pagina.get_by_role("textbox").fill("Trae la baja de tu papá y lo vemos otra vez.")
    boton(pagina, "Responder")
    expect(pagina.get_by_role("main")).to_contain_text("Nadie está inconforme")
