"""Whom a rule or a number would affect before it is in force: decided twice on the kept facts, never written."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

from django.db.models import Exists, OuterRef

from facultativo.dictamen.models import Dictamen, DictamenQuerySet
from facultativo.dictamen.queries.recorrer import recorrer
from facultativo.dictamen.queries.tabla import ajustes_de
from facultativo.dictamen.rules.hechos import Hechos
from facultativo.dictamen.rules.lectura import leer_hechos
from facultativo.dictamen.rules.libro import Libro
from facultativo.dictamen.rules.manual import LIBRO
from facultativo.dictamen.rules.motor import decidir
from facultativo.dictamen.rules.palabras import FRASE_DE_PROPUESTA, NOMBRE_DE_RUTA
from facultativo.dictamen.rules.parametros import Tabla, Valor, tabla
from facultativo.dictamen.states import Ruta, Sentido
from facultativo.plantel.models import Plantel


@dataclass(frozen=True, slots=True)
class Ensayo:
    """The rules and numbers in force on `dia`, with `cambios`, against those in force on `hoy`.

    With a `plantel` the changes are its own values, and only its cases are looked at. Both sides decide on the day
    `dia`, so that only the rules differ; with `con_el_tiempo` the first side decides on `hoy`, and birthdays and
    constancias that grow old count too.
    """

    hoy: date
    dia: date
    cambios: Mapping[str, Valor] = field(default_factory=dict)
    plantel: Plantel | None = None
    con_el_tiempo: bool = False
    libro: Libro = LIBRO


@dataclass(frozen=True, slots=True)
class Cambia:
    """One case on which something else would be proposed. `de` and `a` are the proposal and its route."""

    dictamen: int
    plantel: int
    de: str
    a: str


@dataclass(slots=True)
class Balance:
    """How many were tried, and how many of each plantel would go from one proposal to another."""

    total: int = 0
    ilegibles: int = 0
    cambian: Counter[tuple[int, str, str]] = field(default_factory=Counter)


@dataclass(frozen=True, slots=True)
class Efecto:
    """What a change would do to the cases of one plantel, in words: from one proposal to another, how many."""

    total: int
    cambian: tuple[tuple[str, str, int], ...]


@dataclass(frozen=True, slots=True)
class _Lado:
    tabla: Tabla
    libro: Libro
    fecha: date

    def dice(self, objeto: Mapping[str, object]) -> str | None:
        """The proposal and its route; the supuesto is left out, for one of them tells a protected fact."""
        hechos: Hechos | None = leer_hechos({**objeto, "fecha": self.fecha.isoformat()}).hechos
        if hechos is None:
            return None
        decision = decidir(hechos, self.tabla, self.libro)
        return f"{decision.sentido} {decision.ruta}" if decision.ruta else str(decision.sentido)


def ensayar(ensayo: Ensayo, balance: Balance) -> Iterator[Cambia]:
    """Go through the last version of every case, in bounded memory; the balance is filled on the way.

    ValueError when a change names no parameter, or does not fit.
    """
    lados = {p.pk: _lados(ensayo, p) for p in _planteles(ensayo)}
    for dictamen in recorrer(_ultimos().filter(plantel__in=lados)):
        balance.total += 1
        antes, despues = (lado.dice(dictamen.hechos) for lado in lados[dictamen.plantel_id])
        if antes is None or despues is None:
            balance.ilegibles += 1
        elif antes != despues:
            balance.cambian[dictamen.plantel_id, antes, despues] += 1
            yield Cambia(dictamen.pk, dictamen.plantel_id, antes, despues)


def efecto_de(plantel: Plantel, nombre: str, valor: Valor, dia: date, *, hoy: date) -> Efecto:
    """Whom another value of a number would touch in a plantel. ValueError when it does not fit."""
    balance = Balance()
    for _ in ensayar(Ensayo(hoy=hoy, dia=dia, cambios={nombre: valor}, plantel=plantel), balance):
        pass
    cambian = ((_en_palabras(de), _en_palabras(a), n) for (_, de, a), n in balance.cambian.most_common())
    return Efecto(balance.total, tuple(cambian))


def _en_palabras(dicho: str) -> str:
    sentido, _, ruta = dicho.partition(" ")
    frase = FRASE_DE_PROPUESTA[Sentido(sentido)]
    return f"{frase}: {NOMBRE_DE_RUTA[Ruta(ruta)]}" if ruta else frase


def _planteles(ensayo: Ensayo) -> list[Plantel]:
    return [ensayo.plantel] if ensayo.plantel else list(Plantel.objects.all())


def _ultimos() -> DictamenQuerySet:
    nueva = Dictamen.objects.filter(expediente=OuterRef("expediente"), version__gt=OuterRef("version"))
    return Dictamen.objects.filter(~Exists(nueva)).only("plantel", "hechos")


def _lados(ensayo: Ensayo, plantel: Plantel) -> tuple[_Lado, _Lado]:
    suyos, numeros = ajustes_de(plantel, ensayo.dia), tabla()
    antes = numeros.de_plantel(ajustes_de(plantel, ensayo.hoy)).al(ensayo.hoy)
    if ensayo.plantel:
        despues = numeros.de_plantel(suyos | dict(ensayo.cambios))
    else:
        for nombre, valor in ensayo.cambios.items():
            numeros = numeros.con(nombre, valor, ensayo.dia)
        despues = numeros.de_plantel(suyos)
    dia_de_antes = ensayo.hoy if ensayo.con_el_tiempo else ensayo.dia
    return (
        _Lado(antes, ensayo.libro.al(ensayo.hoy), dia_de_antes),
        _Lado(despues.al(ensayo.dia), ensayo.libro.al(ensayo.dia), ensayo.dia),
    )
