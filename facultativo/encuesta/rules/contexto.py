"""What the school already knows when the survey opens, and how answers complete it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

from facultativo.comun.curp import fecha_de_curp, sexo_de_curp
from facultativo.comun.fechas import leer_fecha


@dataclass(frozen=True, slots=True)
class Contexto:
    """The padrón's facts on the date of the survey; empty means that the padrón does not have it.

    `anonimo` is the public self-check: nobody is identified, so nothing is shown to confirm.
    """

    fecha: date
    nombre: str = ""
    curp: str = ""
    nss: str = ""
    fecha_nacimiento: date | None = None
    sexo: str = ""
    modalidad_estudio: str = "escolarizada"
    anonimo: bool = False


@dataclass(frozen=True, slots=True)
class Situacion:
    """The context plus the answers that count so far. In `respuestas`: absent = does not apply, None = not
    answered yet."""

    contexto: Contexto
    respuestas: Mapping[str, str | None]

    def edad(self) -> int | None:
        """Completed years on the date of the survey, or None when nobody has said a date of birth yet."""
        nacimiento = self._nacimiento()
        return None if nacimiento is None else anios_cumplidos(nacimiento, self.contexto.fecha)

    def dato(self, nombre: str) -> str | None:
        """A fact of the padrón as text, or None while the CURP that would tell it is still to be answered.

        `sexo` and `modalidad_estudio` give their value; the others say `si` or `no`: it is known or not.
        """
        c = self.contexto
        if nombre == "sexo":
            return c.sexo or self._de_curp(sexo_de_curp)
        if nombre == "nacimiento":
            return "si" if c.fecha_nacimiento else self._de_curp(lambda curp: "si" if fecha_de_curp(curp) else "no")
        if nombre == "modalidad_estudio":
            return c.modalidad_estudio
        conocido = {
            "identidad": c.nombre and not c.anonimo,
            "anonimo": c.anonimo,
            "curp": c.curp,
            "nss": c.nss,
        }
        return "si" if conocido[nombre] else "no"

    def _de_curp(self, leer: Callable[[str], str]) -> str | None:
        if not self.contexto.curp and self.respuestas.get("curp", "") is None:
            return None
        curp = self.contexto.curp or self.respuestas.get("curp") or ""
        return leer(curp)

    def _nacimiento(self) -> date | None:
        if self.contexto.fecha_nacimiento:
            return self.contexto.fecha_nacimiento
        curp = self.contexto.curp or self.respuestas.get("curp") or ""
        declarada = self.respuestas.get("fecha_nacimiento") or ""
        return (fecha_de_curp(curp) if curp else None) or leer_fecha(declarada)


def anios_cumplidos(nacimiento: date, fecha: date) -> int:
    """Completed years. Born on 29 February: the year is completed on 1 March when there is no 29th."""
    return fecha.year - nacimiento.year - ((fecha.month, fecha.day) < (nacimiento.month, nacimiento.day))
