"""The days on which cases come back by themselves, by week."""

from collections import Counter
from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models import Count

from facultativo.dictamen.models import Dictamen
from facultativo.dictamen.queries.lista import POR_PAGINA
from facultativo.dictamen.rules.palabras import NOMBRE_DE_PLAZO
from facultativo.dictamen.states import Plazo
from facultativo.plantel.models import Periodo, Plantel

SEMANAS = 16


@dataclass(frozen=True, slots=True)
class Semana:
    """One week from its Monday: how many cases come back for each reason, and the period that ends in it."""

    lunes: date
    domingo: date
    por_plazo: tuple[int, ...]
    termina: str

    @property
    def con_nombre(self) -> tuple[tuple[str, int], ...]:
        """Each reason that there is, in words, with its count."""
        return tuple((NOMBRE_DE_PLAZO[p], n) for p, n in zip(Plazo, self.por_plazo, strict=True) if n)

    @property
    def total(self) -> int:
        """All the reasons."""
        return sum(self.por_plazo)


@dataclass(frozen=True, slots=True)
class Caso:
    """One case of a week."""

    dictamen: int
    nombre: str
    numero_de_control: str
    dia: date | None
    motivo: str


def lunes_de(dia: date) -> date:
    """The Monday of the week of a day."""
    return dia - timedelta(days=dia.weekday())


def calendario(plantel: Plantel, hoy: date) -> tuple[Semana, ...]:
    """The weeks from this one on. What is late counts in this week; two queries, whatever the number of cases."""
    primero = lunes_de(hoy)
    fin = primero + timedelta(weeks=SEMANAS)
    dias = Dictamen.objects.del_plantel(plantel).vivos().filter(revisar_el__lt=fin)
    cuentas: Counter[tuple[date, str]] = Counter()
    for dia, plazo, cuantos in dias.order_by().values_list("revisar_el", "revisar_por").annotate(n=Count("pk")):
        cuentas[max(lunes_de(dia), primero), plazo] += cuantos
    finales = {lunes_de(p.fin): p.nombre for p in Periodo.objects.filter(plantel=plantel, fin__gte=hoy, fin__lt=fin)}
    lunes = (primero + timedelta(weeks=n) for n in range(SEMANAS))
    return tuple(
        Semana(d, d + timedelta(days=6), tuple(cuentas[d, p.value] for p in Plazo), finales.get(d, "")) for d in lunes
    )


def casos_de_la_semana(plantel: Plantel, lunes: date, hoy: date) -> tuple[Caso, ...]:
    """The first cases of a week by day, those that are late among those of this week."""
    casos = Dictamen.objects.del_plantel(plantel).vivos().filter(revisar_el__lt=lunes + timedelta(days=7))
    if lunes > lunes_de(hoy):
        casos = casos.filter(revisar_el__gte=lunes)
    casos = casos.select_related("expediente__alumno").defer("hechos", "evidencia", "resultado", "motivo")
    return tuple(map(_caso, casos.order_by("revisar_el", "pk")[:POR_PAGINA]))


def _caso(d: Dictamen) -> Caso:
    alumno = d.expediente.alumno
    motivo = NOMBRE_DE_PLAZO[Plazo(d.revisar_por)] if d.revisar_por else ""
    return Caso(d.pk, alumno.nombre_de_lista, alumno.numero_de_control, d.revisar_el, motivo)
