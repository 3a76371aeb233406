"""The objections that wait for an answer, with their clock."""

from dataclasses import dataclass
from datetime import date, datetime

from facultativo.comun.actor import Actor
from facultativo.comun.calendario import habiles_entre
from facultativo.dictamen.models import Inconformidad
from facultativo.plantel.models import Plantel


@dataclass(frozen=True, slots=True)
class Fila:
    """One objection. `habiles` left before the limit, negative when it has passed; `propia` when the reader decided."""

    dictamen: int
    nombre: str
    numero_de_control: str
    presentada: datetime
    limite: date
    habiles: int
    propia: bool

    @property
    def plazo(self) -> str:
        """How much is left, in words."""
        if self.habiles < 0:
            return "Vencida"
        if self.habiles == 0:
            return "Vence hoy"
        return "Queda 1 día hábil" if self.habiles == 1 else f"Quedan {self.habiles} días hábiles"

    @property
    def tono(self) -> str:
        """How loud its clock is shown."""
        return "mal" if self.habiles < 0 else "atencion" if self.habiles <= 5 else "neutro"


def inconformidades(plantel: Plantel, actor: Actor, hoy: date) -> tuple[Fila, ...]:
    """Those without an answer, the one that expires first on top."""
    pendientes = Inconformidad.objects.pendientes(plantel).select_related("dictamen__expediente__alumno")
    return tuple(
        Fila(
            dictamen=i.dictamen_id,
            nombre=i.dictamen.expediente.alumno.nombre_de_lista,
            numero_de_control=i.dictamen.expediente.alumno.numero_de_control,
            presentada=i.presentada_at,
            limite=i.limite,
            habiles=habiles_entre(hoy, i.limite),
            propia=i.dictamen.resuelto_por == str(actor),
        )
        for i in pendientes.defer("dice", "dictamen__hechos", "dictamen__evidencia", "dictamen__resultado")
    )
