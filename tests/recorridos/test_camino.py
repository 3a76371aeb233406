"""The journey: from a CSV and PDFs on disk to a student who may board, through the pages and nothing else."""

from datetime import date
from pathlib import Path

from playwright.sync_api import Page, expect

from demo.datos import PERSONAL
from facultativo.comun.calendario import sumar_habiles
from tests.recorridos import pasos_alumno as alumno
from tests.recorridos import pasos_docente as docente
from tests.recorridos import pasos_escolares as escolares
from tests.recorridos.navegador import ESCRITORIO, TELEFONO
from tests.recorridos.sitio import texto_de
from tests.recorridos.viaje import Viaje, titulo

ESCOLARES, DOCENTE = PERSONAL[0].correo, PERSONAL[1].correo

_DEL_ALUMNO = {
    "/mi/": "mi-tramite",
    "/mi/encuesta/": "mi-encuesta",
    "/mi/documento/": "mis-documentos",
    "/mi/dictamen/": "mi-dictamen",
    "/mi/clinica/": "mi-clinica",
    "/mi/carnet/": "mi-carnet",
    "/mi/emergencia/": "tarjeta-de-emergencia",
    "/mi/aviso/": "mis-avisos",
}
_DEL_PERSONAL = {
    "/bandeja/": "bandeja",
    "/documento/": "documentos-por-revisar",
    "/dictamen/": "dictamenes-por-resolver",
    "/lote/": "lotes",
    "/lote/por-corregir/": "lotes-por-corregir",
    "/carnet/": "carnets-por-revisar",
    "/carnet/ventanilla/": "carnet-en-ventanilla",
    "/constancia/": "constancias",
    "/visita/": "visitas",
    "/indicadores/": "indicadores",
}


def test_from_a_csv_on_disk_to_the_bus(viaje: Viaje, tmp_path: Path) -> None:
    # Given what the school system exported and the papers of each student
    escritorio = viaje.ventana_de(ESCOLARES, ESCRITORIO)
    escolares.sube_el_padron(viaje, escritorio)
    escolares.sube_otra_vez_el_padron(viaje, escritorio)
    # When she answers and brings her papers, on a phone without scripts
    telefono = viaje.telefono_sin_guiones()
    _se_entera(viaje, telefono)
    _contesta_la_encuesta(viaje, telefono)
    _sube_sus_papeles(viaje, telefono)
    # and the desk decides, sends her alta to IMSS and reads its answer
    _le_resuelven(viaje, escritorio, telefono)
    _la_dan_de_alta(viaje, escritorio, tmp_path)
    # and she proves it, registers in her clinic and shows her carnet
    _comprueba_su_alta(viaje, telefono)
    _registra_su_clinica(viaje, telefono)
    _entrega_su_carnet(viaje, telefono, escritorio)
    # Then she may board, and who has less knows what is missing
    _puede_abordar(viaje)


def test_every_page_also_at_the_other_width(viaje: Viaje) -> None:
    # Given the same students, whether or not somebody has walked the path before
    telefono = viaje.ventana_de(ESCOLARES, TELEFONO)
    escolares.inscribe_si_falta(viaje, telefono)
    # When the student sits at a desk and the staff are on their phones, then every page still serves them
    escritorio = viaje.ventana_de(viaje.equipaje.alumna.correo, ESCRITORIO)
    for direccion, nombre in _DEL_ALUMNO.items():
        escritorio.goto(direccion)
        viaje.mirar(escritorio, nombre)
    for direccion, nombre in _DEL_PERSONAL.items():
        telefono.goto(direccion)
        viaje.mirar(telefono, nombre)
    docente_en_telefono = viaje.ventana_de(DOCENTE, TELEFONO)
    docente_en_telefono.goto("/visita/nueva/")
    viaje.mirar(docente_en_telefono, "visita-nueva")


