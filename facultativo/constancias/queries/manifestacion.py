"""What was signed with the survey, for its letter."""

from typing import Any

from django.utils import timezone

from facultativo.comun.fechas import en_palabras
from facultativo.encuesta.models import FirmaDeManifestacion
from facultativo.encuesta.queries import firma_de
from facultativo.encuesta.rules import resumen
from facultativo.encuesta.states import Firmante, MedioDeFirma
from facultativo.expediente.models import Expediente

DECLARADO = {
    "trabaja": "Trabaja",
    "cobertura_trabajo": "Servicio médico por su trabajo",
    "cobertura_padres": "Servicio médico de su madre o padre",
    "padres_vigentes": "Vigente hoy",
    "cobertura_conyuge": "Servicio médico de su pareja",
    "otra_escuela": "Registro por otra escuela",
}
"""The answers that the Reglas ask to be stated: who protects the student. What speaks of health is never printed."""

_COMO = {
    MedioDeFirma.CUENTA: "en línea, desde la cuenta institucional de la alumna o el alumno, al enviar la encuesta",
    MedioDeFirma.MOSTRADOR: "en la ventanilla de Servicios Escolares, que la asentó, con la encuesta",
}


def manifestacion_de(expediente: Expediente) -> dict[str, Any]:
    """The fields of the letter that come from the last survey; empty when it is not signed."""
    firma = firma_de(expediente)
    if firma is None:
        return {}
    dichas = [(DECLARADO[p.clave], v) for p, v in resumen(firma.respuesta.respuestas) if p.clave in DECLARADO]
    return {
        "protesta": firma.texto,
        "firmante": firma.nombre,
        "como_se_firmo": _frase(firma),
        "declara": tuple(dichas),
    }


def _frase(firma: FirmaDeManifestacion) -> str:
    cuando = timezone.localtime(firma.firmada_at)
    de_quien = ", madre, padre o tutor," if firma.firmante == Firmante.TUTOR else ""
    return (
        f"Firmada por {firma.nombre}{de_quien} el {en_palabras(cuando.date())} a las {cuando:%H:%M} horas, "
        f"{_COMO[MedioDeFirma(firma.medio)]} con folio {firma.respuesta.folio}."
    )
