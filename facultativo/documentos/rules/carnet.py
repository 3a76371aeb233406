"""What the photograph of a carnet shows. A help for the person who accepts it, never a verdict (seed, S12).

The carnet or cartilla has no QR and no two clinics print it alike: what matters is the photo, the stamp and
whose it is.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from facultativo.comun.hallazgos import Hallazgo, Nivel
from facultativo.comun.nombres import mismo_nombre
from facultativo.documentos.rules.ocr_identificadores import Lectura, acordar, nss_de_ocr
from facultativo.documentos.rules.trozos import Trozo

NITIDEZ_MINIMA = 60.0
LUZ_MINIMA, LUZ_MAXIMA = 0.2, 0.97
_SIN_AYUDA = Hallazgo(
    "carnet-sin-ayuda", Nivel.ADVERTENCIA, "La máquina no pudo mirar esta foto: revísala con tus ojos."
)


@dataclass(frozen=True, slots=True)
class Region:
    """A box in fractions of the picture, 0 to 1, from its top left corner."""

    x0: float
    y0: float
    x1: float
    y1: float

    @property
    def area(self) -> float:
        """Share of the picture it covers."""
        return (self.x1 - self.x0) * (self.y1 - self.y0)

    def proporcion(self, forma: Sequence[int]) -> float:
        """Width over height in a picture of that height and width."""
        return (self.x1 - self.x0) * forma[1] / max((self.y1 - self.y0) * forma[0], 1e-9)


@dataclass(frozen=True, slots=True)
class Rasgos:
    """What an eye sees at first: portrait, stamp, how sharp (variance of the Laplacian) and how light (0 to 1)."""

    foto: Region | None
    sello: Region | None
    nitidez: float
    luz: float


@dataclass(frozen=True, slots=True)
class CarnetVisto:
    """The help: what was found, and what deserves a second look."""

    rasgos: Rasgos
    nss: Lectura | None
    nombre_coincide: bool | None
    hallazgos: tuple[Hallazgo, ...]


def mirar(rasgos: Rasgos, trozos: Iterable[Trozo], *, nss: str = "", nombre: str = "") -> CarnetVisto:
    """Compare what the photograph shows with what the school knows of the student (empty when it does not)."""
    palabras = list(trozos)
    leido = acordar(lectura for t in palabras if (lectura := nss_de_ocr(t.texto)) is not None)
    coincide = _esta_el_nombre(palabras, nombre) if nombre and palabras else None
    hallazgos = [*_de_la_toma(rasgos), *_de_lo_visto(rasgos), *_de_quien_es(leido, nss, coincide)]
    return CarnetVisto(rasgos, leido, coincide, tuple(hallazgos))


def ayuda_de(visto: Mapping[str, Any], *, nss: str, nombre: str) -> dict[str, Any]:
    """The help as JSON, out of what the process that looks at pictures answered (`error` when it could not)."""
    if visto.get("error"):
        return {"foto": None, "sello": None, "nss": "", "nombre": None, "hallazgos": [_SIN_AYUDA.a_json()]}
    rasgos = Rasgos(_region(visto["foto"]), _region(visto["sello"]), visto["nitidez"], visto["luz"])
    palabras = [
        Trozo(texto, 0, i, 1, i + 1, 1, confianza, "ocr") for i, (texto, confianza) in enumerate(visto["textos"])
    ]
    leido = mirar(rasgos, palabras, nss=nss, nombre=nombre)
    return {
        "foto": visto["foto"],
        "sello": visto["sello"],
        "nss": leido.nss[0] if leido.nss else "",
        "nombre": leido.nombre_coincide,
        "hallazgos": [h.a_json() for h in leido.hallazgos],
    }


def _region(caja: Sequence[float] | None) -> Region | None:
    return Region(*caja) if caja else None


def _advertencia(codigo: str, mensaje: str) -> Hallazgo:
    return Hallazgo(codigo, Nivel.ADVERTENCIA, mensaje)


def _de_la_toma(rasgos: Rasgos) -> list[Hallazgo]:
    if rasgos.nitidez < NITIDEZ_MINIMA:
        return [_advertencia("carnet-borroso", "La foto está borrosa: mira si se distinguen la cara y el sello.")]
    if not LUZ_MINIMA < rasgos.luz < LUZ_MAXIMA:
        return [
            _advertencia("carnet-luz", "La foto está muy oscura o muy clara: mira si se distinguen la cara y el sello.")
        ]
    return []


def _de_lo_visto(rasgos: Rasgos) -> list[Hallazgo]:
    hallazgos = []
    if rasgos.foto is None:
        hallazgos.append(_advertencia("carnet-sin-foto", "No distinguimos la fotografía de la persona: búscala tú."))
    if rasgos.sello is None:
        hallazgos.append(_advertencia("carnet-sin-sello", "No distinguimos el sello de la clínica: búscalo tú."))
    return hallazgos


def _de_quien_es(leido: Lectura | None, nss: str, coincide: bool | None) -> list[Hallazgo]:
    hallazgos = []
    if leido and nss and leido[0] != nss:
        hallazgos.append(
            _advertencia("carnet-nss-distinto", "El NSS que se alcanza a leer no es el de este alumno: compáralo.")
        )
    if coincide is False:
        hallazgos.append(
            _advertencia("carnet-nombre-no-leido", "No encontramos el nombre del alumno en la foto: compáralo.")
        )
    return hallazgos


def _esta_el_nombre(palabras: list[Trozo], nombre: str) -> bool:
    """The whole name in one line, or in two that follow one another (surnames, then names)."""
    textos = [t.texto for t in palabras]
    pares = [f"{a} {b}" for a, b in pairwise(textos)]
    return any(mismo_nombre(_tras_dos_puntos(texto), nombre) for texto in (*textos, *pares))


def _tras_dos_puntos(texto: str) -> str:
    return texto.rsplit(":", 1)[-1]
