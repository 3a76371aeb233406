"""What the timeline of a case says for each event of the log. An event without a sentence is not shown to
people.
"""

from collections.abc import Mapping
from typing import Any

FRASES: Mapping[str, tuple[str, str]] = {
    "expediente.abierto": ("Se abrió el expediente", ""),
    "encuesta.enviada": ("Contestó la encuesta", ""),
    "documento.recibido": ("Subió un documento", ""),
    "documento.adjuntado": ("Documento en el expediente", "ok"),
    "documento.por_revisar": ("Un documento necesita que alguien lo mire", "atencion"),
    "documento.rechazado": ("Se devolvió un documento", "mal"),
    "documento.fallido": ("No se pudo leer un documento", "mal"),
    "documento.descargado": ("Alguien descargó un documento original", ""),
    "documento.corregido": ("Dijo que un dato leído no está bien", "atencion"),
    "dictamen.propuesto": ("Las reglas propusieron", ""),
    "dictamen.resuelto": ("Una persona resolvió", "ok"),
    "dictamen.evidencia_pedida": ("Se le pidió algo al alumno", "atencion"),
    "dictamen.reconsiderado": ("Se volvió a abrir la decisión", "atencion"),
    "dictamen.por_reverificar": ("Tocó revisar otra vez su situación", "atencion"),
    "dictamen.protegido_visto": ("Alguien miró un dato protegido", ""),
    "inconformidad.presentada": ("No estuvo de acuerdo", "mal"),
    "inconformidad.respondida": ("Se respondió su inconformidad", "ok"),
    "constancia.emitida": ("Se emitió una constancia", "ok"),
    "constancia.revocada": ("Se revocó una constancia", "mal"),
    "movimiento.listo": ("Su movimiento está listo para el IMSS", ""),
    "movimiento.detenido": ("Su movimiento tiene un defecto", "mal"),
    "movimiento.en_lote": ("Su movimiento entró en un lote", ""),
    "movimiento.enviado": ("Su movimiento se envió al IMSS", ""),
    "movimiento.aceptado": ("El IMSS aceptó su movimiento", "ok"),
    "movimiento.rechazado": ("El IMSS rechazó su movimiento", "mal"),
    "movimiento.por_aclarar": ("Hay que aclararlo en la subdelegación", "atencion"),
    "movimiento.sin_respuesta": ("La respuesta del IMSS no lo menciona", "atencion"),
    "movimiento.anulado": ("El movimiento se anuló", ""),
    "baja.propuesta": ("Se propuso su baja", "atencion"),
    "baja.avisada": ("Se le avisó de su baja", "atencion"),
    "baja.objetada": ("No estuvo de acuerdo con su baja", "mal"),
    "baja.objecion_respondida": ("Se respondió a su objeción", "ok"),
    "baja.en_tramite": ("Su baja está lista para un lote", ""),
    "baja.excluida": ("Se decidió no mandar su baja", "ok"),
    "baja.cancelada": ("Su baja se canceló", "ok"),
    "alta.confirmada": ("Su constancia confirma el alta", "ok"),
    "adscripcion.registrada": ("Registró su clínica", "ok"),
    "carnet.recibido": ("Subió una foto de su carnet", ""),
    "carnet.aceptado": ("Su carnet quedó en el expediente", "ok"),
    "carnet.devuelto": ("Se devolvió su carnet", "mal"),
    "aviso.enviado": ("Se le avisó por correo", ""),
    "aviso.fallido": ("No se pudo enviar un aviso", "mal"),
}
_QUIEN = {
    "persona": "Servicios Escolares",
    "alumno": "El alumno",
    "sistema": "El sistema",
    "publico": "Alguien sin cuenta",
}
_DETALLE = {"propuesta": "propuesta", "resolucion": "resolución", "tipo": "tipo", "folio": "folio"}


def quien_fue(actor: str) -> str:
    """`persona:7` as people read it."""
    return _QUIEN.get(actor.partition(":")[0], "El sistema")


def detalle(datos: Mapping[str, Any]) -> str:
    """The few values of an entry that mean something to people: `Propuesta: no procede`."""
    partes = [f"{nombre}: {str(datos[k]).replace('_', ' ')}" for k, nombre in _DETALLE.items() if datos.get(k)]
    dicho = "; ".join(partes)
    return dicho[:1].upper() + dicho[1:]
