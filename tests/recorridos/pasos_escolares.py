"""What Servicios Escolares does, page by page."""

import re
from pathlib import Path

from playwright.sync_api import Page, expect

from demo.datos import PATRON, REGISTRO_PATRONAL
from tests.recorridos.equipaje import CONTROL_MALO, Viajero, respuesta_del_imss
from tests.recorridos.viaje import Viaje, boton, enlace, ir_a, recargar_hasta, titulo

NUMERO_DE_LOTE = "700000001"


def inscribe_si_falta(viaje: Viaje, pagina: Page) -> None:
    """Upload the padrón, unless another journey walked the same path before."""
    pagina.goto("/padron/alumnos/")
    if not pagina.get_by_text(viaje.equipaje.alumna.control).first.is_visible():
        sube_el_padron(viaje, pagina)


def sube_el_padron(viaje: Viaje, pagina: Page) -> None:
    """Upload, see what each row does, confirm, and find the students."""
    equipaje = viaje.equipaje
    ir_a(pagina, "Padrón")
    pagina.get_by_label("Archivo del padrón").set_input_files(equipaje.padron)
    viaje.mirar(pagina, "padron-subir")
    boton(pagina, "Subir y comparar")
    titulo(pagina, "¿Qué trae cada columna?")
    viaje.mirar(pagina, "padron-columnas")
    boton(pagina, "Comparar con lo que hay")
    titulo(pagina, "Revisa antes de confirmar")
    viaje.mirar(pagina, "padron-vista-previa")
    pestanas = pagina.get_by_role("navigation", name="Qué pasa con cada renglón")
    enlace(pestanas, "Con error")
    malo = pagina.get_by_role("row").filter(has_text=CONTROL_MALO)
    expect(malo.get_by_role("cell").first).to_have_text(str(equipaje.renglon_malo))
    expect(malo).to_contain_text("curp_alumno: El dígito verificador")
    viaje.mirar(pagina, "padron-con-error")
    pagina.get_by_role("radio", name="Sí, es el padrón completo").check()
    boton(pagina, "Confirmar y aplicar")
    titulo(pagina, "Padrón aplicado")
    ir_a(pagina, "Padrón")
    enlace(pagina, "Ver la lista de alumnos")
    for viajero in (equipaje.alumna, equipaje.otro, equipaje.cubierta):
        expect(pagina.get_by_role("row").filter(has_text=viajero.control)).to_contain_text(viajero.nombre)
    viaje.mirar(pagina, "alumnos-del-plantel")


def sube_otra_vez_el_padron(viaje: Viaje, pagina: Page) -> None:
    """The same file again: its columns are already known, and nobody changes."""
    ir_a(pagina, "Padrón")
    pagina.get_by_label("Archivo del padrón").set_input_files(viaje.equipaje.padron)
    boton(pagina, "Subir y comparar")
    titulo(pagina, "Revisa antes de confirmar")
    expect(pagina.get_by_role("main")).to_contain_text(re.compile(r"0\s*nuevos\s*0\s*cambian\s*3\s*sin cambio"))
    boton(pagina, "Descartar este archivo")


def resuelve_uno(viaje: Viaje, pagina: Page, viajero: Viajero) -> None:
    """Open the queue, the case of one student, read why, and confirm what the rules propose."""
    ir_a(pagina, "Bandeja")
    recargar_hasta(pagina, pagina.get_by_role("link", name="listos para confirmar juntos"))
    viaje.mirar(pagina, "bandeja")
    enlace(pagina, "listos para confirmar juntos")
    viaje.mirar(pagina, "dictamenes-por-resolver")
    enlace(pagina, viajero.nombre)
    titulo(pagina, viajero.estudiante.persona.nombres)
    expect(pagina.get_by_role("region", name="Dar de alta")).to_contain_text("Supuesto")
    expect(pagina.get_by_role("region", name="Dar de alta")).to_contain_text("regla")
    expect(pagina.get_by_role("table")).to_contain_text("Constancia de vigencia")
    viaje.mirar(pagina, "dictamen")
    boton(pagina, "Confirmar")