def _se_entera(viaje: Viaje, telefono: Page) -> None:
    """The code reaches the mailbox; the home says what happens and what to do."""
    viaje.entrar(telefono, viaje.equipaje.alumna.correo)
    alumno.ve_su_tramite(viaje, telefono, "Todavía no sabemos si te corresponde", "Contestar la encuesta")
    viaje.mirar(telefono, "mi-tramite-al-empezar")


def _contesta_la_encuesta(viaje: Viaje, telefono: Page) -> None:
    alumno.empieza_la_encuesta(telefono)
    alumno.contesta(telefono, cuantas=3)
    viaje.mirar(telefono, "encuesta-pregunta")
    # She leaves, comes back, and goes on where she was.
    telefono.get_by_role("link", name="Dejarla y volver después").click()
    telefono.get_by_role("link", name="Contestar la encuesta").click()
    titulo(telefono, "Tu encuesta está guardada")
    viaje.mirar(telefono, "encuesta-guardada")
    telefono.get_by_role("link", name="Continuar").click()
    alumno.contesta(telefono)
    viaje.mirar(telefono, "encuesta-revisar")
    # The same page is open twice, and both are sent.
    otra = telefono.context.new_page()
    otra.goto(telefono.url)
    folio = alumno.firma_y_envia(telefono)
    viaje.mirar(telefono, "encuesta-enviada")
    assert alumno.firma_y_envia(otra) == folio
    otra.close()
    correo = viaje.equipaje.alumna.correo
    viaje.sitio.espera_correo(correo, folio)
    assert sum("Recibimos tu encuesta" in str(m["Subject"]) for m in viaje.sitio.correos(correo)) == 1


def _sube_sus_papeles(viaje: Viaje, telefono: Page) -> None:
    alumna, otro = viaje.equipaje.alumna, viaje.equipaje.otro
    alumno.ve_su_tramite(viaje, telefono, "nos falta ver tus documentos", "Subir mis documentos")
    alumno.sube(telefono, "Constancia de vigencia", otro.papel("constancia.pdf"))
    titulo(telefono, "Este documento no se guardó en tu expediente")
    expect(telefono.get_by_text("La CURP del documento no es la tuya")).to_be_visible()
    viaje.mirar(telefono, "documento-de-otra-persona")
    alumno.sube(telefono, "Documento de tu NSS", alumna.papel("nss.pdf"))
    expect(alumno.quedo_en_su_expediente(telefono)).to_contain_text(alumna.estudiante.persona.curp)
    alumno.sube(telefono, "Constancia de vigencia", alumna.papel("constancia.pdf"))
    alumno.quedo_en_su_expediente(telefono)
    viaje.mirar(telefono, "documento-leido")
    telefono.goto("/mi/documento/")
    viaje.mirar(telefono, "mis-documentos")
    alumno.ve_su_tramite(viaje, telefono, "Servicios Escolares está revisando tu caso")


def _le_resuelven(viaje: Viaje, escritorio: Page, telefono: Page) -> None:
    """One case is read and decided; the clean ones are confirmed together, an alta and one covered by a parent."""
    e = viaje.equipaje
    alumno.contesta_y_sube_todo(viaje, e.otro, ESCRITORIO)
    con_otra_ruta = alumno.contesta_y_sube_todo(viaje, e.cubierta, TELEFONO, con_padres=True)
    escolares.resuelve_uno(viaje, escritorio, e.alumna)
    escolares.resuelve_los_limpios(escritorio, e.otro, e.cubierta)
    viaje.sitio.espera_correo(e.alumna.correo, "Ya hay respuesta en tu caso")
    alumno.ve_su_tramite(viaje, telefono, "Te corresponde el Seguro Facultativo")
    telefono.goto("/mi/dictamen/")
    viaje.mirar(telefono, "mi-dictamen")
    alumno.ve_su_tramite(viaje, con_otra_ruta, "Tu atención médica no va por el Seguro Facultativo", "Ver mi ruta")
    con_otra_ruta.get_by_role("link", name="Ver mi ruta").click()
    titulo(con_otra_ruta, "")
    viaje.mirar(con_otra_ruta, "mi-otra-ruta")


