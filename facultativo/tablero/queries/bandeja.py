"""The bandeja: everything that waits for a person in one queue, priority first, then the oldest."""

from dataclasses import dataclass

from django.db.models import Count

from facultativo.constancias.queries import por_emitir
from facultativo.dictamen.queries.lista import cuentas as cuentas_de_dictamen
from facultativo.dictamen.states import Grupo
from facultativo.movimientos.models import Movimiento
from facultativo.movimientos.states import EstadoMovimiento
from facultativo.plantel.models import Plantel
from facultativo.tablero.queries.asunto import NOMBRE_DE_CLASE, Asunto, Clase, Marca, en_cola
from facultativo.tablero.queries.fuentes import FUENTES

POR_PAGINA = 40


@dataclass(frozen=True, slots=True)
class Bandeja:
    """One page of the queue. `limpios`, `listos` and `constancias` are what can be done together in one go."""

    clase: Clase | None
    asuntos: tuple[Asunto, ...]
    siguiente: str
    pestanas: tuple[dict[str, object], ...]
    total: int
    limpios: int
    listos: int
    constancias: int


def bandeja(plantel: Plantel, *, clase: Clase | None = None, marca: Marca | None = None) -> Bandeja:
    """The next things that wait, of one kind or of all: a fixed number of queries whatever waits."""
    asuntos: list[Asunto] = []
    for c, fuente in FUENTES.items():
        if clase in (None, c):
            consulta = fuente.consulta(plantel)
            filas = en_cola(
                consulta, prioridad=fuente.prioridad, desde=fuente.desde, marca=marca, cuantos=POR_PAGINA + 1
            )
            asuntos += map(fuente.asunto, filas)
    asuntos.sort(key=lambda a: (not a.prioridad, a.desde, a.clase, a.pk))
    pagina, hay_mas = asuntos[:POR_PAGINA], len(asuntos) > POR_PAGINA
    cuentas = {c: fuente.consulta(plantel).count() for c, fuente in FUENTES.items()}
    return Bandeja(
        clase=clase,
        asuntos=tuple(pagina),
        siguiente=str(Marca(pagina[-1].prioridad, pagina[-1].desde)) if hay_mas else "",
        pestanas=_pestanas(clase, cuentas),
        total=sum(cuentas.values()),
        limpios=cuentas_de_dictamen(plantel)[Grupo.LIMPIO],
        listos=_listos(plantel),
        constancias=por_emitir(plantel).count(),
    )


def _pestanas(activa: Clase | None, cuentas: dict[Clase, int]) -> tuple[dict[str, object], ...]:
    todo: dict[str, object] = {"texto": "Todo", "url": "?", "activa": activa is None, "cuenta": sum(cuentas.values())}
    return (
        todo,
        *(
            {"texto": NOMBRE_DE_CLASE[c], "url": f"?clase={c.value}", "activa": c is activa, "cuenta": n}
            for c, n in cuentas.items()
            if n or c is activa
        ),
    )


def _listos(plantel: Plantel) -> int:
    listos = Movimiento.objects.filter(plantel=plantel, estado=EstadoMovimiento.LISTO)
    return int(listos.aggregate(n=Count("pk"))["n"])
