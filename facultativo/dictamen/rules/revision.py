"""When to look again: the days on which time alone changes the answer or calls for a notice."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from facultativo.dictamen.rules.caso import Caso
from facultativo.dictamen.rules.hechos import Hechos
from facultativo.dictamen.rules.papel import fin_de_conservacion
from facultativo.dictamen.rules.parametros import Tabla
from facultativo.dictamen.states import Plazo


@dataclass(frozen=True, slots=True, order=True)
class Cita:
    """One day of the calendar and why."""

    dia: date
    plazo: Plazo


def citas(hechos: Hechos, tabla: Tabla) -> tuple[Cita, ...]:
    """The days after `fecha` on which an age, a notice to whoever loses a cover by it, a constancia or a conservation
    runs out, in order. The end of a period and the egreso come with the padrón, a job with «mi situación cambió».
    """
    caso = Caso(hechos, tabla.en(hechos.fecha))
    return tuple(sorted(c for c in (*_de_edad(caso), *_del_papel(caso)) if c.dia > hechos.fecha))


def _de_edad(caso: Caso) -> Iterator[Cita]:
    if mayor := caso.cumple(caso.p.mayoria_de_edad):
        yield Cita(mayor, Plazo.MAYORIA_DE_EDAD)
    if limite := caso.cumple(caso.p.edad_limite):
        if caso.padres_vigentes or caso.pension:
            yield Cita(limite - timedelta(days=caso.p.aviso_cumpleanos), Plazo.AVISO_CUMPLEANOS)
        yield Cita(limite, Plazo.CUMPLEANOS)


def _del_papel(caso: Caso) -> Iterator[Cita]:
    papel = caso.papel
    if papel is None or papel.expedicion is None:
        return
    if papel.conserva:
        yield Cita(fin_de_conservacion(papel.expedicion, caso.p), Plazo.FIN_DE_CONSERVACION)
    yield Cita(papel.expedicion + timedelta(days=caso.p.constancia_maxima + 1), Plazo.CONSTANCIA_VIEJA)
