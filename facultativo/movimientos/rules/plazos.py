"""What has a last day: sending, uploading, reading the answer, clearing up at the desk of IMSS."""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from facultativo.comun.calendario import habiles_entre, sumar_habiles
from facultativo.movimientos.rules.revision.fechas import plazo_de
from facultativo.movimientos.states import Dueno, TipoMovimiento

META_DE_ENVIO = 5
"""Business days from the decision to IMSS: an internal target, since the Reglas (DOF 16-12-2015) are not read."""
META_DE_RESPUESTA = 3
"""Business days in which IMSS usually answers."""
PARA_ACLARAR = 3
"""Business days to clear up code 026 at the subdelegación (IMSS, list of codes)."""
CODIGO_CON_PLAZO = "026"


class Asunto(StrEnum):
    """What has to be done."""

    MANDAR = "mandar"
    SUBIR = "subir"
    RESPUESTA = "respuesta"
    ACLARAR = "aclarar"


@dataclass(frozen=True, slots=True)
class Ficha:
    """What a deadline means for people: what to do, whose turn, and whether IMSS or only the house sets it."""

    texto: str
    dueno: Dueno
    fijo: bool


FICHAS = {
    Asunto.MANDAR: Ficha("Mandarlos en un lote", Dueno.ESCOLARES, fijo=False),
    Asunto.SUBIR: Ficha("Subir el archivo a IDSE", Dueno.ESCOLARES, fijo=True),
    Asunto.RESPUESTA: Ficha("Que responda; si ya respondió, sube su PDF", Dueno.IMSS, fijo=False),
    Asunto.ACLARAR: Ficha("Aclararlo en la subdelegación", Dueno.ESCOLARES, fijo=True),
}


@dataclass(frozen=True, slots=True)
class Vencimiento:
    """A day by which something of so many movements should be done."""

    asunto: Asunto
    dia: date
    cuantos: int
    lote: int | None = None

    def faltan(self, hoy: date) -> int:
        """Business days left; negative when it has passed."""
        return habiles_entre(hoy, self.dia)

    def tono(self, hoy: date) -> str:
        """How much it presses."""
        return "mal" if self.dia < hoy else "atencion" if self.faltan(hoy) <= 1 else "neutro"


def limite_de_envio(decidido: date) -> date:
    """The target for a movement decided that day."""
    return sumar_habiles(decidido, META_DE_ENVIO)


def limite_de_subida(tipo: TipoMovimiento, fecha: date) -> date:
    """The last day on which IMSS takes a file dated `fecha` (modalidad 32)."""
    return fecha + timedelta(days=plazo_de(tipo).dias_atras)


def limite_de_respuesta(enviado: date) -> date:
    """When to look for the answer of what was uploaded that day."""
    return sumar_habiles(enviado, META_DE_RESPUESTA)


def limite_para_aclarar(rechazado: date) -> date:
    """The last day to clear up code 026."""
    return sumar_habiles(rechazado, PARA_ACLARAR)


def tramo_de_espera(dias: int) -> str:
    """How long something has waited, in the words of the table of ages."""
    return next(nombre for tope, nombre in TRAMOS if dias <= tope)


TRAMOS = ((1, "hasta 1 día"), (3, "2 a 3 días"), (7, "4 a 7 días"), (15, "8 a 15 días"), (10**6, "más de 15 días"))
"""Natural days, with the name of each span."""