def resuelve_los_limpios(pagina: Page, *viajeros: Viajero) -> None:
    """Confirm together what the rules and the papers agree on."""
    ir_a(pagina, "Dictámenes")
    for viajero in viajeros:
        expect(pagina.get_by_role("checkbox", name=f"Confirmar {viajero.nombre}")).to_be_checked()
    boton(pagina, "Confirmar los elegidos")
    expect(pagina.get_by_text(f"Confirmaste {len(viajeros)}.")).to_be_visible()


def manda_el_piloto(viaje: Viaje, pagina: Page, viajero: Viajero, carpeta: Path) -> Path:
    """Arm the lote of one row, download it, and say that it was uploaded to IMSS; the file as it was downloaded."""
    ir_a(pagina, "Lotes")
    recargar_hasta(pagina, pagina.get_by_role("link", name="Armar el piloto"))
    viaje.mirar(pagina, "lotes")
    enlace(pagina, "Armar el piloto")
    expect(pagina.get_by_role("row").nth(1)).to_contain_text(viajero.nombre)
    viaje.mirar(pagina, "lote-armar")
    boton(pagina, "Armar el piloto")
    expect(pagina.get_by_role("heading", level=2, name="Descarga el archivo")).to_be_visible()
    with pagina.expect_download() as bajada:
        boton(pagina, "Descargar")
    archivo = carpeta / bajada.value.suggested_filename
    bajada.value.save_as(archivo)
    pagina.get_by_label("Número de lote que te dio el IMSS").fill(NUMERO_DE_LOTE)
    viaje.mirar(pagina, "lote-por-enviar")
    boton(pagina, "Ya lo envié")
    expect(pagina.get_by_role("heading", level=2, name="Sube la respuesta del IMSS")).to_be_visible()
    return archivo


def sube_la_respuesta(viaje: Viaje, pagina: Page, archivo: Path) -> None:
    """IMSS answers with a PDF about the rows of the file; it is read and reconciled."""
    pdf = archivo.with_suffix(".pdf")
    pdf.write_bytes(respuesta_del_imss(archivo, NUMERO_DE_LOTE, PATRON))
    pagina.get_by_label("Respuesta del IMSS (PDF, CSV o ZIP)").set_input_files(pdf)
    boton(pagina, "Subir y leer")
    titulo(pagina, "El IMSS respondió")
    expect(pagina.get_by_role("main")).to_contain_text(REGISTRO_PATRONAL)
    viaje.mirar(pagina, "lote-respuesta")
    enlace(pagina, "Ver el lote renglón por renglón")
    expect(pagina.get_by_role("row").nth(1)).to_contain_text("Aceptado")
    viaje.mirar(pagina, "lote-cerrado")


def devuelve_el_carnet(viaje: Viaje, pagina: Page, viajero: Viajero, motivo: str) -> None:
    """Look at the photograph and send it back with a reason."""
    _abre_el_carnet(pagina, viajero, "Mirar con cuidado")
    viaje.mirar(pagina, "carnet-revisar")
    formulario = pagina.get_by_role("group").filter(has_text="Devolver con un motivo")
    if not formulario.get_by_role("radio").first.is_visible():
        pagina.get_by_text("Devolver con un motivo").click()
    pagina.get_by_role("radio", name=motivo).check()
    boton(pagina, "Devolver y avisar al alumno")


def acepta_el_carnet(pagina: Page, viajero: Viajero) -> None:
    """It has a photograph and a stamp, and it is hers."""
    _abre_el_carnet(pagina, viajero, "Se ven foto y sello")
    boton(pagina, "Aceptar: tiene foto, sello y es suyo")


def _abre_el_carnet(pagina: Page, viajero: Viajero, vista_previa: str) -> None:
    ir_a(pagina, "Carnets")
    recargar_hasta(pagina, pagina.get_by_role("row").filter(has_text=viajero.nombre).get_by_text(vista_previa))
    enlace(pagina, f"Revisar el carnet de {viajero.nombre}")
    titulo(pagina, viajero.estudiante.persona.nombres)
