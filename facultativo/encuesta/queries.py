"""What screens and later rooms ask of the survey."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from facultativo.encuesta.models import Borrador, FirmaDeManifestacion, Respuesta
from facultativo.encuesta.rules import Contexto, Hecho
from facultativo.expediente.models import Expediente


def contexto_de(expediente: Expediente, fecha: date) -> Contexto:
    """What the padrón already knows of this student on `fecha`: shown to confirm, never to retype."""
    alumno = expediente.alumno
    return Contexto(
        fecha=fecha,
        nombre=alumno.nombre_completo,
        curp=alumno.curp or "",
        nss=alumno.nss,
        fecha_nacimiento=alumno.fecha_nacimiento,
        sexo=alumno.sexo,
        modalidad_estudio="en_linea" if alumno.en_linea else "escolarizada",
    )


def borrador_de(expediente: Expediente) -> Borrador | None:
    """The survey being filled in, if any."""
    return Borrador.objects.filter(expediente=expediente).first()


def respuesta_vigente(expediente: Expediente) -> Respuesta | None:
    """The last version sent, or None."""
    return Respuesta.objects.filter(expediente=expediente).order_by("-version").first()


def firma_de(expediente: Expediente) -> FirmaDeManifestacion | None:
    """The signature under the last version; None when nothing was sent or a tutor has still to sign."""
    respuesta = respuesta_vigente(expediente)
    return FirmaDeManifestacion.objects.filter(respuesta=respuesta).first() if respuesta else None


def hechos_declarados(expediente: Expediente) -> dict[str, Hecho]:
    """The facts of `dictaminar` that the student declared in the last version; empty when nothing was sent."""
    respuesta = respuesta_vigente(expediente)
    return dict(respuesta.hechos) if respuesta else {}


def hechos_por_expediente(expedientes: Iterable[int]) -> dict[int, dict[str, Any]]:
    """The same for many cases in one query, by key of the case; those that sent nothing are absent."""
    vigentes = Respuesta.objects.vigentes().filter(expediente__in=expedientes)
    return {r.expediente_id: dict(r.hechos) for r in vigentes}


@dataclass(frozen=True, slots=True)
class Nota:
    """Something of the survey that a person of Servicios Escolares has to act on."""

    titulo: str
    texto: str


def notas_de(expediente: Expediente) -> list[Nota]:
    """What the last answer asks of the desk: a correction of the padrón, a CURP to obtain, a tutor's signature."""
    respuesta = respuesta_vigente(expediente)
    dice = respuesta.respuestas if respuesta else {}
    notas = []
    if correccion := dice.get("correccion"):
        notas.append(Nota("Pide corregir sus datos", correccion))
    if dice.get("curp") == "":
        notas.append(Nota("No tiene CURP", "Ayúdale a obtenerla; mientras tanto su trámite sigue."))
    if dice.get("tutor_autoriza") == "no" and firma_de(expediente) is None:
        notas.append(Nota("Falta la firma de su madre, padre o tutor", dice.get("tutor_nombre", "")))
    return notas
