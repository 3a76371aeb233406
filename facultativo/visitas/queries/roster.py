"""The list of a visita as a docente may see it: name, número de control and one word. Nothing else is in it."""

from dataclasses import dataclass
from datetime import datetime

from facultativo.comun.texto import plegar_ascii
from facultativo.visitas.models import Participante, Visita
from facultativo.visitas.queries.hechos import hechos_para_viajar
from facultativo.visitas.rules import FRASES, NOMBRES, aptitud
from facultativo.visitas.states import Abordaje, Aptitud


@dataclass(frozen=True, slots=True)
class Renglon:
    """One student of the list. `abordaje` is empty before the door; after it, `aptitud` is what it was there."""

    participante: int
    nombre: str
    numero_de_control: str
    aptitud: Aptitud
    abordaje: Abordaje | None = None
    con_papel: bool = False
    verificada_at: datetime | None = None
    verificada_por: str = ""

    @property
    def palabra(self) -> str:
        """Apto, no apto or requiere papel."""
        return NOMBRES[self.aptitud]

    @property
    def frase(self) -> str:
        """What to say to the student: one sentence per result, the same for everybody."""
        return FRASES[self.aptitud]


@dataclass(frozen=True, slots=True)
class Roster:
    """The whole list with its counts."""

    renglones: tuple[Renglon, ...]

    def _cuantos(self, estado: Aptitud) -> int:
        return sum(r.aptitud == estado for r in self.renglones)

    @property
    def total(self) -> int:
        """How many go."""
        return len(self.renglones)

    @property
    def aptos(self) -> int:
        """How many may board."""
        return self._cuantos(Aptitud.APTO)

    @property
    def requieren(self) -> int:
        """How many have to show a paper."""
        return self._cuantos(Aptitud.REQUIERE_PAPEL)

    @property
    def no_aptos(self) -> int:
        """How many have to go to Servicios Escolares first."""
        return self._cuantos(Aptitud.NO_APTO)

    @property
    def verificados(self) -> int:
        """How many were checked at the door."""
        return sum(r.abordaje is not None for r in self.renglones)

    @property
    def faltan(self) -> int:
        """How many were not."""
        return self.total - self.verificados

    @property
    def subieron(self) -> int:
        """How many boarded."""
        return sum(r.abordaje == Abordaje.SUBIO for r in self.renglones)

    @property
    def con_papel(self) -> int:
        """How many boarded with a paper shown."""
        return sum(r.con_papel for r in self.renglones)


def roster(visita: Visita) -> Roster:
    """Everybody on the list, by surname, with what may be known of each on that date."""
    apuntados = Participante.objects.filter(visita=visita).select_related("alumno", "verificacion")
    return Roster(_renglones(visita, sorted(apuntados, key=_por_apellido)))


def _por_apellido(participante: Participante) -> tuple[str, str]:
    """Á beside A on every database: a roll is read by eye."""
    alumno = participante.alumno
    return plegar_ascii(alumno.nombre_de_lista), alumno.numero_de_control


def aptitud_de(participante: Participante) -> Aptitud:
    """What one student may do today at the door, whatever was written before."""
    hechos = hechos_para_viajar([participante.alumno], participante.visita.plantel.dias_de_constancia)
    return aptitud(hechos[participante.alumno_id], participante.visita.fecha, participante.visita.regreso)


def _renglones(visita: Visita, apuntados: list[Participante]) -> tuple[Renglon, ...]:
    hechos = hechos_para_viajar([p.alumno for p in apuntados], visita.plantel.dias_de_constancia)
    return tuple(_renglon(p, aptitud(hechos[p.alumno_id], visita.fecha, visita.regreso)) for p in apuntados)


def _renglon(participante: Participante, hoy: Aptitud) -> Renglon:
    alumno, hecha = participante.alumno, getattr(participante, "verificacion", None)
    quien = (participante.pk, alumno.nombre_de_lista, alumno.numero_de_control)
    if hecha is None:
        return Renglon(*quien, hoy)
    return Renglon(
        *quien,
        Aptitud(hecha.aptitud),
        Abordaje(hecha.abordaje),
        hecha.con_papel,
        hecha.verificada_at,
        hecha.verificada_por,
    )
