"""One table: which event of the log makes which notice. An event is here, or in SIN_AVISO with the reason."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class Plantilla:
    """A notice to the student of the case: subject, template `avisos/correo/<clave>.txt`, one button and its address.

    `cuando` are values that the entry's data must have; the first that fits wins. No notice carries a NSS, a CURP, a
    reason or an institution: mail travels in the open, the page behind the button does not.
    """

    clave: str
    evento: str
    asunto: str
    boton: str
    destino: str
    cuando: Mapping[str, Any] = field(default_factory=dict)

    @property
    def archivo(self) -> str:
        """The template of its text."""
        return f"avisos/correo/{self.clave}.txt"


PLANTILLAS: tuple[Plantilla, ...] = (
    Plantilla("encuesta_enviada", "encuesta.enviada", "Recibimos tu encuesta", "Ver lo que sigue", "expediente:inicio"),
    Plantilla(
        "documento_rechazado",
        "documento.rechazado",
        "Un documento no se pudo agregar a tu expediente",
        "Ver qué pasó",
        "documentos:inicio",
    ),
    Plantilla(
        "documento_fallido",
        "documento.fallido",
        "No pudimos leer tu documento",
        "Subirlo otra vez",
        "documentos:inicio",
    ),
    Plantilla(
        "documento_infectado",
        "documento.infectado",
        "Detuvimos un archivo que subiste",
        "Ver qué pasó",
        "documentos:inicio",
    ),
    Plantilla(
        "evidencia_pedida",
        "dictamen.evidencia_pedida",
        "Nos falta un dato para resolver tu caso",
        "Ver qué falta",
        "dictamen:mi_dictamen",
    ),
    Plantilla(
        "dictamen_resuelto",
        "dictamen.resuelto",
        "Ya hay respuesta en tu caso",
        "Ver la respuesta",
        "dictamen:mi_dictamen",
    ),
    Plantilla(
        "inconformidad_respondida",
        "inconformidad.respondida",
        "Otra persona revisó tu caso y te respondió",
        "Leer la respuesta",
        "dictamen:mi_dictamen",
    ),
    Plantilla(
        "por_cumplir_la_edad",
        "dictamen.por_reverificar",
        "Pronto deja de cubrirte el seguro de tus papás",
        "Ver qué preparar",
        "dictamen:mi_dictamen",
        {"plazo": "aviso_cumpleanos"},
    ),
    Plantilla(
        "por_reverificar",
        "dictamen.por_reverificar",
        "Toca revisar otra vez tu situación",
        "Ver mi trámite",
        "expediente:inicio",
    ),
    Plantilla(
        "baja_aceptada",
        "movimiento.aceptado",
        "El IMSS registró tu baja del Seguro Facultativo",
        "Ver mis opciones",
        "expediente:inicio",
        {"tipo": "baja"},
    ),
    Plantilla(
        "baja_avisada",
        "baja.avisada",
        "La escuela va a pedir tu baja del Seguro Facultativo",
        "Ver por qué y qué puedo hacer",
        "movimientos:mi_baja",
    ),
    Plantilla(
        "baja_respondida",
        "baja.objecion_respondida",
        "Una persona revisó tu baja y te respondió",
        "Leer la respuesta",
        "movimientos:mi_baja",
        {"procede": True},
    ),
    Plantilla(
        "baja_cancelada",
        "baja.cancelada",
        "Tu baja del Seguro Facultativo se canceló",
        "Ver mi trámite",
        "expediente:inicio",
        {"avisada": True},
    ),
    Plantilla(
        "alta_aceptada",
        "movimiento.aceptado",
        "El IMSS aceptó tu alta: falta comprobarla",
        "Subir mi nueva constancia",
        "documentos:inicio",
    ),
    Plantilla(
        "movimiento_rechazado",
        "movimiento.rechazado",
        "El IMSS todavía no acepta tu trámite",
        "Ver mi trámite",
        "expediente:inicio",
    ),
    Plantilla(
        "por_aclarar",
        "movimiento.por_aclarar",
        "Hay un dato que aclarar en el IMSS",
        "Ver mi trámite",
        "expediente:inicio",
    ),
    Plantilla(
        "alta_confirmada",
        "alta.confirmada",
        "Tu alta está comprobada: ahora elige tu clínica",
        "Registrar mi clínica",
        "adscripcion:umf",
    ),
    Plantilla(
        "adscripcion_registrada",
        "adscripcion.registrada",
        "Ya tienes clínica: falta tu carnet",
        "Qué llevar a la clínica",
        "adscripcion:carnet",
        {"cambia": False},
    ),
    Plantilla(
        "carnet_devuelto",
        "carnet.devuelto",
        "Revisamos tu carnet y hay algo que corregir",
        "Ver qué le falta",
        "adscripcion:carnet",
    ),
    Plantilla(
        "carnet_aceptado",
        "carnet.aceptado",
        "Listo: tu seguro está completo",
        "Ver mi tarjeta de emergencia",
        "adscripcion:emergencia",
    ),
)

SIN_AVISO: Mapping[str, str] = {
    "padron.recibido": "lo ve en pantalla quien lo subió",
    "padron.confirmado": "lo ve en pantalla quien lo confirmó",
    "documento.recibido": "la página lo dice en el momento",
    "documento.adjuntado": "la página lo dice en el momento",
    "dictamen.propuesto": "una propuesta no es una respuesta: se avisa cuando una persona resuelve",
    "baja.propuesta": "todavía no lo decide nadie: se avisa con fecha cuando una persona la confirma",
    "lote.armado": "trabajo interno de Servicios Escolares",
    "lote.descargado": "trabajo interno de Servicios Escolares",
    "lote.enviado": "el alumno ya lo ve en su inicio; el correo llega con la respuesta del IMSS",
    "respuesta.recibida": "se avisa por cada movimiento",
    "carnet.recibido": "la página lo dice en el momento",
    "visita.creada": "la lista la lleva el docente",
    "visita.cerrada": "la lista la lleva el docente",
}


def plantilla_de(evento: str, datos: Mapping[str, Any]) -> Plantilla | None:
    """The notice that an entry of the log makes, or None."""
    return next(
        (p for p in PLANTILLAS if p.evento == evento and all(datos.get(k) == v for k, v in p.cuando.items())), None
    )


POR_CLAVE: Mapping[str, Plantilla] = {p.clave: p for p in PLANTILLAS}
