"""The findings of the lote: message, weight, IMSS code and who can mend it, from `datos/hallazgos.csv`."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from typing import Any

from facultativo.comun.fechas import en_palabras
from facultativo.comun.hallazgos import Hallazgo, Nivel
from facultativo.movimientos.datos import tabla
from facultativo.movimientos.rules.disposicion import NORMA

PAPELES_SUBDELEGACION = (
    "identificación oficial vigente",
    "acta de nacimiento",
    "CURP",
    "documento con el NSS",
)
"""What the student takes to the subdelegación for IMSS-02-012 (correction of personal data)."""
TRAMITE = "IMSS-02-012"
NORMA_RESPUESTA = "IMSS, constancia de presentación de movimientos afiliatorios"


@dataclass(frozen=True, slots=True)
class CodigoIMSS:
    """One of the 28 codes by which IMSS rejects a movement, in plain Spanish.

    `corrige`: alumno · escuela · subdelegacion · nadie. `desenlace`: corregir (mend and send again) · aclarar (at the
    desk of IMSS) · hecho (what was asked already stood). `previsible`: the pre-flight can find it before sending.
    """

    codigo: str
    grupo: str
    mensaje: str
    explicacion: str
    que_sigue: str
    corrige: str
    previsible: bool
    desenlace: str

    @property
    def norma(self) -> str:
        """`IMSS 008: SBC NO DEBE SER CERO`."""
        return f"IMSS {self.codigo}: {self.mensaje}"


@cache
def codigos_imss() -> Mapping[str, CodigoIMSS]:
    """The table of codes by their three digits."""
    return {
        f["codigo"]: CodigoIMSS(
            f["codigo"],
            f["grupo"],
            f["mensaje"],
            f["explicacion"],
            f["que_sigue"],
            f["corrige"],
            f["se_sabe_antes"] == "si",
            f["desenlace"],
        )
        for f in tabla("codigos_imss")
    }


@cache
def _catalogo() -> Mapping[str, Mapping[str, str]]:
    return {f["codigo"]: f for f in tabla("hallazgos")}


def hallazgo(codigo: str, **datos: Any) -> Hallazgo:
    """The finding of that code; `datos` fill the blanks of its message (dates in words there, ISO in the finding).

    KeyError when the table has no such code.
    """
    ficha = _catalogo()[codigo]
    palabras = {c: en_palabras(d) if isinstance(d, date) else d for c, d in datos.items()}
    valores = {c: d.isoformat() if isinstance(d, date) else d for c, d in datos.items()}
    norma = NORMA_RESPUESTA if codigo.startswith("respuesta-") else NORMA
    original = Hallazgo(codigo, Nivel(ficha["nivel"]), ficha["mensaje"].format_map(palabras), norma, valores)
    return _con_imss(original, ficha["imss"], ficha["corrige"])


def ajeno(hallazgo: Hallazgo, *, imss: str, corrige: str, campo: str) -> Hallazgo:
    """A finding of another room's validator, with the IMSS code it would meet and who mends it here."""
    return _con_imss(replace(hallazgo, datos={**hallazgo.datos, "campo": campo}), imss, corrige)


def _con_imss(original: Hallazgo, imss: str, corrige: str) -> Hallazgo:
    datos = {**original.datos, "corrige": corrige}
    if imss:
        datos["codigo_imss"] = imss
    if corrige == "subdelegacion":
        datos |= {"tramite": TRAMITE, "papeles": list(PAPELES_SUBDELEGACION)}
    norma = codigos_imss()[imss].norma if imss else original.norma
    return replace(original, norma=norma, datos=datos)


@dataclass(frozen=True, slots=True)
class Observacion:
    """A finding and the line it is about, counted from 1; 0 is the whole file."""

    renglon: int
    hallazgo: Hallazgo

    def a_json(self) -> dict[str, Any]:
        """The finding with its `renglon`."""
        return {"renglon": self.renglon, **self.hallazgo.a_json()}
