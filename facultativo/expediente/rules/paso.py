"""The one sentence and the one next action of each stage, as the student reads them."""

from dataclasses import dataclass

from facultativo.expediente.rules.caso import HechosDelCaso, etapa, tiene_alta
from facultativo.expediente.states import Etapa, Resolucion, RevisionCarnet, Tramite


@dataclass(frozen=True, slots=True)
class Paso:
    """The sentence of the home page and the one next action; `destino` is the name of an address, empty to wait."""

    frase: str
    explicacion: str
    accion: str = ""
    destino: str = ""


PASOS: dict[Etapa, Paso] = {
    Etapa.SIN_INSCRIPCION: Paso(
        "No apareces inscrito en la lista de la escuela.",
        "El Seguro Facultativo es para quien está inscrito. Mira qué pasa con el tuyo y qué opciones tienes.",
        "Ver qué pasa con mi seguro",
        "movimientos:mi_baja",
    ),
    Etapa.POR_CONTESTAR: Paso(
        "Todavía no sabemos si te corresponde el Seguro Facultativo.",
        "Contesta la encuesta: son unas diez preguntas y puedes dejarla y volver.",
        "Contestar la encuesta",
        "encuesta:inicio",
    ),
    Etapa.POR_DOCUMENTAR: Paso(
        "Ya tenemos tus respuestas; nos falta ver tus documentos del IMSS.",
        "Sube tu constancia de vigencia de derechos y el documento de tu NSS. Te decimos cómo obtenerlos.",
        "Subir mis documentos",
        "documentos:inicio",
    ),
    Etapa.POR_DICTAMINAR: Paso(
        "Ya tenemos todo lo tuyo: Servicios Escolares está revisando tu caso.",
        "No tienes que hacer nada. Te avisamos por correo en cuanto haya respuesta.",
    ),
    Etapa.POR_ACLARAR: Paso(
        "Nos falta un dato para resolver tu caso.",
        "Servicios Escolares te pidió algo más. Mira qué es y súbelo.",
        "Ver qué falta",
        "dictamen:mi_dictamen",
    ),
    Etapa.CON_OTRA_RUTA: Paso(
        "Tu atención médica no va por el Seguro Facultativo, sino por otra ruta.",
        "Te explicamos por qué, qué te corresponde y qué llevar a la clínica.",
        "Ver mi ruta",
        "dictamen:mi_dictamen",
    ),
    Etapa.POR_ENVIAR: Paso(
        "Te corresponde el Seguro Facultativo. La escuela va a enviar tu alta al IMSS.",
        "No tienes que hacer nada. Te avisamos cuando el IMSS responda.",
    ),
    Etapa.EN_EL_IMSS: Paso(
        "Tu alta ya va camino al IMSS; esperamos su respuesta.",
        "No tienes que hacer nada. Suele tardar de uno a tres días hábiles.",
    ),
    Etapa.POR_CONFIRMAR: Paso(
        "El IMSS aceptó tu alta. Falta comprobarlo con tu constancia.",
        "Descarga otra vez tu constancia y súbela: debe decir que sí tienes derecho, por parte de la escuela.",
        "Subir mi nueva constancia",
        "documentos:inicio",
    ),
    Etapa.POR_ADSCRIBIR: Paso(
        "Ya tienes tu alta. Ahora elige tu clínica.",
        "Sin clínica registrada el IMSS no te atiende. Regístrate en tu Unidad de Medicina Familiar y dinos cuál es.",
        "Registrar mi clínica",
        "adscripcion:umf",
    ),
    Etapa.POR_CREDENCIALIZAR: Paso(
        "Ya tienes clínica. Falta tu carnet con foto y sello.",
        "Lleva una foto infantil y tus formatos a la clínica; cuando lo sellen, mándanos una foto del carnet.",
        "Subir foto de mi carnet",
        "adscripcion:carnet",
    ),
    Etapa.POR_REVISAR_CARNET: Paso(
        "Recibimos tu carnet: Servicios Escolares lo está revisando.",
        "No tienes que hacer nada. Te avisamos por correo.",
    ),
    Etapa.COMPLETO: Paso(
        "Listo: si mañana te enfermas, el IMSS te atiende.",
        "Lleva tu carnet siempre contigo. Guarda tu tarjeta: trae tu NSS y tu clínica por si hay una emergencia.",
        "Ver mi tarjeta de emergencia",
        "adscripcion:emergencia",
    ),
}

_REINSCRITO = Paso(
    "Te reinscribiste: confirma que tus respuestas siguen igual.",
    "Te mostramos lo que contestaste; si nada cambió, solo lo confirmas. Mientras tanto tu seguro sigue como está.",
    "Confirmar mis respuestas",
    "encuesta:inicio",
)
_DEVUELTO = Paso(
    "Revisamos tu carnet y hay algo que corregir.",
    "Mira qué le faltó y manda otra foto.",
    "Ver qué faltó",
    "adscripcion:carnet",
)
_RECHAZADO = Paso(
    "El IMSS no aceptó tu alta todavía. Lo estamos resolviendo.",
    "Servicios Escolares ya sabe por qué. Si te toca hacer algo, te avisamos por correo.",
    "Ver qué pasó",
    "avisos:mios",
)
_ANULADO = Paso(
    "La escuela detuvo el envío de tu alta al IMSS.",
    "Servicios Escolares decidió no mandarla por ahora. Pregunta ahí por qué y qué sigue; lleva tu número de control.",
    "Ver mi dictamen",
    "dictamen:mi_dictamen",
)


def siguiente_paso(hechos: HechosDelCaso) -> Paso:
    """What the student's home says, for any facts."""
    donde = etapa(hechos)
    if donde == Etapa.POR_CONTESTAR and (tiene_alta(hechos) or hechos.dictamen != Resolucion.NINGUNA):
        return _REINSCRITO
    if donde == Etapa.POR_CREDENCIALIZAR and hechos.carnet == RevisionCarnet.DEVUELTO:
        return _DEVUELTO
    if donde == Etapa.POR_ENVIAR and hechos.tramite == Tramite.RECHAZADO:
        return _RECHAZADO
    if donde == Etapa.POR_ENVIAR and hechos.tramite == Tramite.ANULADO:
        return _ANULADO
    return PASOS[donde]
