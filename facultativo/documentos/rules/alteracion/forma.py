"""How a tamper finding is written: with the page and the box to be marked on its picture."""

from typing import Any

from facultativo.comun.hallazgos import Hallazgo, Nivel
from facultativo.documentos.rules.lectura import Caja

NOMBRES = {
    "nombre": "el nombre",
    "curp": "la CURP",
    "nss": "el NSS",
    "folio": "el folio",
    "registro_patronal": "el registro patronal",
    "fecha_expedicion": "la fecha de expedición",
    "emitida_en": "la fecha de emisión",
}


def hallazgo(
    codigo: str,
    mensaje: str,
    *,
    nivel: Nivel = Nivel.ADVERTENCIA,
    pagina: int | None = None,
    caja: Caja | None = None,
    **datos: Any,
) -> Hallazgo:
    """A finding with its place on the page."""
    lugar: dict[str, Any] = {"pagina": pagina, "caja": list(caja)} if caja else {}
    return Hallazgo(codigo, nivel, mensaje, "IMSS Digital, documento con sello", {**datos, **lugar})
