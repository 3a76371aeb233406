"""Whose is this paper: what it says against the student whose case it was brought to."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from facultativo.comun.hallazgos import Hallazgo, Nivel
from facultativo.comun.nombres import mismo_nombre
from facultativo.documentos.states import EstadoDocumento, TipoPapel

_AJENO = "documento-ajeno"


@dataclass(frozen=True, slots=True)
class Titular:
    """The student as the school knows them. `nss_probado` when an IMSS paper already gave it."""

    curp: str
    nss: str
    nss_probado: bool
    nombre: str
    fecha_nacimiento: date | None


def comparar(campos: Mapping[str, Any], titular: Titular) -> list[Hallazgo]:
    """Findings on CURP, NSS and name. An `impedimento` says that the paper is another person's."""
    hallazgos = [h for h in (_curp(campos, titular), _nss(campos, titular), _nombre(campos, titular)) if h]
    if not any(campos.get(c) for c in ("curp", "nss", "nombre")):
        hallazgos.append(
            Hallazgo(
                "documento-anonimo",
                Nivel.FALTA,
                "No pudimos leer de quién es el documento: una persona lo va a revisar.",
            )
        )
    return hallazgos


def _curp(campos: Mapping[str, Any], titular: Titular) -> Hallazgo | None:
    leida = campos.get("curp")
    if not leida or not titular.curp or leida == titular.curp:
        return None
    return Hallazgo(
        _AJENO,
        Nivel.IMPEDIMENTO,
        "La CURP del documento no es la tuya, así que no se guardó en tu expediente. Sube el que está a tu nombre.",
        datos={"campo": "curp"},
    )


def _nss(campos: Mapping[str, Any], titular: Titular) -> Hallazgo | None:
    leido = campos.get("nss")
    if not leido or not titular.nss or leido == titular.nss:
        return None
    if titular.nss_probado:
        return Hallazgo(
            "documento-nss-distinto",
            Nivel.ADVERTENCIA,
            "El NSS no es el mismo que el de tus otros documentos del IMSS: una persona lo va a revisar.",
            datos={"campo": "nss"},
        )
    return Hallazgo(
        "documento-nss-corrige",
        Nivel.ADVERTENCIA,
        "El NSS del documento no es el que tenía la escuela. Tomamos el del documento.",
        datos={"campo": "nss"},
    )


def _nombre(campos: Mapping[str, Any], titular: Titular) -> Hallazgo | None:
    leido = campos.get("nombre")
    if not leido or mismo_nombre(str(leido), titular.nombre):
        return None
    if campos.get("curp") and titular.curp == campos["curp"]:
        return Hallazgo(
            "documento-nombre-distinto",
            Nivel.ADVERTENCIA,
            "La CURP es la tuya, pero el nombre está escrito de otra manera. Si el IMSS lo tiene mal, "
            "hay que corregirlo en la subdelegación (trámite IMSS-02-012).",
            datos={"campo": "nombre"},
        )
    return Hallazgo(
        "documento-nombre-ajeno",
        Nivel.FALTA,
        "El nombre del documento no coincide con el tuyo y no hay CURP que lo aclare: una persona lo va a revisar.",
        datos={"campo": "nombre"},
    )


_CON_ESTO_BASTA = frozenset({"documento-nombre-distinto", "documento-nss-corrige"})
"""Warnings that a student may leave behind: the paper is proved to be theirs."""


def destino(tipo: TipoPapel, lectura: list[Hallazgo], comparacion: list[Hallazgo]) -> EstadoDocumento:
    """Attach, refuse, or leave it to a person: anything doubtful goes to a person, only another's paper is refused."""
    if any(h.codigo == _AJENO for h in comparacion):
        return EstadoDocumento.RECHAZADO
    if tipo in (TipoPapel.DESCONOCIDO, TipoPapel.RESPUESTA_IMSS):
        return EstadoDocumento.POR_REVISAR
    dudas = [h for h in (*lectura, *comparacion) if h.codigo not in _CON_ESTO_BASTA]
    return EstadoDocumento.POR_REVISAR if dudas else EstadoDocumento.ADJUNTO
