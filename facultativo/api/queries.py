"""What the API answers, counted by the database."""

from dataclasses import dataclass

from django.db import connection
from django.db.models import Count

from facultativo.expediente.models import Expediente, HitoAlcanzado
from facultativo.expediente.rules import NOMBRE_DE_HITO
from facultativo.expediente.states import Hito
from facultativo.plantel.models import Plantel


@dataclass(frozen=True, slots=True)
class Cobertura:
    """How many cases of a plantel hold each milestone, and how many could be treated tomorrow (all five)."""

    plantel: str
    expedientes: int
    hitos: tuple[tuple[str, str, int], ...]
    completos: int


def cobertura(plantel: Plantel) -> Cobertura:
    """The figures of one plantel in three counts, whatever its size. No person can be told from them."""
    casos = Expediente.objects.filter(plantel=plantel)
    por_hito = dict(
        HitoAlcanzado.objects.filter(expediente__plantel=plantel).values_list("hito").annotate(n=Count("pk"))
    )
    completos = casos.annotate(n=Count("hitos_alcanzados")).filter(n=len(Hito)).count()
    hitos = tuple((h.value, NOMBRE_DE_HITO[h], por_hito.get(h.value, 0)) for h in Hito)
    return Cobertura(plantel.clave, casos.count(), hitos, completos)


def base_de_datos_responde() -> bool:
    """One trivial question to the database."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")
        return bool(cursor.fetchone() == (1,))
