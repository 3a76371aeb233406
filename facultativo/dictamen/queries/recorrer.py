"""Go through any number of dictámenes by key: the memory of one page, no long transaction, no cursor of the server."""

from collections.abc import Iterator

from facultativo.dictamen.models import Dictamen, DictamenQuerySet

POR_PAGINA = 500


def recorrer(consulta: DictamenQuerySet) -> Iterator[Dictamen]:
    """Every row of the query, by key. Rows written meanwhile come at the end or not at all."""
    ultimo = 0
    while filas := list(consulta.filter(pk__gt=ultimo).order_by("pk")[:POR_PAGINA]):
        yield from filas
        ultimo = filas[-1].pk