def _la_dan_de_alta(viaje: Viaje, escritorio: Page, carpeta: Path) -> None:
    """The pilot goes alone; its file has 168 positions in each line, and IMSS operates it."""
    alumna = viaje.equipaje.alumna
    archivo = escolares.manda_el_piloto(viaje, escritorio, alumna, carpeta)
    lineas = archivo.read_bytes().decode("latin-1").splitlines()
    assert {len(linea) for linea in lineas} == {168}
    assert [linea[11:22] for linea in lineas if not linea.startswith("*")] == [alumna.estudiante.persona.nss]
    escolares.sube_la_respuesta(viaje, escritorio, archivo)


def _comprueba_su_alta(viaje: Viaje, telefono: Page) -> None:
    alumna = viaje.equipaje.alumna
    aviso = viaje.sitio.espera_correo(alumna.correo, "El IMSS aceptó tu alta")
    assert "Descarga otra vez tu constancia" in texto_de(aviso)
    alumno.ve_su_tramite(viaje, telefono, "El IMSS aceptó tu alta", "Subir mi nueva constancia")
    alumno.sube(telefono, "Constancia de vigencia", alumna.papel("constancia_con_alta.pdf"))
    alumno.quedo_en_su_expediente(telefono)
    viaje.mirar(telefono, "constancia-con-el-alta")
    alumno.ve_su_tramite(viaje, telefono, "Ya tienes tu alta", "Registrar mi clínica")
    viaje.mirar(telefono, "mi-tramite-con-alta")


def _registra_su_clinica(viaje: Viaje, telefono: Page) -> None:
    alumno.registra_su_clinica(telefono)
    viaje.mirar(telefono, "mi-clinica")
    telefono.get_by_role("button", name="mi clínica").click()
    alumno.ve_su_tramite(viaje, telefono, "Ya tienes clínica", "Subir foto de mi carnet")


def _entrega_su_carnet(viaje: Viaje, telefono: Page, escritorio: Page) -> None:
    alumna = viaje.equipaje.alumna
    alumno.manda_su_carnet(telefono, alumna.papel("carnet_sin_sello.jpg"))
    motivo = "sello"
    escolares.devuelve_el_carnet(viaje, escritorio, alumna, motivo)
    viaje.sitio.espera_correo(alumna.correo, "Revisamos tu carnet y hay algo que corregir")
    alumno.ve_su_tramite(viaje, telefono, "Revisamos tu carnet", "Ver qué faltó")
    telefono.goto("/mi/carnet/")
    expect(telefono.get_by_role("main")).to_contain_text(motivo)
    viaje.mirar(telefono, "mi-carnet-devuelto")
    alumno.manda_su_carnet(telefono, alumna.papel("carnet.jpg"))
    escolares.acepta_el_carnet(escritorio, alumna)
    alumno.ve_su_tramite(viaje, telefono, "Listo: si mañana te enfermas", "Ver mi tarjeta de emergencia")
    viaje.mirar(telefono, "mi-tramite-completo")
    telefono.goto("/mi/emergencia/")
    viaje.mirar(telefono, "tarjeta-de-emergencia")
    asuntos = [str(m["Subject"]) for m in viaje.sitio.correos(alumna.correo) if "código" not in str(m["Subject"])]
    assert len(asuntos) == len(set(asuntos)), "somebody was told the same thing twice"


def _puede_abordar(viaje: Viaje) -> None:
    e, pagina = viaje.equipaje, viaje.ventana_de(DOCENTE, ESCRITORIO)
    # By that day the constancia of who is covered through a parent is too old to travel with.
    docente.crea_una_visita(viaje, pagina, sumar_habiles(date.today(), 30))
    docente.ve_como(pagina, e.alumna, "Apto")
    docente.ve_como(pagina, e.otro, "No apto")
    docente.ve_como(pagina, e.cubierta, "Requiere papel")
    viaje.mirar(pagina, "visita")
    docente.imprime_el_rol(viaje, pagina)
